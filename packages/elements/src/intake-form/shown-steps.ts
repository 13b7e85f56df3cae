import type { Form, FormAnswer, FormAnswers, FormField, FormStep, ShowIf } from '@resilience-kit/contract';

/**
 * The steps that the answers call for, each with only the questions and notices that are shown. An answer counts only
 * while its own question is shown: whoever goes back and answers otherwise is not asked what followed from it.
 */
export function shownSteps(form: Form, answers: FormAnswers): FormStep[] {
  const holds = conditionsOf(form, answers);
  return form.steps
    .filter(({ show_if }) => holds(show_if))
    .map((step) => ({
      ...step,
      fields: step.fields.filter(({ show_if }) => holds(show_if)),
      notices: (step.notices ?? []).filter(({ show_if }) => holds(show_if)),
    }))
    .filter((step) => !isEmpty(step));
}

/** The questions that are shown, over all steps. */
export function shownFields(form: Form, answers: FormAnswers): FormField[] {
  return shownSteps(form, answers).flatMap(({ fields }) => fields);
}

/** Nothing is left of a step whose questions are all hidden and which has nothing to read. */
function isEmpty({ fields, notices, description }: FormStep): boolean {
  return fields.length === 0 && !notices?.length && !description;
}

function conditionsOf({ steps }: Form, answers: FormAnswers): (condition: ShowIf | undefined) => boolean {
  const conditions = new Map(
    steps.flatMap((step) =>
      step.fields.map((field): [string, (ShowIf | undefined)[]] => [field.id, [step.show_if, field.show_if]]),
    ),
  );

  // `followed`: the fields on the way here, so that a form that goes round in circles shows nothing instead of hanging.
  function holds(condition: ShowIf | undefined, followed: readonly string[] = []): boolean {
    if (!condition) return true;
    const { field } = condition;
    if (followed.includes(field) || !matches(condition, answers[field])) return false;
    return (conditions.get(field) ?? []).every((one) => holds(one, [...followed, field]));
  }
  return (condition) => holds(condition);
}

function matches({ equals, includes }: ShowIf, answer: FormAnswer | undefined): boolean {
  if (includes !== undefined) return Array.isArray(answer) && answer.includes(includes);
  // A tick is compared as a word, for conditions are texts.
  return typeof answer === 'boolean' ? String(answer) === equals : answer === equals;
}
