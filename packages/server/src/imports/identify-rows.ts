import { identifierOf } from '../identifiers/identifier.ts';
import type { StoredOrganization, StoredServiceAtLocation } from '../records/stored.ts';
import { both, type Bilingual } from '../spreadsheets/bilingual.ts';
import { columnKeys, columnOf, type ColumnKey } from '../spreadsheets/columns.ts';
import type { BilingualFault } from './faults.ts';
import type { OrganizationsOfRows } from './organizations-of-rows.ts';
import type { ReadRow } from './read-rows.ts';
import type { Snapshot } from './snapshot.ts';

/** A row whose record is known: the one that is there, or the one to be. */
export interface IdentifiedRow {
  row: ReadRow;
  organization: StoredOrganization;
  ownId: string;
  entryId: string;
  serviceId: string;
  /** The record as it is; undefined when the row adds it. */
  entry: StoredServiceAtLocation | undefined;
}

export type Report = (row: ReadRow, column: ColumnKey, problem: Bilingual, fix: Bilingual) => void;

/** Turns what is wrong with a cell into a fault. */
export function reportTo(faults: BilingualFault[]): Report {
  return (row, column, problem, fix) => {
    const heading = row.headings.get(column) ?? columnOf(column).heading[row.language];
    faults.push({
      sheet: row.sheet,
      row: row.number,
      key: column,
      column: heading,
      value: row.texts.get(column) ?? '',
      problem,
      fix,
    });
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const REACHED_BY = [
  'address_uk',
  'address_en',
  'phones',
  'email',
  'website',
  'application_uk',
  'application_en',
] as const;

/** The rows whose records are known; for every other row it reports why not. */
export function identifyRows(
  rows: readonly ReadRow[],
  organizations: OrganizationsOfRows,
  snapshot: Snapshot,
  report: Report,
): IdentifiedRow[] {
  const seen = new Map<string, ReadRow>();
  return rows.flatMap((row) => {
    requireCells(row, report);
    const organization = organizationOf(row, organizations, report);
    const { own_id: ownId, service_id: serviceOwnId } = row.values;
    if (!organization || ownId === undefined) return [];
    const entryId = entryIdOf(organization.id, ownId, snapshot);
    const earlier = seen.get(entryId);
    if (earlier) {
      report(
        row,
        'own_id',
        both(
          `Цей код уже має рядок ${earlier.number} (аркуш «${earlier.sheet}»).`,
          `Row ${earlier.number} (sheet “${earlier.sheet}”) has this ID already.`,
        ),
        both(
          'Дайте рядкові інший код або зітріть один із двох рядків.',
          'Give the row another ID, or delete one of the two.',
        ),
      );
      return [];
    }
    seen.set(entryId, row);
    const entry = snapshot.entries.get(entryId);
    const serviceId = serviceIdOf(organization.id, { ownId, serviceOwnId, entry }, snapshot);
    return [{ row, organization, ownId, entryId, serviceId, entry }];
  });
}

/** The identifier of the row that an organization calls so; of one that is there, its own. */
export function entryIdOf(organizationId: string, ownId: string, { entries, services }: Snapshot): string {
  const named = UUID.test(ownId) ? entries.get(ownId.toLowerCase()) : undefined;
  const isOwn = named !== undefined && services.get(named.service_id)?.organization_id === organizationId;
  return isOwn ? named.id : identifierOf('service at location', `${organizationId}/${ownId}`);
}

function serviceIdOf(
  organizationId: string,
  {
    ownId,
    serviceOwnId,
    entry,
  }: { ownId: string; serviceOwnId: string | undefined; entry: StoredServiceAtLocation | undefined },
  { services }: Snapshot,
): string {
  if (serviceOwnId === undefined) return entry?.service_id ?? identifierOf('service', `${organizationId}/${ownId}`);
  const named = UUID.test(serviceOwnId) ? services.get(serviceOwnId.toLowerCase()) : undefined;
  return named?.organization_id === organizationId
    ? named.id
    : identifierOf('service', `${organizationId}/${serviceOwnId}`);
}

function organizationOf(
  row: ReadRow,
  organizations: OrganizationsOfRows,
  report: Report,
): StoredOrganization | undefined {
  if (row.unreadable.has('organization')) return undefined;
  const found = organizations.find(row.values.organization);
  if ('id' in found) return found;
  report(row, 'organization', found.problem, found.fix);
  return undefined;
}

function requireCells(row: ReadRow, report: Report): void {
  for (const key of columnKeys) {
    if (key === 'organization' || !columnOf(key).isRequired || !row.headings.has(key)) continue;
    if (row.texts.has(key) || row.unreadable.has(key)) continue;
    report(
      row,
      key,
      both('Обов’язкова клітинка порожня.', 'A required cell is empty.'),
      both('Заповніть її.', 'Fill it in.'),
    );
  }
  const isSecret = row.values.confidential === true;
  const isReachable = REACHED_BY.some((key) => row.texts.has(key) || row.unreadable.has(key));
  if (!isReachable) {
    report(
      row,
      row.headings.has('phones') ? 'phones' : 'application_uk',
      both('Не сказано, як дістатися послуги.', 'It does not say how to reach the service.'),
      isSecret
        ? both(
            'Напишіть телефон, електронну пошту, сайт або «Як звернутися».',
            'Write a phone, an e-mail address, a website or “How to apply”.',
          )
        : both(
            'Напишіть адресу, телефон, електронну пошту, сайт або «Як звернутися».',
            'Write an address, a phone, an e-mail address, a website or “How to apply”.',
          ),
    );
  }
  if (!isSecret) return;
  for (const key of ['address_uk', 'address_en', 'postcode', 'coordinates'] as const) {
    if (!row.texts.has(key)) continue;
    report(
      row,
      key,
      both('Адреса таємна, а тут сказано, де це.', 'The location is confidential, and this tells where it is.'),
      both(
        'Зітріть клітинку. Якщо адреса не таємна, напишіть «ні» в колонці «Адреса таємна».',
        'Delete the cell. If the location is not confidential, write “no” in the column “Confidential location”.',
      ),
    );
  }
}
