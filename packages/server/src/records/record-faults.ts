import type * as z from 'zod/mini';
import { inLanguage } from '../languages/in-language.ts';
import { RefusedRecords, type RecordFault } from './refused-records.ts';
import { readAs } from './schema-issues.ts';
import { contentLanguages } from './stored.ts';

export type FieldFault = Omit<RecordFault, 'record'>;

const [language] = contentLanguages;

/**
 * Why a record by itself cannot be stored: what its schema says, or else what its meaning rules out. What it refers to is
 * not looked up.
 *
 * @param schema the record in one language, with what it refers to named by identifier
 */
export function recordFaults<Schema extends z.core.$ZodType>(
  kind: string,
  stored: { id: string },
  schema: Schema,
  meaningFaults: (record: z.output<Schema>) => readonly FieldFault[] = () => [],
): RecordFault[] {
  const result = readAs(schema, inLanguage(stored, language));
  const faults = result.success
    ? meaningFaults(result.data)
    : result.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  return faults.map((fault) => ({ record: `${kind} "${stored.id}"`, ...fault }));
}

/** @throws RefusedRecords when there is any fault */
export function refuse(faults: readonly RecordFault[]): void {
  if (faults.length > 0) throw new RefusedRecords(faults);
}
