import { nameKey } from '@resilience-kit/text';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { loadOrganizations, loadRowTerms, type RowTerms } from '../imports/snapshot.ts';
import type { ContentLanguageCode, StoredOrganization, StoredServiceAtLocation } from '../records/stored.ts';
import type { RowRecord } from '../service-rows/record.ts';
import type { RowValues } from '../service-rows/row-values.ts';
import { textIn } from '../service-rows/texts.ts';
import { valuesOfEntry, valuesOfLocation, valuesOfService } from '../service-rows/values-of-record.ts';
import { writeRow } from '../service-rows/write-cells.ts';
import { headingRow, xlsxWithRows } from '../spreadsheets/template.ts';
import { writeCsv } from '../spreadsheets/write-csv.ts';
import type { ExportOptions } from './export-options.ts';
import { locationsIn, serviceIds } from './record-batches.ts';

/** A CSV file in the shape of the template. Imported again it changes nothing. */
export async function* exportCsv(database: Database, options: ExportOptions): AsyncGenerator<string, void> {
  yield* writeCsv(exportedRows(database, options, await loadRowTerms(database)));
}

/** The same as a workbook. */
export async function* exportXlsx(database: Database, options: ExportOptions): AsyncGenerator<Uint8Array, void> {
  const terms = await loadRowTerms(database);
  yield* xlsxWithRows(options.language, exportedRows(database, options, terms), terms.listed);
}

async function* exportedRows(
  database: Database,
  options: ExportOptions,
  terms: RowTerms,
): AsyncGenerator<string[], void> {
  const { language } = options;
  yield headingRow(language);
  const organizations = namesOf(await loadOrganizations(database), language);
  for await (const ids of serviceIds(database, options)) {
    const records = await loadRecords(database, ids, options);
    const ownIds = await ownIdsOf(
      database,
      records.flatMap(({ entry }) => entry.relocation?.from_id ?? []),
      options,
    );
    for (const record of records) {
      const values: RowValues = {
        ...identityOf(record, organizations, options),
        ...valuesOfService(record.service, { ...terms, language }),
        ...valuesOfLocation(record.location),
        ...valuesOfEntry(record, { language }),
        ...moveOf(record.entry, ownIds),
      };
      yield writeRow(values, { ...terms, language });
    }
  }
}

async function loadRecords(database: Database, ids: readonly string[], { place }: ExportOptions): Promise<RowRecord[]> {
  return database
    .selectFrom('service_at_location')
    .innerJoin('service', 'service.id', 'service_at_location.service_id')
    .innerJoin('location', 'location.id', 'service_at_location.location_id')
    .select(['service_at_location.document as entry', 'service.document as service', 'location.document as location'])
    .where('service_at_location.service_id', 'in', [...ids])
    .$if(place !== undefined, (query) => query.where(sql<boolean>`location.id in ${locationsIn(place ?? '')}`))
    .orderBy('service_at_location.service_id')
    .orderBy('service_at_location.id')
    .execute();
}

function identityOf(
  { entry, service }: RowRecord,
  organizations: ReadonlyMap<string, string>,
  { identifiedBy }: ExportOptions,
): RowValues {
  const organization = organizations.get(service.organization_id) ?? service.organization_id;
  if (identifiedBy === 'public') return { own_id: entry.id, service_id: service.id, organization };
  const isAlone = entry.own_id !== undefined && entry.own_id === service.own_id;
  return {
    own_id: entry.own_id ?? entry.id,
    ...(isAlone ? {} : { service_id: service.own_id ?? service.id }),
    organization,
  };
}

function moveOf({ relocation }: StoredServiceAtLocation, ownIds: ReadonlyMap<string, string>): RowValues {
  const from = relocation?.from_id === undefined ? undefined : ownIds.get(relocation.from_id);
  return relocation === undefined || from === undefined ? {} : { moved_from: from, moved_since: relocation.since };
}

async function ownIdsOf(
  database: Database,
  ids: readonly string[],
  { identifiedBy }: ExportOptions,
): Promise<Map<string, string>> {
  if (ids.length === 0 || identifiedBy === 'public') return new Map(ids.map((id) => [id, id]));
  const rows = await database
    .selectFrom('service_at_location')
    .select(['id', 'document'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, document }) => [id, document.own_id ?? id]));
}

/** Organizations by their names, or by their identifiers where two share a name. */
function namesOf(
  organizations: ReadonlyMap<string, StoredOrganization>,
  language: ContentLanguageCode,
): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { name, alternate_name: other } of organizations.values()) {
    const keys = [name, other]
      .flatMap((text) => [textIn(text, 'uk'), textIn(text, 'en')])
      .map((text) => nameKey(text ?? ''));
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Map(
    [...organizations].map(([id, { name }]) => {
      const text = textIn(name, language) ?? textIn(name, 'uk') ?? textIn(name, 'en') ?? id;
      return [id, counts.get(nameKey(text)) === 1 ? text : id];
    }),
  );
}
