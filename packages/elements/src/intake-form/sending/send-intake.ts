import type { IntakeAcknowledgement } from '@resilience-kit/contract';
import type { SealedIntake } from '@resilience-kit/sdk/intakes';
import { type FormRequests, unexpectedAnswer } from '../form-requests.ts';

/** Sends a sealed submission. Resolves only when the API has acknowledged this very one. */
export async function sendIntake({ put }: FormRequests, intake: SealedIntake): Promise<void> {
  const { submissionId, envelope, sha256 } = intake;
  const path = `/v1/intakes/${encodeURIComponent(submissionId)}`;
  const { body } = await put<Partial<IntakeAcknowledgement>>(path, envelope);
  // Somebody else's word, or a word about something else, is none.
  if (body.submission_id?.toLowerCase() === submissionId && body.ciphertext_sha256 === sha256) return;
  throw unexpectedAnswer('acknowledgement');
}
