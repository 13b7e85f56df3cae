import * as z from 'zod/mini';

/** The languages that records are written in; the first is the default. */
export const contentLanguages = ['uk', 'en'] as const;
export type ContentLanguageCode = (typeof contentLanguages)[number];

/** A text in the languages it exists in. */
export type LocalizedText = Readonly<{
  /** In Ukrainian. */
  uk?: string;
  /** In English. */
  en?: string;
}>;

/** The longest text of a record, characters. */
export const LONGEST_RECORD_TEXT = 10_000;

const someText = z.string().check(z.regex(/\S/), z.maxLength(LONGEST_RECORD_TEXT));

const inEachLanguage = z.strictObject({ uk: z.exactOptional(someText), en: z.exactOptional(someText) }).check(
  z.refine((text) => Object.keys(text).length > 0, { params: { expected: 'localized' } }),
  z.meta({
    id: 'LocalizedText',
    minProperties: 1,
    description:
      'A text in the languages it exists in, at least one. A reader whose language is missing gets another, and is told.',
  }),
);

/** A text in its languages; a plain string says the same in all of them, as an abbreviation does. */
export const localizedText: z.ZodMiniType<LocalizedText | string> = z.union([someText, inEachLanguage]);

/** The properties whose text is translated. All other strings (codes, numbers, dates, addresses of web pages) are the same in every language. */
export const translatedProperties = [
  'name',
  'alternate_name',
  'description',
  'interpretation_services',
  'application_process',
  'fees_description',
  'eligibility_description',
  'licenses',
  'accreditations',
  'alert',
  'transportation',
  'title',
  'department',
  'note',
  'notes',
  'details',
  'document',
  'option',
  'amount_description',
  'address_1',
  'address_2',
  'city',
  'region',
  'state_province',
  'source',
  'label',
  'reason',
  'alternative',
  'hours',
  'taxonomy',
  'definition',
  'method',
  'words',
  'area',
  'status_reason',
  'publisher',
  'hint',
  'statement',
] as const;

type TranslatedProperty = (typeof translatedProperties)[number];

/** A record in all languages at once: like the record that is read, with every translated text in all its languages. */
export type InAllLanguages<T> = T extends readonly (infer Item)[]
  ? InAllLanguages<Item>[]
  : T extends object
    ? {
        [K in keyof T]: K extends TranslatedProperty
          ? T[K] extends string | undefined
            ? LocalizedText | string
            : InAllLanguages<T[K]>
          : InAllLanguages<T[K]>;
      }
    : T;
