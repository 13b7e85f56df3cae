import { writeExceptions, writeOpeningHours, writtenDate } from '../opening-text/opening-text.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import { columnKeys, type ColumnKey } from '../spreadsheets/columns.ts';
import { writePhones } from './phones.ts';
import { writePlace } from './place-finder.ts';
import { UNCHANGED, type RowValues, type Unchanged } from './row-values.ts';
import type { TermFinder } from './terms.ts';
import { languages, modes, statuses, yesOrNo } from './vocabulary.ts';

/** What cells are written with besides their values. */
export interface CellWriting {
  language: ContentLanguageCode;
  categories: TermFinder;
  audiences: TermFinder;
}

type Writer<Key extends ColumnKey> = (value: Required<RowValues>[Key], writing: CellWriting) => string;

const asItIs = (value: string) => value;
const lines = (values: readonly string[]) => values.join('; ');
const keeping =
  <Value>(write: (value: Value, language: ContentLanguageCode) => string | undefined) =>
  (value: Value | Unchanged, { language }: CellWriting) =>
    (value === UNCHANGED ? undefined : write(value, language)) ?? (language === 'uk' ? 'без змін' : 'unchanged');

/** How the value of each column is written, such that it is read back the same. */
const cellWriters: { readonly [Key in ColumnKey]: Writer<Key> } = {
  own_id: asItIs,
  service_id: asItIs,
  organization: asItIs,
  service_name_uk: asItIs,
  service_name_en: asItIs,
  description_uk: asItIs,
  description_en: asItIs,
  categories: (ids, { categories, language }) => ids.map((id) => categories.write(id, language)).join('; '),
  audiences: (ids, { audiences, language }) => ids.map((id) => audiences.write(id, language)).join('; '),
  status: (status, { language }) => statuses.write(status, language),
  place: (code, { language }) => writePlace(code, language),
  location_name_uk: asItIs,
  location_name_en: asItIs,
  address_uk: asItIs,
  address_en: asItIs,
  postcode: asItIs,
  coordinates: ({ latitude, longitude }) => `${latitude}, ${longitude}`,
  confidential: (is, { language }) => yesOrNo.write(is, language),
  phones: keeping(writePhones),
  email: asItIs,
  website: asItIs,
  modes: (some, { language }) => some.map((mode) => modes.write(mode, language)).join('; '),
  languages: (codes, { language }) => codes.map((code) => languages.write(code, language)).join('; '),
  free: (is, { language }) => yesOrNo.write(is, language),
  fees_uk: asItIs,
  fees_en: asItIs,
  opening_hours: keeping(writeOpeningHours),
  exceptions: keeping(writeExceptions),
  accessibility_uk: lines,
  accessibility_en: lines,
  eligibility_uk: asItIs,
  eligibility_en: asItIs,
  documents_uk: lines,
  documents_en: lines,
  application_uk: asItIs,
  application_en: asItIs,
  closed_since: writtenDate,
  closed_reason_uk: asItIs,
  closed_reason_en: asItIs,
  reopening: writtenDate,
  moved_from: asItIs,
  moved_since: writtenDate,
  verified_on: writtenDate,
};

/** The cells of a row, in the order of the template. */
export function writeRow(values: RowValues, writing: CellWriting): string[] {
  return columnKeys.map((key) => {
    const value = values[key];
    // Each writer takes the value of its own column.
    return value === undefined
      ? ''
      : (cellWriters[key] as (value: unknown, writing: CellWriting) => string)(value, writing);
  });
}
