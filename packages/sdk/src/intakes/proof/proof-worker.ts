import type { ProofChallenge } from '@resilience-kit/contract';
import { solveHere } from './solve-proof.ts';

/**
 * All that the script of a worker has to do for `proofWorker`: it is sent a challenge, and answers with the proof, or with
 * nothing. It ends with its page, or when the page ends it.
 */
export function answerChallenges(): void {
  addEventListener('message', ({ data }: MessageEvent<ProofChallenge>) => {
    void solveHere(data, new AbortController())
      .catch(() => undefined)
      // Of a worker's own scope, where it takes no address.
      .then((proof) => (postMessage as (message: unknown) => void)(proof));
  });
}
