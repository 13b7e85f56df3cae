import type { IndexedEntry } from './indexed-entries.ts';

/** Entries whose files are loaded together. */
export interface Part {
  /** The oblast, or `ukraine`. */
  code: string;
  entries: readonly IndexedEntry[];
}

/** The part of all entries that have no oblast of their own. */
export const REST = 'ukraine';
/** From this many entries on an oblast has files of its own: fewer are not worth further requests. */
const ENTRIES_FOR_A_PART = 100;
/** `UA` and the number of the oblast. */
const OBLAST_PREFIX = 4;

/**
 * The entries by oblast, as far as they concern one alone: who looks for help in it needs its part and the rest. `oblasts`
 * are the codes of all.
 */
export function partsOf(entries: readonly IndexedEntry[], oblasts: readonly string[]): Part[] {
  const byPrefix = new Map(oblasts.map((code) => [code.slice(0, OBLAST_PREFIX), code]));
  const home = (entry: IndexedEntry) => byPrefix.get(onlyPrefix(entry) ?? '') ?? REST;
  const groups = Map.groupBy(entries, home);
  const isLarge = (code: string) => code !== REST && (groups.get(code)?.length ?? 0) >= ENTRIES_FOR_A_PART;
  const parts = Map.groupBy(entries, (entry) => (isLarge(home(entry)) ? home(entry) : REST));
  return [...parts].map(([code, some]) => ({ code, entries: some })).sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** That of the only oblast that the entry is in or serves. */
function onlyPrefix({ place_codes: codes }: IndexedEntry): string | undefined {
  const prefixes = new Set(codes.map((code) => code.slice(code.indexOf(':') + 1).slice(0, OBLAST_PREFIX)));
  return prefixes.size === 1 ? [...prefixes][0] : undefined;
}

/** The position of each entry among all in the order of their names. */
export function ranksOf(entries: readonly IndexedEntry[]): ReadonlyMap<string, number> {
  const key = ({ sort_name: name, id }: IndexedEntry) => `${name} ${id}`;
  const keyed = entries.map((entry) => ({ id: entry.id, key: key(entry) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return new Map(keyed.map(({ id }, rank) => [id, rank]));
}
