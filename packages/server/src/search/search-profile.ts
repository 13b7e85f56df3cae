import { createHash } from 'node:crypto';

/** What an entry is counted and narrowed by. A few thousand profiles describe any number of entries. */
export interface SearchProfile {
  categories: readonly string[];
  audiences: readonly string[];
  modes: readonly string[];
  networks: readonly string[];
  /** Primary subtags: `en`. */
  languages: readonly string[];
  free: boolean;
  accessible: boolean;
}

/** Enough bytes that two profiles never share a number, few enough that JavaScript counts so far. */
const BYTES_OF_A_NUMBER = 6;

/** The profile alone, of something that has one, always written in the same way. */
export function profileOf(described: SearchProfile): SearchProfile {
  const sorted = (codes: readonly string[]) => [...codes].sort();
  return {
    categories: sorted(described.categories),
    audiences: sorted(described.audiences),
    modes: sorted(described.modes),
    networks: sorted(described.networks),
    languages: sorted(described.languages),
    free: described.free,
    accessible: described.accessible,
  };
}

/** A number that stands for a content and for no other, in any database and at any time: what has it can be remembered. */
export function fingerprintOf(content: unknown): number {
  return createHash('sha256').update(JSON.stringify(content)).digest().readUIntBE(0, BYTES_OF_A_NUMBER);
}
