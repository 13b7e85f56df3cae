import type { FormField, FormStep } from '@resilience-kit/contract';
import type { RecordFault } from '../records/refused-records.ts';
import { neverAskedIn } from './never-asked.ts';

export type FormFault = Omit<RecordFault, 'record'>;

const CHOICES: ReadonlySet<FormField['type']> = new Set(['choice', 'choices']);
const TEXTS: ReadonlySet<FormField['type']> = new Set(['short_text', 'long_text']);

/** Where a field is, for a fault: `steps.danger.fields.in-danger`. */
export function fieldPath(step: FormStep, field: FormField): string {
  return `steps.${step.id}.fields.${field.id}`;
}

/** What is wrong with the steps, notices and fields by themselves. */
export function questionFaults(steps: readonly FormStep[]): FormFault[] {
  const fields = steps.flatMap((step) => step.fields);
  const notices = steps.flatMap((step) => step.notices ?? []);
  return [
    ...repeatedFaults('steps', 'step', steps),
    ...repeatedFaults('steps', 'field', fields),
    ...repeatedFaults('steps', 'notice', notices),
    ...steps.flatMap((step) => [
      ...askedFaults(`steps.${step.id}.title`, step.title),
      ...step.fields.flatMap((field) => fieldFaults(field, fieldPath(step, field))),
    ]),
  ];
}

function repeatedFaults(field: string, kind: string, things: readonly { id: string }[]): FormFault[] {
  const repeated = [...Map.groupBy(things, ({ id }) => id)].filter(([, same]) => same.length > 1);
  return repeated.map(([id]) => ({ field, message: `must have each ${kind} id once; ${id} is there more than once` }));
}

function fieldFaults(field: FormField, path: string): FormFault[] {
  return [
    ...optionFaults(field, `${path}.options`),
    ...lengthFaults(field, `${path}.max_length`),
    ...askedFaults(`${path}.id`, field.id),
    ...askedFaults(`${path}.label`, field.label),
  ];
}

function optionFaults({ type, options }: FormField, path: string): FormFault[] {
  if (!CHOICES.has(type)) {
    return options === undefined ? [] : [{ field: path, message: `must be left out of a field of type ${type}` }];
  }
  if ((options ?? []).length < 2) return [{ field: path, message: 'must offer at least two answers to choose from' }];
  const values = (options ?? []).map(({ value }) => value);
  const repeated = values.find((value, index) => values.indexOf(value) < index);
  return repeated === undefined
    ? []
    : [{ field: path, message: `must have each value once; ${repeated} is there more than once` }];
}

function lengthFaults({ type, max_length: longest }: FormField, path: string): FormFault[] {
  if (TEXTS.has(type) === (longest !== undefined)) return [];
  return [
    {
      field: path,
      message: TEXTS.has(type)
        ? 'must say how long the text may be: what is sent has room for a limited number of characters'
        : `must be left out of a field of type ${type}`,
    },
  ];
}

function askedFaults(path: string, text: string): FormFault[] {
  const asked = neverAskedIn(text);
  return asked === undefined
    ? []
    : [{ field: path, message: `must not ask for ${asked}: what is not collected cannot harm anyone` }];
}
