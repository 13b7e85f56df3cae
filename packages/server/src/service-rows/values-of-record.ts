import { kyivTime } from '../schedule/kyiv-time.ts';
import {
  areSameHours,
  readOpeningHours,
  writeExceptions,
  writeOpeningHours,
  type DayThatDiffers,
} from '../opening-text/opening-text.ts';
import type { ContentLanguageCode, StoredLocation, StoredService, StoredServiceAtLocation } from '../records/stored.ts';
import { numberOf } from './phones.ts';
import { cellReaders } from './read-cells.ts';
import type { RowRecord } from './record.ts';
import { UNCHANGED, type RowPhone, type RowValues, type Unchanged } from './row-values.ts';
import type { TermFinder } from './terms.ts';
import { textIn } from './texts.ts';

/** What the values of a record depend on besides the record. */
export interface ValuesContext {
  /** Of texts that a row has once: the notes of telephone numbers and of days that differ. */
  language: ContentLanguageCode;
  categories: TermFinder;
  audiences: TermFinder;
}

/** What the columns of a row would say about a service. What a cell cannot say has no value, or is `UNCHANGED`. */
export function valuesOfService(service: StoredService, { categories, audiences }: ValuesContext): RowValues {
  const linked = (type: string, finder: TermFinder) =>
    (service.attributes ?? []).flatMap(({ link_type: link, taxonomy_term_id: id }) =>
      link === type && id !== undefined && finder.has(id) ? [id] : [],
    );
  const codes = (service.languages ?? []).flatMap(({ code }) => code ?? []);
  return given({
    service_name_uk: textIn(service.name, 'uk'),
    service_name_en: textIn(service.name, 'en'),
    description_uk: textIn(service.description, 'uk'),
    description_en: textIn(service.description, 'en'),
    categories: some(linked('category', categories)),
    audiences: some(linked('audience', audiences)),
    status: service.status,
    email: readableCell('email', service.email),
    website: readableCell('website', service.url),
    modes: some(service.delivery_modes ?? []),
    languages: some(codes.filter((code) => readableCell('languages', code) !== undefined)),
    free: isFree(service),
    fees_uk: textIn(service.fees_description, 'uk'),
    fees_en: textIn(service.fees_description, 'en'),
    eligibility_uk: textIn(service.eligibility_description, 'uk'),
    eligibility_en: textIn(service.eligibility_description, 'en'),
    documents_uk: lines(service.required_documents, 'document', 'uk'),
    documents_en: lines(service.required_documents, 'document', 'en'),
    application_uk: textIn(service.application_process, 'uk'),
    application_en: textIn(service.application_process, 'en'),
  });
}

/** What the columns of a row would say about a location; of a confidential one nothing that leads to its door. */
export function valuesOfLocation(location: StoredLocation): RowValues {
  const isSecret = location.confidential === true;
  const address = isSecret ? undefined : location.addresses?.[0];
  const { latitude, longitude } = isSecret ? {} : location;
  const point =
    latitude === undefined || longitude === undefined
      ? undefined
      : readableCell('coordinates', `${latitude}, ${longitude}`);
  return given({
    place: location.place_code,
    location_name_uk: textIn(location.name, 'uk'),
    location_name_en: textIn(location.name, 'en'),
    address_uk: textIn(address?.address_1, 'uk'),
    address_en: textIn(address?.address_1, 'en'),
    postcode: address === undefined ? undefined : readableCell('postcode', address.postal_code),
    coordinates: point,
    confidential: isSecret ? true : undefined,
    accessibility_uk: lines(location.accessibility, 'description', 'uk'),
    accessibility_en: lines(location.accessibility, 'description', 'en'),
  });
}

/** What the columns of a row would say about a service at a location itself. */
export function valuesOfEntry(record: RowRecord, { language }: Pick<ValuesContext, 'language'>): RowValues {
  const { temporary_closure: closure, verified_at: verified } = record.entry;
  return given({
    phones: phonesOf(record, language),
    opening_hours: hoursOf(record, language),
    exceptions: exceptionsOf(record.entry, language),
    closed_since: closure?.since,
    closed_reason_uk: textIn(closure?.reason, 'uk'),
    closed_reason_en: textIn(closure?.reason, 'en'),
    reopening: closure?.expected_reopening,
    verified_on: verified === undefined ? undefined : kyivTime(new Date(verified)).date,
  });
}

/** Where the telephone numbers or the hours of a row stand: with it, else with its service, else with its location. */
export function holderOf(record: RowRecord, property: 'phones' | 'schedules'): RowRecord[keyof RowRecord] | undefined {
  return [record.entry, record.service, record.location].find((holder) => (holder[property] ?? []).length > 0);
}

function phonesOf(record: RowRecord, language: ContentLanguageCode): RowPhone[] | Unchanged | undefined {
  const stored = holderOf(record, 'phones')?.phones;
  const phones = stored?.map(({ number, extension, description }): RowPhone => {
    const note = noteIn(description, language);
    return {
      number: numberOf(number) ?? '',
      ...(extension === undefined ? {} : { extension }),
      ...(note === undefined ? {} : { note }),
    };
  });
  return phones?.some(({ number, note = 'a' }) => number === '' || /[();\n]/.test(note) || !/\p{L}/u.test(note))
    ? UNCHANGED
    : phones;
}

function hoursOf(record: RowRecord, language: ContentLanguageCode) {
  const stored = holderOf(record, 'schedules')?.schedules;
  if (!stored) return undefined;
  const text = writeOpeningHours(stored, language);
  return text !== undefined && isReadBack(text, stored) ? stored : UNCHANGED;
}

type Hours = Parameters<typeof areSameHours>[0];

/** Thousands of records have the same hours: each text is read once. Beyond so many texts the memory starts afresh. */
const TEXTS_REMEMBERED = 20_000;
const readBefore = new Map<string, Hours | undefined>();

function isReadBack(text: string, schedules: Hours): boolean {
  if (!readBefore.has(text)) {
    if (readBefore.size >= TEXTS_REMEMBERED) readBefore.clear();
    readBefore.set(text, readable(readOpeningHours, text));
  }
  const read = readBefore.get(text);
  return read !== undefined && areSameHours(read, schedules);
}

function exceptionsOf(
  { schedule_exceptions: stored }: StoredServiceAtLocation,
  language: ContentLanguageCode,
): DayThatDiffers[] | Unchanged | undefined {
  if (!stored || stored.length === 0) return undefined;
  const days = stored.map(({ note, ...day }) => {
    const text = noteIn(note, language);
    return text === undefined ? day : { ...day, note: text };
  });
  return writeExceptions(days, language) === undefined ? UNCHANGED : days;
}

function noteIn(text: Parameters<typeof textIn>[0], language: ContentLanguageCode): string | undefined {
  return textIn(text, language) ?? textIn(text, 'uk') ?? textIn(text, 'en');
}

function isFree({ cost_options: options = [], fees_description: fees }: StoredService): boolean | undefined {
  if (options.some(({ amount }) => amount === 0)) return true;
  return options.length > 0 || fees !== undefined ? false : undefined;
}

/** A semicolon would divide a line in two. */
function lines<Property extends string>(
  items: readonly Partial<Record<Property, Parameters<typeof textIn>[0]>>[] | undefined,
  property: Property,
  language: ContentLanguageCode,
): string[] | undefined {
  const texts = (items ?? []).flatMap((item) => textIn(item[property], language)?.replace(/[;\n]/g, ',') ?? []);
  return some(texts);
}

function some<Item>(items: readonly Item[]): Item[] | undefined {
  return items.length > 0 ? [...items] : undefined;
}

function given(values: { [Key in keyof RowValues]: RowValues[Key] | undefined }): RowValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** The value, unless its own cell could not be read again. */
function readableCell<Key extends 'email' | 'website' | 'postcode' | 'coordinates' | 'languages'>(
  key: Key,
  text: string | undefined,
): RowValues[Key] | undefined {
  if (text === undefined || text === '') return undefined;
  return readable(cellReaders[key] as (text: string) => Required<RowValues>[Key], text);
}

/** What the text says; undefined when it cannot be read. */
function readable<Value>(read: (text: string) => Value, text: string): Value | undefined {
  try {
    return read(text);
  } catch {
    return undefined;
  }
}
