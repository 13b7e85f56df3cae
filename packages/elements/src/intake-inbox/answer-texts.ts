import type { Form, FormAnswer, FormField, IntakePayload } from '@resilience-kit/contract';
import { contactFields } from './contact-rules.ts';
import { harmlessLine, harmlessLines } from './harmless-text.ts';

/** What helps to say answers in words. */
export interface AnswerWords {
  /** The form that was filled in; without it, answers stand as their codes. */
  readonly form: Form | undefined;
  /** Names of places by their code. */
  readonly places: ReadonlyMap<string, string>;
  readonly yes: string;
  readonly no: string;
}

/** A question with its answer in words, harmless ones. */
export interface ReadAnswer {
  readonly id: string;
  readonly question: string;
  readonly lines: readonly string[];
}

/** What was answered, in the order of the form, but for how to get in touch; what the form does not know comes last. */
export function readAnswers({ answers }: IntakePayload, words: AnswerWords): ReadAnswer[] {
  const fields = fieldsOf(words.form);
  const order = [...fields.keys()];
  const position = (id: string) => (fields.has(id) ? order.indexOf(id) : order.length);
  const isContact = 'contact-way' in answers ? contactFields : new Set<string>();
  return Object.keys(answers)
    .filter((id) => !isContact.has(id))
    .sort((one, other) => position(one) - position(other))
    .map((id) => ({
      id,
      question: harmlessLine(fields.get(id)?.label ?? id),
      lines: answerLines(answers[id], fields.get(id), words),
    }));
}

/** One answer in words; nothing when there is none. */
export function answerText(id: string, answer: FormAnswer | undefined, words: AnswerWords): string | undefined {
  return answer === undefined ? undefined : answerLines(answer, fieldsOf(words.form).get(id), words).join(', ');
}

/** What a request is about, in a line: the first answer of several that a form lets one choose, else what it is called. */
export function requestTitle(payload: IntakePayload, words: AnswerWords): string {
  const about = [...fieldsOf(words.form).values()].find(({ type, id }) => type === 'choices' && payload.answers[id]);
  const chosen = about && answerText(about.id, payload.answers[about.id], words);
  return chosen !== undefined && chosen !== '' ? chosen : harmlessLine(words.form?.title ?? payload.form_id);
}

/** Where help is needed, in a line; nothing when the form does not ask, or the names of places are not there. */
export function requestPlace(payload: IntakePayload, words: AnswerWords): string | undefined {
  const field = [...fieldsOf(words.form).values()].find(({ type, id }) => type === 'place' && payload.answers[id]);
  const name = words.places.get(String(field && payload.answers[field.id]));
  return name === undefined ? undefined : harmlessLine(name);
}

/** Whether the request names a place. */
export function hasPlace(payload: IntakePayload, form: Form | undefined): boolean {
  return [...fieldsOf(form).values()].some(({ type, id }) => type === 'place' && payload.answers[id] !== undefined);
}

function fieldsOf(form: Form | undefined): ReadonlyMap<string, FormField> {
  return new Map((form?.steps ?? []).flatMap((step) => step.fields).map((field) => [field.id, field]));
}

function answerLines(answer: FormAnswer | undefined, field: FormField | undefined, words: AnswerWords): string[] {
  if (answer === undefined) return [];
  if (typeof answer === 'boolean') return [answer ? words.yes : words.no];
  if (Array.isArray(answer)) return answer.flatMap((one) => answerLines(one, field, words));
  const known =
    field?.type === 'place' ? words.places.get(answer) : field?.options?.find(({ value }) => value === answer)?.label;
  return known === undefined ? harmlessLines(answer) : [harmlessLine(known)];
}
