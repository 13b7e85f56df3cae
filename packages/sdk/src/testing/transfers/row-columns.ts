import type { ColumnKey } from './columns.ts';
import { closureColumn, phones, verified } from './entry-columns.ts';
import { addressColumn, coordinates } from './location-columns.ts';
import { readDate, readEmail, readPlace, readWebsite } from './read-cells.ts';
import { asItIs, plainColumn, type RowColumn, textColumn, wordsOf } from './row-column.ts';
import { free, languages, termsColumn } from './service-columns.ts';
import { modes, statuses, yesOrNo } from './words.ts';

/**
 * The columns that the fake API reads. Hours, days that differ, moves, and the lists of documents and of accessibility take more to
 * read than a fake has: they are left aside, and the report says so.
 */
export const rowColumns: Readonly<Partial<Record<ColumnKey, RowColumn>>> = {
  service_name_uk: textColumn('service', 'name', 'uk'),
  service_name_en: textColumn('service', 'name', 'en'),
  description_uk: textColumn('service', 'description', 'uk'),
  description_en: textColumn('service', 'description', 'en'),
  categories: termsColumn('category'),
  audiences: termsColumn('audience'),
  status: {
    ...plainColumn(
      'service',
      'status',
      (text) => statuses.read(text),
      (value, { language }) => statuses.write(value, language),
    ),
    empty: 'active',
  },
  place: plainColumn('location', 'place_code', readPlace),
  location_name_uk: textColumn('location', 'name', 'uk'),
  location_name_en: textColumn('location', 'name', 'en'),
  address_uk: addressColumn('address_1', 'uk'),
  address_en: addressColumn('address_1', 'en'),
  postcode: addressColumn('postal_code'),
  coordinates,
  confidential: plainColumn(
    'location',
    'confidential',
    (text) => (yesOrNo.read(text) === true ? true : undefined),
    (value, { language }) => yesOrNo.write(value, language),
  ),
  phones,
  email: plainColumn('service', 'email', readEmail),
  website: plainColumn('service', 'url', readWebsite),
  modes: plainColumn('service', 'delivery_modes', wordsOf(modes).read, wordsOf(modes).write),
  languages,
  free,
  fees_uk: textColumn('service', 'fees_description', 'uk'),
  fees_en: textColumn('service', 'fees_description', 'en'),
  eligibility_uk: textColumn('service', 'eligibility_description', 'uk'),
  eligibility_en: textColumn('service', 'eligibility_description', 'en'),
  application_uk: textColumn('service', 'application_process', 'uk'),
  application_en: textColumn('service', 'application_process', 'en'),
  closed_since: closureColumn('since', readDate),
  closed_reason_uk: closureColumn('reason', asItIs, 'uk'),
  closed_reason_en: closureColumn('reason', asItIs, 'en'),
  reopening: closureColumn('expected_reopening', readDate),
  verified_on: verified,
};
