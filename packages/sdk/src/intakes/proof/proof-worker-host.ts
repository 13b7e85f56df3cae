import type { ProofChallenge, ProofOfWork } from '@resilience-kit/contract';

/** Of a `Worker`, what is used here. */
export interface WorkerLike {
  /** Sends it something. */
  postMessage(message: unknown): void;
  /** Ends it. */
  terminate(): void;
  /** Called with what it sends. */
  onmessage: ((event: MessageEvent) => unknown) | null;
  /** Called when its script cannot run. */
  onerror: ((event: ErrorEvent) => unknown) | null;
}

/**
 * Solves in a worker, for `solveProof`. Browsers run workers from the page's own origin alone, and a page's policy may forbid
 * even those: it rejects then.
 *
 * @param create makes a worker whose script calls `answerChallenges`
 */
export function proofWorker(
  create: () => WorkerLike,
): (challenge: ProofChallenge, signal: AbortSignal) => Promise<ProofOfWork | undefined> {
  return (challenge, signal) =>
    new Promise((resolve, reject) => {
      const worker = create();
      const end = (settle: () => void) => {
        worker.terminate();
        settle();
      };
      worker.onmessage = ({ data }) => end(() => resolve(data as ProofOfWork | undefined));
      worker.onerror = (event) => {
        // The page's console is not the place for it: it is solved in the page then.
        event.preventDefault();
        end(() => reject(new Error('The worker cannot run.')));
      };
      signal.addEventListener('abort', () => end(() => resolve(undefined)), { once: true });
      worker.postMessage(challenge);
    });
}
