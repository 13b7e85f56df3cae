import { nameKey } from '@resilience-kit/text';
import { dateOf } from '../../snapshot/kyiv-clock.ts';
import { anyText, type KeptRecord, partsOf } from '../kept/kept-record.ts';
import type { Shown } from '../presenting/shared-records.ts';
import { languageNames, UnreadableCell } from './words.ts';

/** A telephone number as a row has it. */
export interface RowPhone {
  readonly number: string;
  readonly note?: string;
}

/** Separated by semicolons or line breaks. */
export function listOf(text: string, separators = /[;\n]/): string[] {
  return text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Identifiers of the terms that a text names by code, name or identifier; among those that services use so. */
export function readTerms(text: string, linkType: string, shown: Shown): string[] {
  const terms = termsUsedAs(linkType, shown);
  return listOf(text).map((part) => {
    const key = nameKey(part);
    const named =
      terms.find((term) => term['id'] === part || term['code'] === part) ??
      terms.find((term) => namesOf(term).includes(key));
    if (named) return String(named['id']);
    const listed = terms.slice(0, 4).map((term) => `${anyText(term['name'])} (${String(term['code'])})`);
    throw new UnreadableCell(
      { uk: `«${part}» немає в переліку.`, en: `“${part}” is not on the list.` },
      {
        uk: `Виберіть з переліку, наприклад: ${listed.join(', ')}.`,
        en: `Choose from the list: ${listed.join(', ')}.`,
      },
    );
  });
}

/** Worked out once for each request. */
const usedTerms = new WeakMap<Shown, Map<string, readonly KeptRecord[]>>();

function termsUsedAs(linkType: string, shown: Shown): readonly KeptRecord[] {
  const { kept } = shown;
  const known = usedTerms.get(shown) ?? new Map<string, readonly KeptRecord[]>();
  usedTerms.set(shown, known);
  const before = known.get(linkType);
  if (before) return before;
  const all = kept.all('taxonomy_terms');
  const used = new Set(
    kept
      .all('services')
      .flatMap((service) => partsOf(service, 'attributes'))
      .filter((attribute) => attribute['link_type'] === linkType)
      .map((attribute) => kept.get('taxonomy_terms', attribute['taxonomy_term_id'])?.['taxonomy_id']),
  );
  const terms = used.size === 0 ? all : all.filter((term) => used.has(term['taxonomy_id']));
  known.set(linkType, terms);
  return terms;
}

function namesOf(record: KeptRecord): string[] {
  const { name } = record;
  return (typeof name === 'object' ? Object.values(name ?? {}) : [name]).map((one) => nameKey(String(one)));
}

/** The code of a place that is named by its code or, where no other is called so, by its name; what is around it may follow. */
export function readPlace(text: string, { places }: Shown): string {
  if (places.has(text)) return text;
  const [key = '', ...around] = text
    .replace(/(^|\s)(м|с|смт)\.\s*/giu, '$1')
    .split(',')
    .map(nameKey);
  const isCalled = (code: string, name: string) => (places.namesOf(code) ?? []).some((one) => nameKey(one) === name);
  const found = places.all
    .map(([, code]) => code)
    .filter((code) => isCalled(code, key))
    .filter((code) => around.every((name) => places.pathOf(code).some((one) => isCalled(one, name))));
  const [only, another] = found;
  if (only !== undefined && another === undefined) return only;
  throw new UnreadableCell(
    only === undefined
      ? { uk: `Місця «${text}» немає.`, en: `There is no place “${text}”.` }
      : { uk: `Місць «${text}» кілька.`, en: `There are several places “${text}”.` },
    { uk: 'Напишіть код КАТОТТГ.', en: 'Write the KATOTTG code.' },
  );
}

/** As E.164, or a short number, with a note in brackets. */
export function readPhone(text: string): RowPhone {
  const [, bare = '', note] = /^([^(]*?(?:\(\d+\)[^(]*?)?)\s*(?:\(([^()]*\p{L}[^()]*)\))?$/u.exec(text) ?? [];
  const digits = bare.replace(/\D/g, '');
  const isNumber = /^\+?[\d\s()\-–.]+$/.test(bare);
  const number = !isNumber
    ? undefined
    : /^(?:\d{2,4}|1[156]\d{2,4}|116\d{3})$/.test(digits)
      ? digits
      : /^380\d{9}$/.test(digits)
        ? `+${digits}`
        : /^0\d{9}$/.test(digits)
          ? `+38${digits}`
          : bare.startsWith('+') && /^(?!380)\d{8,15}$/.test(digits)
            ? `+${digits}`
            : undefined;
  if (number !== undefined) return { number, ...(note === undefined ? {} : { note }) };
  throw new UnreadableCell(
    { uk: `«${text}» не схоже на номер телефону.`, en: `“${text}” does not look like a telephone number.` },
    { uk: 'Напишіть номер із кодом: «+380 44 000 00 00».', en: 'Write the number with its code: “+380 44 000 00 00”.' },
  );
}

/** `YYYY-MM-DD`, from that, from `24.12.2026` or from the number that a workbook has for a day. */
export function readDate(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? dateOf(Math.floor(Number(text)) - DAY_OF_1970) : undefined;
  const date = serial ?? (year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const moment = Date.parse(`${date}T00:00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(date)) {
    return date;
  }
  throw new UnreadableCell(
    { uk: `«${text}» не дата.`, en: `“${text}” is no date.` },
    { uk: 'Напишіть день, місяць і рік: «24.12.2026».', en: 'Write day, month and year: “24.12.2026”.' },
  );
}

/** The number of 1 January 1970 in workbooks. */
const DAY_OF_1970 = 25_569;

export function readPostcode(text: string): string {
  const digits = text.replace(/\s/g, '');
  if (/^\d{4,5}$/.test(digits)) return digits.padStart(5, '0');
  throw new UnreadableCell(
    { uk: `«${text}» не поштовий індекс.`, en: `“${text}” is no postcode.` },
    { uk: 'Індекс має п’ять цифр: «08292».', en: 'A postcode has five digits: “08292”.' },
  );
}

export function readPoint(text: string): { latitude: number; longitude: number } {
  const [latitude = NaN, longitude = NaN, ...more] = (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const isThere = latitude >= 44 && latitude <= 52.6 && longitude >= 22 && longitude <= 40.5;
  if (isThere && more.length === 0) return { latitude, longitude };
  throw new UnreadableCell(
    { uk: `«${text}» не точка в Україні.`, en: `“${text}” is no point in Ukraine.` },
    { uk: 'Напишіть широту й довготу: «50.5467, 30.2286».', en: 'Write latitude and longitude: “50.5467, 30.2286”.' },
  );
}

export function readEmail(text: string): string {
  if (/^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(text)) return text;
  throw new UnreadableCell(
    { uk: `«${text}» не адреса електронної пошти.`, en: `“${text}” is no e-mail address.` },
    { uk: 'Напишіть одну адресу: «help@example.org».', en: 'Write one address: “help@example.org”.' },
  );
}

export function readWebsite(text: string): string {
  const typed = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!/\s/.test(text) && URL.parse(typed)?.hostname.includes('.')) return typed;
  throw new UnreadableCell(
    { uk: `«${text}» не адреса сторінки.`, en: `“${text}” is no web address.` },
    { uk: 'Напишіть одну адресу: «https://example.org/».', en: 'Write one address: “https://example.org/”.' },
  );
}

export function readLanguage(text: string): string {
  const isCode = languageNames.find(text) === undefined && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text);
  return isCode ? text : (languageNames.read(text) as string);
}
