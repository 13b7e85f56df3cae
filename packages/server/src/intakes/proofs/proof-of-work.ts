import type { ProofChallenge, ProofOfWork } from '@resilience-kit/contract';
import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { derivedSecret, type ServerSecrets } from '../../server-secret/derived-secret.ts';

/**
 * Iterations of each derivation, and the most derivations that a challenge takes: together under a second and a half at a
 * sixth of a processor, in the page (`npm run bench -- --only asking`). A thousand derivations took twice that.
 */
const COST = 1000;
const MOST_DERIVATIONS = 400;
/** A phone may solve it, seal, and then wait for a connection, milliseconds. */
const GOOD_FOR = 30 * 60 * 1000;

interface ChallengeOptions {
  secrets: ServerSecrets;
  now: Date;
  /** For tests, which have no time to spend. */
  mostDerivations?: number;
}

/**
 * A challenge for one submission. As it is bound to the id, and a stored id is never stored again, it is good once without
 * anything being kept of it.
 */
export async function createProofChallenge(
  submissionId: string,
  { secrets, now, mostDerivations = MOST_DERIVATIONS }: ChallengeOptions,
): Promise<ProofChallenge> {
  const [secret] = await secrets();
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter: randomInt(mostDerivations),
    deriveKey,
    data: { submission_id: submissionId.toLowerCase() },
    expiresAt: new Date(now.getTime() + GOOD_FOR),
    ...hmacSecrets(secret),
  });
  return challenge as ProofChallenge;
}

/** Whether the work was done, for this submission, on a challenge of this server that has not expired. */
export async function isProven(
  proof: ProofOfWork,
  submissionId: string,
  { secrets, now }: { secrets: ServerSecrets; now: Date },
): Promise<boolean> {
  const { challenge, solution } = proof;
  if (challenge.parameters.data.submission_id !== submissionId.toLowerCase()) return false;
  if (challenge.parameters.expiresAt * 1000 < now.getTime()) return false;
  for (const secret of await secrets()) {
    // It looks at the clock of the machine as well.
    const { verified } = await verifySolution({ challenge, solution, deriveKey, ...hmacSecrets(secret) });
    if (verified) return true;
  }
  return false;
}

function hmacSecrets(secret: Buffer) {
  return {
    hmacSignatureSecret: derivedSecret(secret, 'proof of work: challenge').toString('base64'),
    hmacKeySignatureSecret: derivedSecret(secret, 'proof of work: key').toString('base64'),
  };
}
