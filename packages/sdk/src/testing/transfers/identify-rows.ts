import { nameKey } from '@resilience-kit/text';
import type { Sentence } from '@resilience-kit/contract/requests';
import { derivedId } from '../kept/derived-id.ts';
import { anyText, type KeptRecord } from '../kept/kept-record.ts';
import type { Shown } from '../presenting/shared-records.ts';
import { type ColumnKey, requiredColumns } from './columns.ts';
import { faultOf, type ReadRow, type RowFault } from './read-rows.ts';

/** A row whose records are known: those that are there, or those to be. */
export interface IdentifiedRow {
  readonly row: ReadRow;
  readonly organizationId: string;
  readonly ownId: string;
  readonly entryId: string;
  readonly serviceId: string;
  /** As it is; undefined when the row adds it. */
  readonly entry: KeptRecord | undefined;
}

/** The organization of a row, or why it cannot be told. */
type FoundOrganization =
  | { readonly organization: KeptRecord; readonly problem?: never; readonly fix?: never }
  | { readonly organization?: never; readonly problem: Sentence; readonly fix: Sentence };

const REACHED_BY: readonly ColumnKey[] = [
  ...(['address_uk', 'address_en', 'phones', 'email', 'website', 'application_uk', 'application_en'] as const),
];

/** The records of the rows; what is wrong with the others is told. New organizations are put among `added`. */
export function identifyRows(
  rows: readonly ReadRow[],
  { shown, only, faults, added }: { shown: Shown; only: string | undefined; faults: RowFault[]; added: KeptRecord[] },
): IdentifiedRow[] {
  const seen = new Map<string, ReadRow>();
  return rows.flatMap((row) => {
    requireCells(row, faults);
    const { organization, problem, fix } = organizationOf(row, { shown, only, added });
    if (!organization) {
      faults.push(faultOf(row, 'organization', problem, fix));
      return [];
    }
    const organizationId = String(organization['id']);
    const [ownId, serviceOwnId] = (['own_id', 'service_id'] as const).map((key) => row.values.get(key));
    if (typeof ownId !== 'string') return [];
    const entry = entryNamed(ownId, organizationId, shown);
    const entryId = entry ? String(entry['id']) : derivedId(`service at location ${organizationId}/${ownId}`);
    const earlier = seen.get(entryId);
    if (earlier) {
      const problem = {
        uk: `Цей код уже має рядок ${earlier.number}.`,
        en: `Row ${earlier.number} has this ID already.`,
      };
      faults.push(faultOf(row, 'own_id', problem, { uk: 'Дайте рядкові інший код.', en: 'Give the row another ID.' }));
      return [];
    }
    seen.set(entryId, row);
    const serviceId =
      typeof serviceOwnId === 'string'
        ? serviceNamed(serviceOwnId, organizationId, shown)
        : entry
          ? String(entry['service_id'])
          : derivedId(`service ${organizationId}/${ownId}`);
    return [{ row, organizationId, ownId, entryId, serviceId, entry }];
  });
}

function entryNamed(ownId: string, organizationId: string, { kept }: Shown): KeptRecord | undefined {
  const isOwn = (entry: KeptRecord) =>
    kept.get('services', entry['service_id'])?.['organization_id'] === organizationId;
  const named = kept.get('service_at_locations', ownId);
  return named && isOwn(named)
    ? named
    : kept.all('service_at_locations').find((entry) => entry['own_id'] === ownId && isOwn(entry));
}

function serviceNamed(ownId: string, organizationId: string, { kept }: Shown): string {
  const services = kept.all('services').filter((service) => service['organization_id'] === organizationId);
  const named = services.find((one) => one['id'] === ownId.toLowerCase() || one['own_id'] === ownId);
  return named ? String(named['id']) : derivedId(`service ${organizationId}/${ownId}`);
}

function organizationOf(
  row: ReadRow,
  { shown: { kept, now }, only, added }: { shown: Shown; only: string | undefined; added: KeptRecord[] },
): FoundOrganization {
  const text = row.values.get('organization');
  const theOne = kept.get('organizations', only);
  if (typeof text !== 'string') {
    return theOne ? { organization: theOne } : { problem: NO_ORGANIZATION, fix: WRITE_ITS_NAME };
  }
  const isCalled = ({ name }: KeptRecord) =>
    Object.values((typeof name === 'object' ? name : { uk: name }) ?? {}).some(
      (one) => nameKey(String(one)) === nameKey(text),
    );
  const found = kept.get('organizations', text) ?? [...kept.all('organizations'), ...added].find(isCalled);
  if (theOne && found !== theOne) {
    const name = anyText(theOne['name']);
    return {
      problem: { uk: 'Це інша організація, ніж та, для якої імпорт.', en: 'The import is for another organization.' },
      fix: { uk: `Напишіть «${name}» або залиште порожнім.`, en: `Write “${name}” or leave the cell empty.` },
    };
  }
  if (found) return { organization: found };
  const name = { [/\p{Script=Cyrillic}/u.test(text) ? 'uk' : 'en']: text };
  const organization: KeptRecord = {
    id: derivedId(`organization ${nameKey(text)}`),
    name,
    description: name,
    content_languages: [{ code: Object.keys(name)[0], origin: 'source' }],
    last_modified: now.toISOString(),
  };
  added.push(organization);
  return { organization };
}

const NO_ORGANIZATION: Sentence = { uk: 'Не названо організацію.', en: 'No organization is named.' };
const WRITE_ITS_NAME: Sentence = { uk: 'Напишіть її назву.', en: 'Write its name.' };

function requireCells(row: ReadRow, faults: RowFault[]): void {
  const isEmpty = (key: ColumnKey) => row.columns.has(key) && !row.texts.has(key);
  for (const key of requiredColumns.filter((one) => one !== 'organization' && isEmpty(one))) {
    const problem = { uk: 'Обов’язкова клітинка порожня.', en: 'A required cell is empty.' };
    faults.push(faultOf(row, key, problem, { uk: 'Заповніть її.', en: 'Fill it in.' }));
  }
  if (!REACHED_BY.some((key) => row.texts.has(key))) {
    const problem = { uk: 'Не сказано, як дістатися послуги.', en: 'It does not say how to reach the service.' };
    const fix = {
      uk: 'Напишіть адресу, телефон або «Як звернутися».',
      en: 'Write an address, a phone or “How to apply”.',
    };
    faults.push(faultOf(row, row.columns.has('phones') ? 'phones' : 'application_uk', problem, fix));
  }
  if (row.values.get('confidential') !== true) return;
  for (const key of (['address_uk', 'address_en', 'postcode', 'coordinates'] as const).filter((one) =>
    row.texts.has(one),
  )) {
    const problem = {
      uk: 'Адреса таємна, а тут сказано, де це.',
      en: 'The location is confidential, and this tells where it is.',
    };
    faults.push(faultOf(row, key, problem, { uk: 'Зітріть клітинку.', en: 'Delete the cell.' }));
  }
}
