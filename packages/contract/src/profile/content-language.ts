import * as z from 'zod/mini';

/** How the text of one language came to be. `machine` means nobody has checked it yet. */
export const textOrigin = z.enum(['source', 'reviewed', 'machine']);

export const contentLanguage = z
  .object({
    code: z.string().check(z.regex(/^[a-z]{2,3}$/)),
    origin: textOrigin,
  })
  .check(
    z.meta({
      id: 'ContentLanguage',
      description: 'A language that a record is written in, and how that text came to be.',
    }),
  );

export const languageFallback = z
  .object({
    pointer: z.string(),
    language: z.string(),
  })
  .check(
    z.meta({
      id: 'LanguageFallback',
      description:
        'A field (JSON pointer inside the record) given in another language because the asked-for one is missing.',
    }),
  );

/** Profile extension of every record that carries text. */
export const contentLanguageFields = {
  content_languages: z.exactOptional(z.array(contentLanguage)),
  language_fallbacks: z.exactOptional(z.array(languageFallback)),
};

export type ContentLanguage = z.output<typeof contentLanguage>;
export type LanguageFallback = z.output<typeof languageFallback>;
