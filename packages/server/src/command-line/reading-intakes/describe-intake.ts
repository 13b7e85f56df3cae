import type { Form, FormAnswer, FormField, IntakePayload } from '@resilience-kit/contract';
import { formatReceiptCode } from '@resilience-kit/sdk/intakes';
import { harmlessLine, harmlessLines } from './harmless-text.ts';

export interface IntakeToDescribe {
  payload: IntakePayload;
  /** By the clock of the server. */
  receivedAt: Date;
  /** Undefined when it cannot be had: the ids of questions and answers stand for themselves then. */
  form: Form | undefined;
  /** Names of places by their code. */
  places: ReadonlyMap<string, string>;
}

const kyivTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Kyiv',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A map: the language of a request is what somebody wrote, and an object would know `constructor`. */
const yesAndNo: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['uk', ['Так', 'Ні']],
  ['en', ['Yes', 'No']],
]);

/** A request as lines for a terminal: what it is, then each question that was answered with its answer. */
export function describeIntake({ payload, receivedAt, form, places }: IntakeToDescribe): string[] {
  const { service } = payload;
  return [
    `Request ${payload.submission_id}`,
    `  received ${kyivTime.format(receivedAt)} (Kyiv) with the form ${payload.form_id}, version ${payload.form_version}, in ${harmlessLine(payload.language)}`,
    `  receipt code ${formatReceiptCode(payload.receipt_code)}`,
    `  may be shared with other organisations: ${payload.consent ? 'yes' : 'no'}`,
    ...(service
      ? [`  came from: ${harmlessLine([service.name, service.place].filter(Boolean).join(', '))} (${service.id})`]
      : []),
    ...questionsOf(payload, form).flatMap(({ id, answer, field }) => [
      '',
      `  ${harmlessLine(field?.label ?? id)}`,
      ...answerLines(answer, { field, places, language: payload.language }).map((line) => `    ${line}`),
    ]),
  ];
}

interface Question {
  id: string;
  answer: FormAnswer;
  field: FormField | undefined;
}

/** In the order of the form; what the form does not know comes last, as it may matter all the same. */
function questionsOf({ answers }: IntakePayload, form: Form | undefined): Question[] {
  const fields = new Map((form?.steps ?? []).flatMap((step) => step.fields).map((field) => [field.id, field]));
  const order = [...fields.keys()];
  const positionOf = (id: string) => (fields.has(id) ? order.indexOf(id) : order.length);
  return Object.entries(answers)
    .map(([id, answer]) => ({ id, answer, field: fields.get(id) }))
    .toSorted((one, other) => positionOf(one.id) - positionOf(other.id));
}

function answerLines(
  answer: FormAnswer,
  { field, places, language }: { field: FormField | undefined; places: ReadonlyMap<string, string>; language: string },
): string[] {
  const [yes, no] = yesAndNo.get(language) ?? ['Yes', 'No'];
  if (typeof answer === 'boolean') return [answer ? yes : no];
  if (Array.isArray(answer)) return answer.flatMap((one) => answerLines(one, { field, places, language }));
  const place = field?.type === 'place' ? places.get(answer) : undefined;
  if (place !== undefined) return [harmlessLine(`${place} (${answer})`)];
  return harmlessLines(field?.options?.find(({ value }) => value === answer)?.label ?? answer);
}
