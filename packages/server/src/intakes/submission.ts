import { createHash } from 'node:crypto';
import type { IntakeEnvelope } from '@resilience-kit/contract';
import { invalidBody } from '../problems/problems.ts';
import { readAgeFile } from './age-file.ts';

/** A submission that has been read, in the form in which it is stored and compared. */
export interface Submission {
  submission_id: string;
  organization_id: string;
  form_id: string;
  form_version: number;
  form_organization_id: string | null;
  keyset_serial: number;
  ciphertext: Buffer;
  ciphertext_sha256: string;
}

/**
 * Reads what was sent under an id.
 *
 * @throws HttpProblem 400 when it is not encrypted
 */
export function readSubmission(submissionId: string, envelope: IntakeEnvelope): Submission {
  const file = readAgeFile(envelope.ciphertext);
  if ('fault' in file) throw invalidBody([{ pointer: '/ciphertext', message: file.fault }]);
  return {
    submission_id: submissionId,
    // As the database gives it out, to be compared with: a UUID is the same in capitals.
    organization_id: envelope.organization_id.toLowerCase(),
    form_id: envelope.form_id,
    form_version: envelope.form_version,
    form_organization_id: envelope.form_organization_id?.toLowerCase() ?? null,
    keyset_serial: envelope.keyset_serial,
    ciphertext: file.bytes,
    ciphertext_sha256: createHash('sha256').update(file.bytes).digest('hex'),
  };
}
