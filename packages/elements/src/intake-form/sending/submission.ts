import type { Form, FormAnswers, IntakePayload } from '@resilience-kit/contract';
import { tidyAnswers } from '../form-answers.ts';
import type { MachineState } from '../form-state.ts';
import { shownFields } from '../shown-steps.ts';

/** What is to be encrypted and sent. */
export interface Submission {
  readonly form: Form;
  readonly answers: FormAnswers;
  /** BCP 47. */
  readonly language: string;
  readonly service?: IntakePayload['service'] | undefined;
  readonly consent: boolean;
}

/** Makes a submission of what was filled in. */
export function submissionOf(form: Form, { answers, service }: MachineState, language: string): Submission {
  const { id, name, place } = service ?? {};
  return {
    form,
    answers: answersToSend(form, answers),
    language,
    service: id && name ? { id, name, ...(place && { place }) } : undefined,
    consent: consentOf(form, answers),
  };
}

/** What is sent: answers to the questions that are shown, tidied. Nothing that the person no longer sees. */
export function answersToSend(form: Form, answers: FormAnswers): FormAnswers {
  const fields = shownFields(form, answers);
  const asked = new Set(fields.map(({ id }) => id));
  return Object.fromEntries(Object.entries(tidyAnswers(fields, answers)).filter(([id]) => asked.has(id)));
}

/** Whether the person agrees to their answers being shared; not saying so is no. */
export function consentOf(form: Form, answers: FormAnswers): boolean {
  return shownFields(form, answers).some(({ id, type }) => type === 'consent' && answers[id] === true);
}
