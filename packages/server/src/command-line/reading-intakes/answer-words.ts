import type { Form, FormAnswer, FormField, IntakePayload } from '@resilience-kit/contract';
import { harmlessLine, harmlessLines } from './harmless-text.ts';
import { placeNames } from './place-names.ts';

/** A question that was answered, with its answer in words. None of it acts on a terminal. */
export interface AnsweredQuestion {
  id: string;
  /** As the form asks it; its id when there is no such question in the form. */
  label: string;
  answer: FormAnswer;
  /** The answer in words, line by line. */
  lines: string[];
}

/** A map: the language of a request is what somebody wrote, and an object would know `constructor`. */
const yesAndNo: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['uk', ['Так', 'Ні']],
  ['en', ['Yes', 'No']],
]);

/** The language of the kit that is nearest to the one that was written: of a request anything may be said. */
export function kitLanguage(language: string): 'uk' | 'en' {
  return language === 'uk' || language === 'en' ? language : 'uk';
}

/** In the order of the form; what the form does not know comes last, as it may matter all the same. */
export function answeredQuestions(
  { answers }: Pick<IntakePayload, 'answers'>,
  form: Form | undefined,
  language: string,
): AnsweredQuestion[] {
  const fields = new Map((form?.steps ?? []).flatMap((step) => step.fields).map((field) => [field.id, field]));
  const order = [...fields.keys()];
  const positionOf = (id: string) => (fields.has(id) ? order.indexOf(id) : order.length);
  return Object.entries(answers)
    .map(([id, answer]) => {
      const field = fields.get(id);
      return { id, label: harmlessLine(field?.label ?? id), answer, lines: answerLines(answer, field, language) };
    })
    .toSorted((one, other) => positionOf(one.id) - positionOf(other.id));
}

function answerLines(answer: FormAnswer, field: FormField | undefined, language: string): string[] {
  const [yes, no] = yesAndNo.get(language) ?? ['Yes', 'No'];
  if (typeof answer === 'boolean') return [answer ? yes : no];
  if (Array.isArray(answer)) return answer.flatMap((one) => answerLines(one, field, language));
  const place = field?.type === 'place' ? placeNames(kitLanguage(language)).get(answer) : undefined;
  if (place !== undefined) return [harmlessLine(`${place} (${answer})`)];
  return harmlessLines(field?.options?.find(({ value }) => value === answer)?.label ?? answer);
}
