import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { IntakeEnvelope, ProofOfWork } from '@resilience-kit/contract';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { createProofChallenge } from '../intakes/proofs/proof-of-work.ts';

/** A submission on its way, with what a sender keeps to know that it arrived. */
export interface ProvenIntake {
  submissionId: string;
  envelope: IntakeEnvelope;
  sha256: string;
  proof: ProofOfWork;
}

/**
 * Another submission that looks like one that was sealed: what is random in it anyway is drawn anew, as nobody reads it and
 * sealing takes a hundred times as long.
 */
export function anotherLike(envelope: IntakeEnvelope): Omit<ProvenIntake, 'proof'> {
  const bytes = Buffer.from(envelope.ciphertext, 'base64');
  randomBytes(32).copy(bytes, bytes.length - 32);
  return {
    submissionId: randomUUID(),
    envelope: { ...envelope, ciphertext: bytes.toString('base64'), receipt_sha256: randomBytes(32).toString('hex') },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** A proof of work that takes no work to speak of: made by whoever knows the secret of the server. */
export async function easyProof(
  submissionId: string,
  { secret, now }: { secret: Buffer; now: Date },
): Promise<ProofOfWork> {
  const secrets = () => Promise.resolve([secret] as const);
  const challenge = await createProofChallenge(submissionId, { secrets, now, mostDerivations: 1 });
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('An easy challenge was not solved.');
  const { counter, derivedKey } = solution;
  return { challenge, solution: { counter, derivedKey } };
}
