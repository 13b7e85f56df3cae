import type { IntakePayload } from '@resilience-kit/contract';
import {
  asRecord,
  firstFault,
  isBoolean,
  isCount,
  isIdentifier,
  isMoment,
  isReceiptCodeShaped,
  isShortCode,
  isText,
  isTexts,
} from './value-checks.ts';

/** The fields that every payload has, each with its check. */
export const payloadFields = {
  v: (value: unknown) => value === 1,
  submission_id: isIdentifier,
  organization_id: isIdentifier,
  form_id: isShortCode,
  form_version: isCount,
  keyset_serial: isCount,
  language: isText,
  created_at: isMoment,
  answers: (value: unknown) => asRecord(value) !== undefined,
  notice_version: isText,
  consent: isBoolean,
  receipt_code: isReceiptCodeShaped,
} satisfies Partial<Record<keyof IntakePayload, (value: unknown) => boolean>>;

/** Where a payload is not as the contract has it: `answers.note`. Nothing when it is sound. */
export function payloadFault(payload: unknown): string | undefined {
  const record = asRecord(payload);
  if (!record) return 'the whole';
  return (
    firstFault(record, payloadFields) ??
    answerFault(record.answers) ??
    serviceFault(record.service) ??
    referralFault(record)
  );
}

function answerFault(answers: unknown): string | undefined {
  const wrong = Object.entries(answers as object).find(([field, answer]) => !isShortCode(field) || !isAnswer(answer));
  return wrong && `answers.${wrong[0]}`;
}

function isAnswer(value: unknown): boolean {
  return isText(value) || isBoolean(value) || isTexts(value);
}

function serviceFault(service: unknown): string | undefined {
  if (service === undefined) return undefined;
  const record = asRecord(service);
  const place = record?.place;
  const sound = record && isIdentifier(record.id) && isText(record.name) && (place === undefined || isText(place));
  return sound ? undefined : 'service';
}

function referralFault({
  form_organization_id: owner,
  referred,
}: Readonly<Record<string, unknown>>): string | undefined {
  if (owner !== undefined && !isIdentifier(owner)) return 'form_organization_id';
  if (referred === undefined) return undefined;
  const record = asRecord(referred);
  const note = record?.note;
  const sound =
    record &&
    isIdentifier(record.organization_id) &&
    isIdentifier(record.submission_id) &&
    (note === undefined || (isText(note) && (note as string).length <= 2000));
  return sound ? undefined : 'referred';
}
