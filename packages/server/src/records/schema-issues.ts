import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import uk from 'zod/v4/locales/uk.js';
import type { Sentence } from '../problems/http-problem.ts';

/** Something in which a value differs from its schema. */
export interface SchemaIssue {
  path: readonly PropertyKey[];
  code: z.core.$ZodIssue['code'];
  /** What a property that is so is called, to follow its name. */
  message: Sentence;
}

type Read<Output> = { success: true; data: Output } | { success: false; issues: SchemaIssue[] };

/** Reads a value; what differs from the schema is told in both languages. */
export function readAs<Schema extends z.core.$ZodType>(schema: Schema, value: unknown): Read<z.output<Schema>> {
  const english = z.safeParse(schema, value, { error: en().localeError });
  if (english.success) return { success: true, data: english.data };
  const ukrainian = z.safeParse(schema, value, { error: uk().localeError }).error?.issues ?? [];
  const issues = english.error.issues.map(({ path, code, message }, index) => ({
    path,
    code,
    message: { uk: `не підходить: ${ukrainian[index]?.message ?? message}`, en: `cannot be used: ${message}` },
  }));
  return { success: false, issues };
}
