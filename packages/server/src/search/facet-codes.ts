/** What is counted by code. */
export type CountedFacet = 'categories' | 'audiences' | 'modes' | 'networks' | 'languages';

const codes: string[] = [];
const numbers = new Map<string, number>();

/** A small number that stands for a code in this process. There are as many as taxonomies, networks and languages have codes. */
export function numberOfCode(code: string): number {
  let number = numbers.get(code);
  if (number === undefined) {
    number = codes.push(code) - 1;
    numbers.set(code, number);
  }
  return number;
}

/** Counts by code. */
export class CodeCounts {
  readonly #counts = new Float64Array(codes.length);

  add(codeNumbers: readonly number[], count: number): void {
    for (const number of codeNumbers) this.#counts[number] = (this.#counts[number] ?? 0) + count;
  }

  /** The counts that are not zero. */
  byCode(): ReadonlyMap<string, number> {
    const counted = new Map<string, number>();
    for (const [number, count] of this.#counts.entries()) if (count > 0) counted.set(codes[number] ?? '', count);
    return counted;
  }
}
