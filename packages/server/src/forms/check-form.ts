import { form as formSchema } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import type { Sentence } from '../problems/http-problem.ts';
import type { RecordFault } from '../records/refused-records.ts';
import { inLanguage } from '../languages/in-language.ts';
import { readAs } from '../records/schema-issues.ts';
import { contentLanguages, translatedProperties, type StoredForm } from '../records/stored.ts';
import { without } from '../records/without.ts';
import { conditionFaults } from './conditions.ts';
import { questionFaults, type FormFault } from './questions.ts';

/** A form in one language, as far as it is stored. */
const importedForm = z.object(without(formSchema.shape, 'organization', 'data_status'));

const translated: ReadonlySet<string> = new Set(translatedProperties);
const PLAIN: Sentence = { uk: 'має бути простим текстом, без HTML', en: 'must be plain text, without HTML' };
const MARKUP = /<\/?[a-z!]|&[a-z]+;|&#/i;

/** Why the form cannot be imported; none when it can. */
export function formFaults(stored: StoredForm): RecordFault[] {
  const faults = textFaults(stored, '');
  for (const language of contentLanguages) {
    const read = readAs(importedForm, inLanguage(stored, language));
    faults.push(
      ...(read.success
        ? [...questionFaults(read.data.steps), ...conditionFaults(read.data.steps)]
        : read.issues.map(({ path, message }) => ({ field: path.join('.'), message }))),
    );
  }
  const record = nameOf(stored);
  // What is wrong in both languages is told once.
  const distinct = new Map(faults.map((fault) => [`${fault.field} ${fault.message.en}`, { record, ...fault }]));
  return [...distinct.values()];
}

/** How faults name a form. */
export function nameOf({ id, version }: StoredForm): string {
  return `form "${id}", version ${version}`;
}

/** People see a form in their language or cannot trust it: every text is there in each language, and none is HTML. */
function textFaults(value: unknown, path: string): FormFault[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([property, inner]: [string, unknown]) => {
    const field = path === '' ? property : `${path}.${property}`;
    if (!translated.has(property)) return textFaults(inner, field);
    return contentLanguages.flatMap((language) => {
      const text = (inner as Readonly<Record<string, unknown>> | null)?.[language];
      if (typeof text !== 'string' || text.trim() === '') {
        return [
          {
            field,
            message: {
              uk: `має бути написано кожною мовою; бракує мови ${language}`,
              en: `must be written in each language; it is missing in ${language}`,
            },
          },
        ];
      }
      return MARKUP.test(text) ? [{ field, message: PLAIN }] : [];
    });
  });
}
