import type { IntakeEnvelope, QuarantineReason } from '@resilience-kit/contract';
import type { ServerSecrets } from '../server-secret/derived-secret.ts';
import { isProven } from './proofs/proof-of-work.ts';

export interface Circumstances {
  secrets: ServerSecrets;
  now: Date;
  /** Counts the submission; whether its neighbourhood of networks has sent too many of the form. */
  isBeyondRate: (form: string) => Promise<boolean>;
}

/**
 * Why a submission waits apart from the others; null when it does not. None of the reasons refuses it: a screen reader may
 * fill in the trap, a slow phone may lack the time for the work, and a shelter has one network.
 */
export async function quarantineReason(
  submissionId: string,
  { organization_id: organizationId, form_id: formId, trap, proof }: IntakeEnvelope,
  { secrets, now, isBeyondRate }: Circumstances,
): Promise<QuarantineReason | null> {
  const isBeyond = await isBeyondRate(`${organizationId.toLowerCase()}/${formId}`);
  if (trap) return 'trap';
  if (isBeyond) return 'rate';
  return proof && (await isProven(proof, submissionId, { secrets, now })) ? null : 'no_proof';
}
