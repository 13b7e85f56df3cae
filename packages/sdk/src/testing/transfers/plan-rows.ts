import type { ManagedResourceName } from '@resilience-kit/contract';
import { nameKey } from '@resilience-kit/text';
import { derivedId } from '../kept/derived-id.ts';
import { anyText, type KeptRecord } from '../kept/kept-record.ts';
import type { Shown } from '../presenting/shared-records.ts';
import { canonicalJson } from '../publishing/states.ts';
import { columnKeys, type ColumnKey } from './columns.ts';
import { type IdentifiedRow, identifyRows } from './identify-rows.ts';
import { faultOf, type ReadRows, type RowFault } from './read-rows.ts';
import type { Draft, RowDrafts } from './row-column.ts';
import { rowColumns } from './row-columns.ts';

/** A record as an import brings it. */
export interface BroughtRecord {
  readonly resource: ManagedResourceName;
  readonly record: KeptRecord;
}

/** What the rows of a file would do. */
export interface RowsPlan {
  readonly records: readonly BroughtRecord[];
  readonly counts: { added: number; changed: number; unchanged: number; retired: number };
  readonly organizationsAdded: readonly string[];
  readonly faults: readonly RowFault[];
}

/** Works out the records that the rows describe: what is not in the file stays, and equal values are no change. */
export function planRows(read: ReadRows, shown: Shown, only: string | undefined): RowsPlan {
  const { kept, now } = shown;
  const faults = [...read.faults];
  const added: KeptRecord[] = [];
  const rows = identifyRows(read.rows, { shown, only, faults, added });
  const drafts = new Map<string, Draft>();
  const draftOf = (resource: ManagedResourceName, id: string, fresh: () => Draft): Draft => {
    const draft = drafts.get(id) ?? structuredClone<Draft>(kept.get(resource, id) ?? fresh());
    drafts.set(id, draft);
    return draft;
  };
  const said = new Map<string, IdentifiedRow>();
  const planned = rows.map((identified) => {
    const { row, organizationId, ownId, entryId, serviceId, entry } = identified;
    const locationId = locationOf(identified, shown);
    const service = draftOf('services', serviceId, () => ({
      id: serviceId,
      own_id: row.values.get('service_id') ?? ownId,
      organization_id: organizationId,
      status: 'active',
      content_languages: [{ code: row.values.has('service_name_uk') ? 'uk' : 'en', origin: 'source' }],
    }));
    const location = draftOf('locations', locationId, () => ({
      id: locationId,
      organization_id: organizationId,
      location_type: 'physical',
      content_languages: [{ code: 'uk', origin: 'source' }],
    }));
    const own = draftOf('service_at_locations', entryId, () => ({
      id: entryId,
      own_id: ownId,
      service_id: serviceId,
      content_languages: [{ code: 'uk', origin: 'source' }],
    }));
    own['location_id'] = locationId;
    applyRow(identified, { service, location, entry: own });
    return { identified, drafts: { service, location, entry: own }, isNew: entry === undefined };
  });

  function applyRow(identified: IdentifiedRow, own: RowDrafts): void {
    const { row } = identified;
    for (const key of columnKeys) {
      const column = rowColumns[key];
      if (!column || !row.columns.has(key) || row.silent.has(key)) continue;
      const value = row.values.get(key) ?? column.empty;
      const draft = own[column.of];
      const earlier = said.get(`${String(draft['id'])} ${key}`);
      if (earlier && value === undefined) continue;
      if (value !== undefined) said.set(`${String(draft['id'])} ${key}`, earlier ?? identified);
      if (canonicalJson(column.get(own, row.language)) === canonicalJson(value)) continue;
      if (earlier) faults.push(contradiction(identified, key, earlier));
      column.set(own, value);
    }
    faults.push(...closureFaults(identified, own.entry));
  }

  const isChanged = (resource: ManagedResourceName, draft: Draft) =>
    canonicalJson(draft) !== canonicalJson(kept.get(resource, draft['id']));
  const touched = planned.filter(
    ({ drafts: { service, location, entry } }) =>
      isChanged('services', service) || isChanged('locations', location) || isChanged('service_at_locations', entry),
  );
  const stamped = (record: Draft): KeptRecord => ({ ...record, last_modified: now.toISOString() });
  const byId = (resource: ManagedResourceName, records: readonly KeptRecord[]): BroughtRecord[] =>
    [...new Map(records.map((record) => [record['id'], record])).values()].map((record) => ({ resource, record }));
  const isRetired = ({ drafts: { service } }: (typeof planned)[number]) =>
    service['status'] === 'defunct' && kept.get('services', service['id'])?.['status'] !== 'defunct';
  const newOnes = touched.filter(({ isNew }) => isNew).length;
  return {
    records: [
      ...byId('organizations', added),
      ...byId(
        'services',
        touched.map(({ drafts: { service } }) => stamped(service)),
      ),
      ...byId(
        'locations',
        touched.map(({ drafts: { location } }) => location),
      ),
      ...byId(
        'service_at_locations',
        touched.map(({ drafts: { entry } }) => stamped(entry)),
      ),
    ],
    counts: {
      added: newOnes,
      changed: touched.length - newOnes,
      unchanged: rows.length - touched.length,
      retired: planned.filter(isRetired).length,
    },
    organizationsAdded: added.map(({ name }) => anyText(name)),
    faults,
  };
}

/** Rows of one organization with the same place and address share a location; without an address its name tells them apart. */
function locationOf({ row, organizationId, ownId, entry }: IdentifiedRow, { kept }: Shown): string {
  const before = kept.get('locations', entry?.['location_id']);
  const valueIn = (location: KeptRecord | undefined, key: ColumnKey) =>
    location && rowColumns[key]?.get({ service: {}, location: { ...location }, entry: {} }, 'uk');
  const keyOf = (valueOf: (key: ColumnKey) => unknown, self: string): string => {
    const text = (...keys: readonly ColumnKey[]) =>
      nameKey(keys.map(valueOf).find((one) => typeof one === 'string') ?? '');
    const address = text('address_uk', 'address_en');
    const name = text('location_name_uk', 'location_name_en');
    const door =
      valueOf('confidential') === true ? `secret ${name || self}` : address ? `at ${address}` : `named ${name}`;
    return `${organizationId} ${String(valueOf('place'))} ${door}`;
  };
  const asWritten = (key: ColumnKey) =>
    row.columns.has(key) && !row.silent.has(key) ? row.values.get(key) : valueIn(before, key);
  const wanted = keyOf(asWritten, before ? String(before['id']) : ownId);
  if (before && keyOf((key) => valueIn(before, key), String(before['id'])) === wanted) return String(before['id']);
  const there = kept
    .all('locations')
    .filter((location) => location['organization_id'] === organizationId)
    .find((location) => keyOf((key) => valueIn(location, key), String(location['id'])) === wanted);
  return there ? String(there['id']) : derivedId(`location ${wanted}`);
}

function contradiction({ row }: IdentifiedRow, key: ColumnKey, earlier: IdentifiedRow): RowFault {
  return faultOf(
    row,
    key,
    {
      uk: `Рядок ${earlier.row.number} каже інше, хоч послуга чи місце ті самі.`,
      en: `Row ${earlier.row.number} says otherwise, though the service or location is the same.`,
    },
    { uk: 'Напишіть в обох рядках однаково.', en: 'Write the same in both rows.' },
  );
}

function closureFaults({ row }: IdentifiedRow, { temporary_closure: closure }: Draft): RowFault[] {
  if (closure === undefined) return [];
  const { since, reason, expected_reopening: until } = closure as Draft;
  const faults: RowFault[] = [];
  if (since === undefined) {
    const problem = { uk: 'Не сказано, з якого дня зачинено.', en: 'It does not say since when it is closed.' };
    faults.push(faultOf(row, 'closed_since', problem, { uk: 'Напишіть дату.', en: 'Write the date.' }));
  } else if (reason === undefined) {
    const problem = { uk: 'Не сказано, чому зачинено.', en: 'It does not say why it is closed.' };
    faults.push(faultOf(row, 'closed_reason_uk', problem, { uk: 'Напишіть причину.', en: 'Write the reason.' }));
  } else if (until !== undefined && (until as string) < (since as string)) {
    const problem = { uk: 'Відкриття раніше за зачинення.', en: 'It re-opens before it closes.' };
    faults.push(faultOf(row, 'reopening', problem, { uk: 'Виправте дату.', en: 'Correct the date.' }));
  }
  return faults;
}
