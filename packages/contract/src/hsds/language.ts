import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier } from './common.ts';

const languageShape = {
  id: identifier,
  /** Of which service (UUID). */
  service_id: z.exactOptional(identifier),
  /** Of which location (UUID). */
  location_id: z.exactOptional(identifier),
  /** Of which telephone (UUID). */
  phone_id: z.exactOptional(identifier),
  /** Its name. */
  name: z.exactOptional(z.string()),
  /** BCP 47: `uk`, `en`, `crh`. */
  code: z.exactOptional(z.string()),
  /** What to know about it; plain text. */
  note: z.exactOptional(z.string()),
  ...annotations,
};

/** The schema of {@link Language}. */
export interface LanguageSchema extends z.ZodMiniObject<typeof languageShape> {}

/** HSDS `language`: a language in which help is given. `code` is BCP 47. */
export const language: LanguageSchema = z
  .object(languageShape)
  .check(z.meta({ id: 'Language', description: 'A language in which help is given (HSDS language).' }));

/** HSDS `language`: a language in which help is given. `code` is BCP 47. */
export interface Language extends z.output<LanguageSchema> {}
