import * as z from 'zod/mini';
import { dateOf, readExceptions, readOpeningHours, UnreadableText } from '../opening-text/opening-text.ts';
import { both } from '../spreadsheets/bilingual.ts';
import type { ColumnKey } from '../spreadsheets/columns.ts';
import { dateOfSerial } from '../spreadsheets/number-formats.ts';
import { readPhones } from './phones.ts';
import { readPlace } from './place-finder.ts';
import { UNCHANGED, type RowValues } from './row-values.ts';
import type { TermFinder } from './terms.ts';
import { languages, modes, statuses, yesOrNo } from './vocabulary.ts';

/** What cells are read with besides their text. */
export interface CellReading {
  categories: TermFinder;
  audiences: TermFinder;
}

type Reader<Key extends ColumnKey> = (text: string, reading: CellReading) => Required<RowValues>[Key];

const asItIs = (text: string) => text;

/** How the text of each column is read; each throws UnreadableText. No text is ever empty. */
export const cellReaders: { readonly [Key in ColumnKey]: Reader<Key> } = {
  own_id: asItIs,
  service_id: asItIs,
  organization: asItIs,
  service_name_uk: asItIs,
  service_name_en: asItIs,
  description_uk: asItIs,
  description_en: asItIs,
  categories: (text, { categories }) => categories.read(text),
  audiences: (text, { audiences }) => audiences.read(text),
  status: (text) => statuses.read(text),
  place: readPlace,
  location_name_uk: asItIs,
  location_name_en: asItIs,
  address_uk: asItIs,
  address_en: asItIs,
  postcode,
  coordinates,
  confidential: (text) => yesOrNo.read(text),
  phones: (text) => (isUnchanged(text) ? UNCHANGED : readPhones(text)),
  email,
  website,
  modes: (text) => listOf(text).map((one) => modes.read(one)),
  languages: (text) => listOf(text).map(language),
  free: (text) => yesOrNo.read(text),
  fees_uk: asItIs,
  fees_en: asItIs,
  opening_hours: (text) => (isUnchanged(text) ? UNCHANGED : readOpeningHours(text)),
  exceptions: (text) => (isUnchanged(text) ? UNCHANGED : readExceptions(text)),
  accessibility_uk: linesOf,
  accessibility_en: linesOf,
  eligibility_uk: asItIs,
  eligibility_en: asItIs,
  documents_uk: linesOf,
  documents_en: linesOf,
  application_uk: asItIs,
  application_en: asItIs,
  closed_since: date,
  closed_reason_uk: asItIs,
  closed_reason_en: asItIs,
  reopening: date,
  moved_from: asItIs,
  moved_since: date,
  verified_on: date,
};

function isUnchanged(text: string): boolean {
  return /^(?:без змін|unchanged)$/iu.test(text);
}

/** Separated by semicolons, commas or line breaks. */
function listOf(text: string): string[] {
  return text
    .split(/[;,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Separated by semicolons or line breaks: sentences have commas. */
function linesOf(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function date(text: string): string {
  const found =
    dateOf(text) ??
    (/^\d{5}(?:\.\d+)?$/.test(text) ? dateOfSerial(Number(text)) : undefined) ??
    dateOf(text.replace(/[ T]\d{1,2}:\d{2}(?::\d{2})?$/, ''));
  if (found !== undefined) return found;
  throw new UnreadableText(
    both(`«${text}» не дата.`, `“${text}” is no date.`),
    both('Напишіть день, місяць і рік: «24.12.2026».', 'Write day, month and year: “24.12.2026”.'),
  );
}

function postcode(text: string): string {
  const digits = text.replace(/\s/g, '');
  // A number loses the zero it begins with.
  if (/^\d{4,5}$/.test(digits)) return digits.padStart(5, '0');
  throw new UnreadableText(
    both(`«${text}» не поштовий індекс.`, `“${text}” is no postcode.`),
    both('Індекс має п’ять цифр: «08292».', 'A postcode has five digits: “08292”.'),
  );
}

/** Ukraine and a little around it, degrees. */
const BOUNDS = { latitude: [44, 52.6], longitude: [22, 40.5] } as const;

function coordinates(text: string): { latitude: number; longitude: number } {
  // «50,5467; 30,2286» has commas inside its numbers, «50.5467, 30.2286» between them.
  const numbers = text.match(/-?\d+(?:[.]\d+)?/g) ?? [];
  const withCommas = text.match(/-?\d+,\d+/g) ?? [];
  const [latitude = Number.NaN, longitude = Number.NaN, ...more] = (
    withCommas.length === 2 && !text.includes('.') ? withCommas : numbers
  ).map((number) => Number(number.replace(',', '.')));
  const isWithin = (one: number, [least, most]: readonly [number, number]) => one >= least && one <= most;
  if (more.length === 0 && isWithin(latitude, BOUNDS.latitude) && isWithin(longitude, BOUNDS.longitude))
    return { latitude, longitude };
  const isSwapped = isWithin(longitude, BOUNDS.latitude) && isWithin(latitude, BOUNDS.longitude);
  throw new UnreadableText(
    isSwapped
      ? both(`У «${text}» довгота стоїть перед широтою.`, `“${text}” has the longitude before the latitude.`)
      : both(`«${text}» не точка в Україні.`, `“${text}” is no point in Ukraine.`),
    isSwapped
      ? both(`Напишіть «${longitude}, ${latitude}».`, `Write “${longitude}, ${latitude}”.`)
      : both('Напишіть широту й довготу: «50.5467, 30.2286».', 'Write latitude and longitude: “50.5467, 30.2286”.'),
  );
}

const emailAddress = z.email();

function email(text: string): string {
  const address = text.replace(/^mailto:/i, '');
  if (z.safeParse(emailAddress, address).success) return address;
  throw new UnreadableText(
    both(`«${text}» не адреса електронної пошти.`, `“${text}” is no e-mail address.`),
    both('Напишіть одну адресу: «help@example.org».', 'Write one address: “help@example.org”.'),
  );
}

/** International domain names become punycode, as HSDS clients need them. */
export function website(text: string): string {
  const typed = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  const url = /\s/.test(text) ? null : URL.parse(typed);
  if (url && url.hostname.includes('.') && url.username === '') {
    return /^[\u0000-\u007f]*$/.test(typed) ? typed : url.href;
  }
  throw new UnreadableText(
    both(`«${text}» не адреса сторінки.`, `“${text}” is no web address.`),
    both('Напишіть одну адресу: «https://example.org/».', 'Write one address: “https://example.org/”.'),
  );
}

function language(text: string): string {
  const known = languages.find(text);
  if (known !== undefined) return known;
  if (/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text)) return text;
  return languages.read(text);
}
