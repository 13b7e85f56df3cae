import type { StoredServiceAtLocation } from '../records/stored.ts';
import { both } from '../spreadsheets/bilingual.ts';
import { entryIdOf, type IdentifiedRow, type Report } from './identify-rows.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Writes the moves that the rows tell of into the entries: the one at the new address says where it came from, the one at the
 * old address where it went. `entries` holds those of the file; others are taken from the snapshot when a move changes them.
 */
export function applyMoves(
  rows: readonly IdentifiedRow[],
  entries: Map<string, StoredServiceAtLocation>,
  snapshot: Snapshot,
  report: Report,
): void {
  const known = new Set([...snapshot.entries.keys(), ...entries.keys()]);
  for (const identified of rows) {
    const { row, entryId } = identified;
    if (!row.headings.has('moved_from') || row.unreadable.has('moved_from') || row.unreadable.has('moved_since'))
      continue;
    const from = fromOf(identified, known, snapshot, report);
    if (from === 'unknown') continue;
    const entry = entries.get(entryId);
    const before = entry?.relocation;
    if (before?.from_id !== undefined && before.from_id !== from?.id)
      change(before.from_id, entries, snapshot, (move) =>
        move.to_id === entryId ? { ...move, to_id: undefined } : move,
      );
    change(entryId, entries, snapshot, (move) => ({
      ...move,
      since: move.to_id === undefined ? (from?.since ?? move.since) : move.since,
      from_id: from?.id,
    }));
  }
  // After all of them, for an old address may be the new one of an earlier move: the later date counts.
  for (const identified of rows) {
    const { row, entryId } = identified;
    const { moved_from: text, moved_since: since } = row.values;
    if (text === undefined || since === undefined) continue;
    const id = entryIdOf(identified.organization.id, text, snapshot);
    if (known.has(id) && id !== entryId) change(id, entries, snapshot, (move) => ({ ...move, since, to_id: entryId }));
  }
}

interface Move {
  since: string;
  from_id?: string | undefined;
  to_id?: string | undefined;
}

function change(
  id: string,
  entries: Map<string, StoredServiceAtLocation>,
  snapshot: Snapshot,
  edit: (move: Move) => Move,
): void {
  const entry = entries.get(id) ?? snapshot.entries.get(id);
  if (!entry) return;
  const { since, from_id, to_id } = edit(entry.relocation ?? { since: '' });
  const { relocation, ...rest } = entry;
  const hasEnd = from_id !== undefined || to_id !== undefined;
  if (!hasEnd && relocation === undefined) return;
  const move = { since, ...(from_id === undefined ? {} : { from_id }), ...(to_id === undefined ? {} : { to_id }) };
  entries.set(id, hasEnd ? { ...rest, relocation: move } : rest);
}

function fromOf(
  { row, organization, entryId }: IdentifiedRow,
  known: ReadonlySet<string>,
  snapshot: Snapshot,
  report: Report,
): { id: string; since: string } | 'unknown' | undefined {
  const { moved_from: text, moved_since: since } = row.values;
  if (text === undefined) {
    if (since === undefined) return undefined;
    report(
      row,
      'moved_from',
      both('Є дата переїзду, але не сказано, звідки.', 'There is a date of the move, but not from where.'),
      both(
        'Напишіть код рядка зі старою адресою або зітріть дату.',
        'Write the ID of the row with the old address, or delete the date.',
      ),
    );
    return 'unknown';
  }
  const id = entryIdOf(organization.id, text, snapshot);
  if (!known.has(id) || id === entryId) {
    report(
      row,
      'moved_from',
      both(
        `Рядка з кодом «${text}» немає ні у файлі, ні серед записів організації.`,
        `There is no row with the ID “${text}”, in the file or among the records of the organization.`,
      ),
      both('Напишіть код рядка зі старою адресою.', 'Write the ID of the row with the old address.'),
    );
    return 'unknown';
  }
  if (since === undefined) {
    report(
      row,
      'moved_since',
      both('Не сказано, коли переїхало.', 'It does not say when it moved.'),
      both('Напишіть дату.', 'Write the date.'),
    );
    return 'unknown';
  }
  return { id, since };
}
