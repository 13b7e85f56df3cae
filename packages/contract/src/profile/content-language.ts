import * as z from 'zod/mini';

/** How the text of one language came to be. `machine` means nobody has checked it yet. */
export const textOrigin = z.enum(['source', 'reviewed', 'machine']);

const contentLanguageShape = {
  /** BCP 47: `uk`, `en`. */
  code: z.string().check(z.regex(/^[a-z]{2,3}$/)),
  /** Where the text is from: written, translated by a machine, reviewed. */
  origin: textOrigin,
};

/** The schema of {@link ContentLanguage}. */
export interface ContentLanguageSchema extends z.ZodMiniObject<typeof contentLanguageShape> {}

export const contentLanguage: ContentLanguageSchema = z.object(contentLanguageShape).check(
  z.meta({
    id: 'ContentLanguage',
    description: 'A language that a record is written in, and how that text came to be.',
  }),
);

const languageFallbackShape = {
  /** Which text (JSON pointer). */
  pointer: z.string(),
  /** In which language it is given instead (BCP 47). */
  language: z.string(),
};

/** The schema of {@link LanguageFallback}. */
export interface LanguageFallbackSchema extends z.ZodMiniObject<typeof languageFallbackShape> {}

export const languageFallback: LanguageFallbackSchema = z.object(languageFallbackShape).check(
  z.meta({
    id: 'LanguageFallback',
    description:
      'A field (JSON pointer inside the record) given in another language because the asked-for one is missing.',
  }),
);

/** Profile extension of every record that carries text. */
export const contentLanguageFields = {
  /** The languages that its text is written in, and how each came to be. */
  content_languages: z.exactOptional(z.array(contentLanguage)),
  /** Which texts are given in another language than the one asked for. Absent when none is. */
  language_fallbacks: z.exactOptional(z.array(languageFallback)),
};

export interface ContentLanguage extends z.output<ContentLanguageSchema> {}
export interface LanguageFallback extends z.output<LanguageFallbackSchema> {}
