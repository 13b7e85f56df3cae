import { anyText, type KeptRecord } from '../kept/kept-record.ts';
import { textIn } from '../presenting/in-language.ts';
import { type ServiceThere, serviceThere } from '../presenting/services.ts';
import type { Shown } from '../presenting/shared-records.ts';
import { columnKeys, headings } from './columns.ts';
import type { RowDrafts } from './row-column.ts';
import { rowColumns } from './row-columns.ts';

/** The template without a row. */
export function tableHeadings({ language }: Pick<Shown, 'language'>): string[] {
  return columnKeys.map((key) => headings[key][language === 'uk' ? 0 : 1]);
}

/** A row for each place of these services, as it can be imported again. Organizations' own identifiers only where they ask for theirs. */
export function tableRows(services: readonly KeptRecord[], shown: Shown, { isOwn }: { isOwn: boolean }): string[][] {
  const ids = new Set(services.map(({ id }) => id));
  const all = shown.kept
    .all('service_at_locations')
    .filter((entry) => ids.has(entry['service_id']))
    .flatMap((entry) => serviceThere(shown, entry) ?? []);
  return [tableHeadings(shown), ...all.map((there) => rowOf(there, shown, isOwn))];
}

function rowOf({ service, location, entry }: ServiceThere, shown: Shown, isOwn: boolean): string[] {
  const drafts: RowDrafts = { service: { ...service }, location: { ...location }, entry: { ...entry } };
  const name = (record: KeptRecord) => String((isOwn ? record['own_id'] : undefined) ?? record['id']);
  const organization = shown.kept.get('organizations', service['organization_id'])?.['name'];
  const identifying: Readonly<Record<string, string>> = {
    own_id: name(entry),
    service_id: name(service),
    organization: textIn(organization, shown.language) ?? anyText(organization),
  };
  return columnKeys.map((key) => {
    const column = rowColumns[key];
    const value = column?.get(drafts, shown.language);
    return identifying[key] ?? (column && value !== undefined ? column.write(value as never, shown) : '');
  });
}
