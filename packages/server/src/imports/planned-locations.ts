import type { StoredLocation } from '../records/stored.ts';
import { applyToLocation } from '../service-rows/apply-to-location.ts';
import { locationColumns } from '../service-rows/row-values.ts';
import { valuesOfLocation } from '../service-rows/values-of-record.ts';
import { both } from '../spreadsheets/bilingual.ts';
import type { ColumnKey } from '../spreadsheets/columns.ts';
import type { IdentifiedRow, Report } from './identify-rows.ts';
import { newLocation } from './locations-of-rows.ts';
import { editedValues, mergeValues } from './merge-values.ts';
import { applied, type Work } from './planning.ts';

/** The locations of the rows, by identifier, as the rows describe them. */
export function plannedLocations(
  { rows, snapshot, report, organizationId }: Work,
  ids: ReadonlyMap<string, string>,
): Map<string, StoredLocation> {
  const locations = new Map<string, StoredLocation>();
  for (const [id, some] of Map.groupBy(rows, ({ entryId }) => ids.get(entryId) ?? '')) {
    const [first] = some;
    if (!first) continue;
    const before = snapshot.locations.get(id);
    const base = before ?? newLocation(id, first);
    const edited = editedValues(
      before ? valuesOfLocation(before) : {},
      mergeValues(
        some.map(({ row }) => row),
        locationColumns,
        report,
      ),
    );
    if (before && organizationId !== undefined && before.organization_id !== organizationId)
      reportOthers(some, edited.changed, report);
    locations.set(
      id,
      applied(some, report, base, () => applyToLocation(base, edited.values, edited.changed)),
    );
  }
  return locations;
}

/** Several organizations may be at one location; only the one to which it belongs says what it is like. */
function reportOthers(rows: readonly IdentifiedRow[], changed: ReadonlySet<ColumnKey>, report: Report): void {
  const [first] = rows;
  for (const column of changed) {
    if (!first) return;
    report(
      (rows.find(({ row }) => row.texts.has(column)) ?? first).row,
      column,
      both(
        'Це місце іншої організації, змінити його може лише вона.',
        'Only another organization can change this location.',
      ),
      both('Поверніть те, що тут було, або напишіть іншу адресу.', 'Put back what was here, or write another address.'),
    );
  }
}
