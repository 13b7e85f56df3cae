import type { StoredHistoryEntry, StoredServiceAtLocation } from '../records/stored.ts';

/**
 * A service at a location as it is to be stored, with what happened to it written down: a closure, its end, a move. As long
 * as a closure or a move lasts, its entry says what is known of it by now; a past entry never changes.
 *
 * @param before the record as it was; undefined when it is new
 * @param after the record as its publisher has it now; a history in it does not count
 * @param day the day of the change (`YYYY-MM-DD`, Kyiv)
 */
export function withHistory(
  before: StoredServiceAtLocation | undefined,
  after: StoredServiceAtLocation,
  day: string,
): StoredServiceAtLocation {
  const { history: _, ...record } = after;
  const past = before?.history ?? (before ? entriesOf(before) : []);
  const entries = moved(reopened(closed(past, after), before, after, day), before, after);
  const history = entries.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return history.length > 0 ? { ...record, history } : record;
}

/** What the record itself tells of: for one that comes without a history. */
function entriesOf({ temporary_closure: closure, relocation }: StoredServiceAtLocation): StoredHistoryEntry[] {
  return [...(relocation ? [moveOf(relocation)] : []), ...(closure ? [closureOf(closure)] : [])];
}

function closed(
  past: readonly StoredHistoryEntry[],
  { temporary_closure: closure }: StoredServiceAtLocation,
): readonly StoredHistoryEntry[] {
  if (!closure) return past;
  const lasting = past.findLastIndex(({ kind }) => kind !== 'relocated');
  const entry = closureOf(closure);
  return past[lasting]?.kind === 'closed' ? past.with(lasting, entry) : [...past, entry];
}

function reopened(
  past: readonly StoredHistoryEntry[],
  before: StoredServiceAtLocation | undefined,
  after: StoredServiceAtLocation,
  day: string,
): readonly StoredHistoryEntry[] {
  const closure = before?.temporary_closure;
  if (!closure || after.temporary_closure) return past;
  // A closure that was taken back before it began never happened.
  if (closure.since > day) return past.filter(({ kind, on }) => kind !== 'closed' || on !== closure.since);
  return [...past, { kind: 'reopened', on: day }];
}

function moved(
  past: readonly StoredHistoryEntry[],
  before: StoredServiceAtLocation | undefined,
  { relocation }: StoredServiceAtLocation,
): readonly StoredHistoryEntry[] {
  if (!relocation) return past;
  const entry = moveOf(relocation);
  const known = before?.relocation;
  if (!known) return [...past, entry];
  if (!isSameMove(known, relocation)) return [...past, entry];
  const lasting = past.findLastIndex(({ kind }) => kind === 'relocated');
  return lasting === -1 ? [...past, entry] : past.with(lasting, entry);
}

type Move = NonNullable<StoredServiceAtLocation['relocation']>;

function isSameMove(one: Move, other: Move): boolean {
  return one.from_id === other.from_id && one.to_id === other.to_id;
}

function moveOf({ since, from_id, to_id }: Move): StoredHistoryEntry {
  return {
    kind: 'relocated',
    on: since,
    ...(from_id === undefined ? {} : { from_id }),
    ...(to_id === undefined ? {} : { to_id }),
  };
}

function closureOf({
  since,
  reason,
  expected_reopening,
}: NonNullable<StoredServiceAtLocation['temporary_closure']>): StoredHistoryEntry {
  return { kind: 'closed', on: since, reason, ...(expected_reopening === undefined ? {} : { expected_reopening }) };
}
