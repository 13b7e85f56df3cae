import type { Form, FormAnswers, FormField, IntakePayload, Keyset } from '@resilience-kit/contract';
import { IntakeError } from './intake-error.ts';
import { type RandomBytes, randomBytes, randomIdentifier } from './random-bytes.ts';
import { createReceiptCode } from './receipt-code.ts';
import { isBoolean, isText, isTexts } from './value-checks.ts';

/** What a submission is made of. */
export interface IntakeDetails {
  /** The form that was filled in, as `/v1/forms/{id}` gave it. */
  readonly form: Pick<Form, 'id' | 'version' | 'notice_version' | 'organization' | 'steps'>;
  /** Answers by the id of their field. Leave out what was skipped. */
  readonly answers: FormAnswers;
  /** The language in which the form was filled in (BCP 47): whoever calls back speaks it. */
  readonly language: string;
  /** The service at location that the person came from. */
  readonly service?: IntakePayload['service'] | undefined;
  /** Whether the person agreed to their answers being shared with other organizations. Never a condition of help. */
  readonly consent: boolean;
  /** A UUID chosen before, as for a proof of work. Default: a new random one. */
  readonly submissionId?: string | undefined;
}

/**
 * Makes a submission, with an identifier and a receipt code of its own. Nothing has been sent yet: seal it, then keep
 * both and try again with the very same ones until the API has acknowledged it.
 *
 * @throws IntakeError `invalid` when an answer belongs to no field of the form or is of another type than its field has;
 * `mismatch` when the keyset is that of another organization than the form
 */
export function createIntake(
  details: IntakeDetails & {
    readonly keyset: Pick<Keyset, 'organization_id' | 'serial'>;
    readonly now: Date;
    /** Where chance comes from. Default: the platform's cryptographic source. */
    readonly random?: RandomBytes | undefined;
  },
): IntakePayload {
  const { form, answers, language, service, consent, keyset, now, random = randomBytes } = details;
  if (form.organization.id !== keyset.organization_id) {
    throw new IntakeError(
      'mismatch',
      `The form is of ${form.organization.id}, but the keyset of ${keyset.organization_id}.`,
    );
  }
  checkAnswers(form, answers);
  return {
    v: 1,
    submission_id: details.submissionId ?? randomIdentifier(random),
    organization_id: form.organization.id,
    form_id: form.id,
    form_version: form.version,
    keyset_serial: keyset.serial,
    language,
    created_at: now.toISOString(),
    answers: { ...answers },
    ...(service && { service }),
    notice_version: form.notice_version,
    consent,
    receipt_code: createReceiptCode(random),
  };
}

function checkAnswers(form: IntakeDetails['form'], answers: FormAnswers): void {
  const fields = new Map(form.steps.flatMap((step) => step.fields).map((field) => [field.id, field]));
  for (const [id, answer] of Object.entries(answers)) {
    const field = fields.get(id);
    if (!field) {
      throw new IntakeError('invalid', `answers.${id} belongs to no field of ${form.id}, version ${form.version}.`);
    }
    const [isSound, expected] = answerTypes[field.type] ?? [isText, 'a text'];
    if (!isSound(answer)) throw new IntakeError('invalid', `answers.${id} has to be ${expected}.`);
  }
}

/** What the answer to a field has to be, where it is not a text. */
const answerTypes: Partial<Record<FormField['type'], [(value: unknown) => boolean, string]>> = {
  choices: [isTexts, 'a list of texts'],
  consent: [isBoolean, 'true or false'],
};
