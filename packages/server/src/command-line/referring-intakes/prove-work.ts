import type { ProofChallenge, ProofOfWork } from '@resilience-kit/contract';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

const LONGEST = 30_000;

/** Does the work that a server asks for; undefined when it takes too long, and the submission goes without. */
export async function proveWork(challenge: ProofChallenge): Promise<ProofOfWork | undefined> {
  const solution = await solveChallenge({ challenge, deriveKey, timeout: LONGEST });
  if (!solution) return undefined;
  return { challenge, solution: { counter: solution.counter, derivedKey: solution.derivedKey } };
}
