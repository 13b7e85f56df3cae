import type { HistoryEntry } from '@resilience-kit/contract';
import type { RelocationEnds } from '../records/relocations.ts';
import type { Stored, StoredHistoryEntry } from '../records/stored.ts';

/** The history with the names of the ends of moves, still in all languages. */
export function presentHistory(
  history: readonly StoredHistoryEntry[] | undefined,
  ends: RelocationEnds,
): Stored<HistoryEntry>[] | undefined {
  return history?.map(({ kind, on, from_id: fromId, to_id: toId, reason, expected_reopening: expected }) => {
    const from = fromId === undefined ? undefined : ends.get(fromId);
    const to = toId === undefined ? undefined : ends.get(toId);
    return {
      kind,
      on,
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(reason === undefined ? {} : { reason }),
      ...(expected === undefined ? {} : { expected_reopening: expected }),
    };
  });
}
