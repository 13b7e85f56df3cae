import type { FormField, FormStep } from '@resilience-kit/contract';
import type { Sentence } from '../problems/http-problem.ts';
import type { RecordFault } from '../records/refused-records.ts';
import { neverAskedIn, neverAskedInHint, neverAskedInOption } from './never-asked.ts';

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
      ...askedFaults(`steps.${step.id}.description`, step.description, neverAskedInHint),
      ...step.fields.flatMap((field) => fieldFaults(field, fieldPath(step, field))),
    ]),
  ];
}

function repeatedFaults(field: string, kind: string, things: readonly { id: string }[]): FormFault[] {
  const repeated = [...Map.groupBy(things, ({ id }) => id)].filter(([, same]) => same.length > 1);
  return repeated.map(([id]) => ({
    field,
    message: {
      uk: `не може повторювати id (${kind}); ${id} є кілька разів`,
      en: `must have each ${kind} id once; ${id} is there more than once`,
    },
  }));
}

function fieldFaults(field: FormField, path: string): FormFault[] {
  return [
    ...optionFaults(field, `${path}.options`),
    ...lengthFaults(field, `${path}.max_length`),
    ...askedFaults(`${path}.id`, field.id),
    ...askedFaults(`${path}.label`, field.label),
    ...askedFaults(`${path}.hint`, field.hint, neverAskedInHint),
    ...(field.options ?? []).flatMap(({ value, label, hint }) => [
      ...askedFaults(`${path}.options.${value}.label`, label, neverAskedInOption),
      ...askedFaults(`${path}.options.${value}.hint`, hint, neverAskedInOption),
    ]),
  ];
}

function optionFaults({ type, options }: FormField, path: string): FormFault[] {
  if (!CHOICES.has(type)) {
    return options === undefined ? [] : [{ field: path, message: leftOut(type) }];
  }
  if ((options ?? []).length < 2)
    return [
      {
        field: path,
        message: {
          uk: 'має пропонувати на вибір щонайменше дві відповіді',
          en: 'must offer at least two answers to choose from',
        },
      },
    ];
  const values = (options ?? []).map(({ value }) => value);
  const repeated = values.find((value, index) => values.indexOf(value) < index);
  return repeated === undefined
    ? []
    : [
        {
          field: path,
          message: {
            uk: `має містити кожне значення один раз; ${repeated} є кілька разів`,
            en: `must have each value once; ${repeated} is there more than once`,
          },
        },
      ];
}

function leftOut(type: FormField['type']): Sentence {
  return { uk: `має бути відсутнім у полі типу ${type}`, en: `must be left out of a field of type ${type}` };
}

function lengthFaults({ type, max_length: longest }: FormField, path: string): FormFault[] {
  if (TEXTS.has(type) === (longest !== undefined)) return [];
  return [
    {
      field: path,
      message: TEXTS.has(type)
        ? {
            uk: 'має казати, яким довгим може бути текст: для відповідей є обмежена кількість знаків',
            en: 'must say how long the text may be: what is sent has room for a limited number of characters',
          }
        : leftOut(type),
    },
  ];
}

function askedFaults(path: string, text: string | undefined, find = neverAskedIn): FormFault[] {
  const asked = text === undefined ? undefined : find(text);
  return asked === undefined
    ? []
    : [
        {
          field: path,
          message: {
            uk: `не може питати про ${asked.uk}: чого не зібрано, те нікому не зашкодить`,
            en: `must not ask for ${asked.en}: what is not collected cannot harm anyone`,
          },
        },
      ];
}
