import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64 } from '../intakes/encoding.ts';
import { canonical, type Difference, differencesBetween } from './differences.ts';

/** Records of one day, such as what {@link directory} gave: in a list, or as a function that reads them. */
export type Snapshot<Item> = Iterable<Item> | AsyncIterable<Item> | (() => Iterable<Item> | AsyncIterable<Item>);

/** One record that is not as it was, told apart by `kind`. */
export type DirectoryChange<Item> =
  | {
      /** It is new. */
      readonly kind: 'added';
      /** Which record. */
      readonly id: string;
      /** What it is now. */
      readonly after: Item;
    }
  | {
      /** It is no more. */
      readonly kind: 'removed';
      /** Which record. */
      readonly id: string;
      /** What it was. */
      readonly before: Item;
    }
  | {
      /** It is another than it was. */
      readonly kind: 'changed';
      /** Which record. */
      readonly id: string;
      /** What it was. */
      readonly before: Item;
      /** What it is now. */
      readonly after: Item;
      /** What changed, at least one. */
      readonly differences: readonly Difference[];
    };

/** Options of {@link diffDirectories}. */
export interface DiffOptions {
  /**
   * Fields that are not compared, wherever they stand. Default: `upcoming_hours`, which the server works out anew for each day.
   */
  readonly ignore?: readonly string[] | undefined;
}

/**
 * What was added, removed and changed between two states of a directory: first what was added, then what was removed, then what
 * changed, each in the order of its snapshot.
 *
 * ```ts
 * const file = (name: string) => () => readNdjson<Service>(createReadStream(name));
 * for await (const change of diffDirectories(file('monday.ndjson'), file('tuesday.ndjson'))) console.log(change);
 * ```
 *
 * A snapshot that is given as a function is read twice: memory then holds the identifiers, a hash of each record, and the earlier
 * states of what changed. So it is for arrays, maps and sets. Anything else can be read but once and is kept whole.
 */
export async function* diffDirectories<Item extends { readonly id: string }>(
  before: Snapshot<Item>,
  after: Snapshot<Item>,
  { ignore = ['upcoming_hours'] }: DiffOptions = {},
): AsyncGenerator<DirectoryChange<Item>, void, undefined> {
  const ignored = new Set(ignore);
  const [earlier, later] = [await readable(before), await readable(after)];
  const hashes = new Map<string, string>();
  for await (const record of earlier()) hashes.set(record.id, hashOf(canonical(record, ignored)));

  const seen = new Set<string>();
  const changed = new Set<string>();
  for await (const record of later()) {
    const { id } = record;
    if (seen.has(id)) continue;
    seen.add(id);
    const hash = hashes.get(id);
    if (hash === undefined) yield { kind: 'added', id, after: record };
    else if (hash !== hashOf(canonical(record, ignored))) changed.add(id);
  }
  const hasRemoved = [...hashes.keys()].some((id) => !seen.has(id));
  hashes.clear();
  if (!hasRemoved && changed.size === 0) return;

  const changedFrom = new Map<string, Item>();
  for await (const record of earlier()) {
    const { id } = record;
    if (changed.has(id)) {
      changedFrom.set(id, record);
    } else if (!seen.has(id)) {
      seen.add(id);
      yield { kind: 'removed', id, before: record };
    }
  }
  if (changedFrom.size === 0) return;
  for await (const record of later()) {
    const was = changedFrom.get(record.id);
    if (!was) continue;
    changedFrom.delete(record.id);
    const differences = differencesBetween(was, record, ignored);
    // None when what is read twice is another the second time.
    if (differences.length > 0) yield { kind: 'changed', id: record.id, before: was, after: record, differences };
  }
}

/** A way to read a snapshot more than once. */
async function readable<Item>(snapshot: Snapshot<Item>): Promise<() => Iterable<Item> | AsyncIterable<Item>> {
  if (typeof snapshot === 'function') return snapshot;
  if (Array.isArray(snapshot) || snapshot instanceof Set) return () => snapshot;
  const kept: Item[] = [];
  for await (const record of snapshot) kept.push(record);
  return () => kept;
}

/** Half of the SHA-256 of a text: enough that two states of a record never have the same. */
function hashOf(text: string): string {
  return toBase64(sha256(new TextEncoder().encode(text)).subarray(0, 16));
}
