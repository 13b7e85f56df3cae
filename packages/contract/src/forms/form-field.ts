import * as z from 'zod/mini';
import { shortCode } from '../codes/short-code.ts';

/** The closed set of field types. Answers are strings, but for `choices` (strings) and `consent` (true or false). */
export const formFieldTypes = [
  'choice',
  'choices',
  'short_text',
  'long_text',
  'phone',
  'email',
  'place',
  'consent',
] as const;

const showIfShape = {
  /** The id of the field whose answer decides. */
  field: shortCode,
  equals: z.exactOptional(z.string().check(z.meta({ description: 'Shown when the answer is this one.' }))),
  includes: z.exactOptional(z.string().check(z.meta({ description: 'Shown when this one is among the answers.' }))),
};

/** The schema of {@link ShowIf}. */
export interface ShowIfSchema extends z.ZodMiniObject<typeof showIfShape> {}

/** When something is shown: one comparison with an earlier answer (or one of the same step), and no more. */
export const showIf: ShowIfSchema = z.object(showIfShape).check(
  z.meta({
    id: 'ShowIf',
    description: 'Shown only when an answer equals a value, or includes it. Exactly one of the two is given.',
  }),
);

const formOptionShape = {
  /** What is answered. */
  value: shortCode,
  /** What people read. */
  label: z.string(),
  /** A line under it. */
  hint: z.exactOptional(z.string()),
  categories: z.exactOptional(
    z
      .array(z.string())
      .check(
        z.meta({ description: 'Codes of categories of help that choose this option when a service is preselected.' }),
      ),
  ),
};

const formOption = z.object(formOptionShape).check(z.meta({ id: 'FormOption', description: 'One answer to choose.' }));

const formFieldShape = {
  /** By what answers and conditions name the question. */
  id: shortCode,
  /** How it is answered. */
  type: z.enum(formFieldTypes),
  /** What people read. */
  label: z.string(),
  /** A line under it. */
  hint: z.exactOptional(z.string()),
  required: z.exactOptional(
    z.boolean().check(z.meta({ description: 'Nobody can go on without an answer. Default false.' })),
  ),
  max_length: z.exactOptional(
    z
      .number()
      .check(
        z.int(),
        z.gte(1),
        z.meta({ description: 'Of `short_text` and `long_text`, in characters as people count them.' }),
      ),
  ),
  options: z.exactOptional(
    z.array(formOption).check(z.meta({ description: 'Of `choice` and `choices`: what there is to choose.' })),
  ),
  show_if: z.exactOptional(showIf),
};

/** The schema of {@link FormField}. */
export interface FormFieldSchema extends z.ZodMiniObject<typeof formFieldShape> {}

/** One question of a form. */
export const formField: FormFieldSchema = z
  .object(formFieldShape)
  .check(z.meta({ id: 'FormField', description: 'One question.' }));

/** One question of a form. */
export interface FormField extends z.output<FormFieldSchema> {}
export type FormFieldType = (typeof formFieldTypes)[number];
export interface FormOption extends z.output<typeof formOption> {}
export interface ShowIf extends z.output<ShowIfSchema> {}

/** The answer to one field, by its type. A skipped field has none. */
export type FormAnswer = string | string[] | boolean;
/** Answers by the id of their field. */
export type FormAnswers = Readonly<Record<string, FormAnswer>>;
