import * as z from 'zod/mini';
import { annotations } from './attribute.ts';
import { identifier } from './common.ts';

const languageShape = {
  id: identifier,
  service_id: z.exactOptional(identifier),
  location_id: z.exactOptional(identifier),
  phone_id: z.exactOptional(identifier),
  name: z.exactOptional(z.string()),
  code: z.exactOptional(z.string()),
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
