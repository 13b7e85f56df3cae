import type { FormAnswer, FormAnswers, FormField } from '@resilience-kit/contract';
import { dialableNumber } from './phone-number.ts';
import { countCharacters } from './text-length.ts';

/** What is wrong with the answer to a question. */
export interface FieldFault {
  /** The id of the question. */
  readonly field: string;
  /** `required`: there is no answer; `too_long`; `phone`, `email`: it cannot be one. */
  readonly kind: 'required' | 'too_long' | 'phone' | 'email';
  /** How many characters it is too long. */
  readonly excess?: number;
}

/** Of texts whose form says nothing. */
const longest: Partial<Record<FormField['type'], number>> = {
  short_text: 200,
  long_text: 2_000,
  phone: 40,
  email: 200,
};

/** How many characters an answer may have. */
export function longestAnswer({ type, max_length }: FormField): number | undefined {
  return max_length ?? longest[type];
}

/** The answer to a question in the form in which it is sent; nothing when there is none. Never refuses: see {@link faultOf}. */
export function tidyAnswer(field: FormField, answer: FormAnswer | undefined): FormAnswer | undefined {
  switch (field.type) {
    case 'consent':
      return answer === true ? true : undefined;
    case 'choices': {
      const chosen = (field.options ?? []).map(({ value }) => value).filter((value) => included(answer, value));
      return chosen.length > 0 ? chosen : undefined;
    }
    case 'choice':
      return field.options?.find(({ value }) => value === answer)?.value;
    case 'phone':
      return dialableNumber(asText(answer)) ?? (asText(answer) || undefined);
    default:
      return asText(answer) || undefined;
  }
}

/** What is wrong with the answer to a question, if anything. */
export function faultOf(field: FormField, answer: FormAnswer | undefined): FieldFault | undefined {
  const tidy = tidyAnswer(field, answer);
  if (tidy === undefined) return field.required ? { field: field.id, kind: 'required' } : undefined;
  if (typeof tidy !== 'string') return undefined;
  const most = longestAnswer(field);
  const excess = most === undefined ? 0 : countCharacters(tidy) - most;
  if (excess > 0) return { field: field.id, kind: 'too_long', excess };
  if (field.type === 'phone' && !dialableNumber(tidy)) return { field: field.id, kind: 'phone' };
  // Only the sure signs of a slip: which addresses exist, nobody can tell from their looks.
  if (field.type === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(tidy)) return { field: field.id, kind: 'email' };
  return undefined;
}

/** What is wrong with the answers to some questions. Those that cannot be answered here and now may be left out. */
export function faultsOf(
  fields: readonly FormField[],
  answers: FormAnswers,
  unanswerable: readonly string[] = [],
): FieldFault[] {
  return fields
    .map((field) => faultOf(field, answers[field.id]))
    .filter((fault) => fault !== undefined)
    .filter(({ kind, field }) => kind !== 'required' || !unanswerable.includes(field));
}

/** Answers with those of some questions tidied; the others stay as they are. */
export function tidyAnswers(fields: readonly FormField[], answers: FormAnswers): FormAnswers {
  const tidied = fields.flatMap((field) => {
    const answer = tidyAnswer(field, answers[field.id]);
    return answer === undefined ? [] : [[field.id, answer] as const];
  });
  const asked = new Set(fields.map(({ id }) => id));
  const others = Object.entries(answers).filter(([id]) => !asked.has(id));
  return Object.fromEntries([...others, ...tidied]);
}

function included(answer: FormAnswer | undefined, value: string): boolean {
  return Array.isArray(answer) && answer.includes(value);
}

function asText(answer: FormAnswer | undefined): string {
  return typeof answer === 'string' ? answer.trim() : '';
}
