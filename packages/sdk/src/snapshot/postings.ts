import type { SnapshotIndex } from '@resilience-kit/contract';
import { numbersIn } from './base64-vlq.ts';
import type { WordNumber } from './dictionary.ts';
import type { Forms, TermMatch } from './text-match.ts';

/** Where in an entry a word is: 0 nowhere, 1 in a description, 2 in a name, 3 in the title. One an entry. */
type Depths = Uint8Array;

/**
 * What a term counts by where it is found, title, name, description; in twentieths, so that sums compare exactly. Found
 * only in a description, it counts the same whether it was typed or means the same.
 */
const TYPED = [0, 1, 8, 20];
const RELATED = [0, 1, 4, 12];
const MENTIONED = 1;
/** How many times as much a term counts that tells which help is needed. */
const HELP = 2;

/** Which entries of a part have which words. */
export class Postings {
  readonly #encoded: readonly string[];
  readonly #size: number;
  readonly #decoded = new Map<WordNumber, Depths>();

  /** `size`: how many entries the part has. */
  constructor({ postings }: SnapshotIndex, size: number) {
    this.#encoded = postings.split(' ');
    this.#size = size;
  }

  /** How well each entry satisfies all terms; 0 for those that do not. `isHelpNamed`: nor for those that only mention the help. */
  scores(terms: readonly TermMatch[], { isHelpNamed = false } = {}): Float64Array {
    const scores = new Float64Array(this.#size);
    for (const [index, { isHelp, typed, related }] of terms.entries()) {
      const asTyped = this.#depths(typed);
      const asRelated = this.#depths(related);
      for (let entry = 0; entry < this.#size; entry++) {
        const depth = Math.max(TYPED[asTyped[entry] ?? 0] ?? 0, RELATED[asRelated[entry] ?? 0] ?? 0);
        const score = !isHelp ? depth : isHelpNamed && depth <= MENTIONED ? 0 : HELP * depth;
        const before = scores[entry] ?? 0;
        scores[entry] = score === 0 || (index > 0 && before === 0) ? 0 : before + score;
      }
    }
    return scores;
  }

  #depths({ anyOf, together }: Forms): Depths {
    const depths = new Uint8Array(this.#size);
    for (const word of anyOf) keepDeepest(depths, this.#ofWord(word));
    for (const { allOf, withAnyOf } of together) {
      const every = allOf.map((word) => this.#ofWord(word));
      if (withAnyOf) every.push(this.#depths({ anyOf: withAnyOf, together: [] }));
      keepDeepest(depths, shallowest(every, this.#size));
    }
    return depths;
  }

  #ofWord(word: WordNumber): Depths {
    const known = this.#decoded.get(word);
    if (known) return known;
    const depths = new Uint8Array(this.#size);
    let entry = -1;
    for (const number of numbersIn(this.#encoded[word] ?? '')) {
      entry += Math.floor(number / 3);
      depths[entry] = (number % 3) + 1;
    }
    this.#decoded.set(word, depths);
    return depths;
  }
}

function keepDeepest(depths: Depths, others: Depths): void {
  for (const [entry, depth] of others.entries()) if (depth > (depths[entry] ?? 0)) depths[entry] = depth;
}

function shallowest([first, ...others]: readonly Depths[], size: number): Depths {
  const shallow = first?.slice() ?? new Uint8Array(size);
  for (const depths of others) {
    for (const [entry, depth] of depths.entries()) if (depth < (shallow[entry] ?? 0)) shallow[entry] = depth;
  }
  return shallow;
}
