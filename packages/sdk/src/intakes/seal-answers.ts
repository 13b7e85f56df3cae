import { checkKeyset, type KeysetExpectations } from './check-keyset.ts';
import { createIntake, type IntakeDetails } from './create-intake.ts';
import { type SealedIntake, sealIntake } from './seal-intake.ts';

/** A sealed submission with the code that the person keeps. */
export interface SealedAnswers extends SealedIntake {
  /** To be shown to the person, and kept nowhere: 21 digits, see `formatReceiptCode`. */
  readonly receiptCode: string;
}

/** Checks a keyset and seals answers with it: all that comes before sending, in the only order that is safe. */
export async function sealAnswers(
  details: IntakeDetails,
  keyset: unknown,
  expectations: Omit<KeysetExpectations, 'organizationId'>,
): Promise<SealedAnswers> {
  const organizationId = details.form.organization.id;
  const checked = await checkKeyset(keyset, { ...expectations, organizationId });
  const payload = createIntake({ ...details, keyset: checked, now: expectations.now });
  return { ...(await sealIntake(payload, checked)), receiptCode: payload.receipt_code };
}
