import type { ProofOfWork } from '@resilience-kit/contract';
import type { OutboxContent } from '@resilience-kit/sdk/intakes/outbox';
import { directPut } from '@resilience-kit/sdk/page-client';
import type { FormRequests } from '../form-requests.ts';

/** Sends a sealed submission; resolves with what the API says to it. */
export async function sendIntake(
  { connection }: FormRequests,
  { submissionId, envelope }: OutboxContent,
  proof: ProofOfWork | undefined,
  signal: AbortSignal,
): Promise<unknown> {
  const path = `/v1/intakes/${encodeURIComponent(submissionId)}`;
  const { body } = await directPut(connection, path, proof ? { ...envelope, proof } : envelope, signal);
  return body;
}
