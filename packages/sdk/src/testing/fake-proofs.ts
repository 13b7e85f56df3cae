import type { ProofChallenge, ProofOfWork } from '@resilience-kit/contract';

/** How long a challenge is good, seconds. */
const LIFE = 3_600;
/** Takes sixteen tries, give or take, and each is done at once. */
const EASY = { algorithm: 'PBKDF2/SHA-256', cost: 1, keyLength: 32, keyPrefix: '0' } as const;

/** A challenge as the API gives it, but easy. The same one for the same submission, so that tests do not vary. */
export function challengeFor(submissionId: string, now: Date): ProofChallenge {
  const hex = submissionId.replaceAll('-', '').toLowerCase();
  return {
    parameters: {
      ...EASY,
      nonce: hex,
      salt: hex,
      expiresAt: Math.floor(now.getTime() / 1000) + LIFE,
      data: { submission_id: submissionId.toLowerCase() },
    },
    signature: hex,
  };
}

/** Whether work was done for this submission. What was derived is not worked out again: the real API does that. */
export function isSolved(proof: ProofOfWork | undefined, submissionId: string): boolean {
  if (!proof) return false;
  const { challenge, solution } = proof;
  return (
    challenge.signature === submissionId.replaceAll('-', '') &&
    challenge.parameters.data.submission_id === submissionId &&
    solution.derivedKey.startsWith(challenge.parameters.keyPrefix)
  );
}
