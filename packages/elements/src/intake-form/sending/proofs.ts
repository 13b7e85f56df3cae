import type { ProofChallenge, ProofOfWork } from '@resilience-kit/contract';
import { isSpent, proofWorker, solveProof } from '@resilience-kit/sdk/intakes/proof';
import type { Clock } from '../../clock/clock.ts';
import type { FormRequests } from '../form-requests.ts';

/** How long a request waits for its proof, milliseconds: asking for the work, and doing it. */
const PATIENCE = 5_000;

/**
 * The proofs of work of requests: each is begun as early as can be, kept for the next try, and made anew when it is too old.
 * Nothing depends on them: without one a request is taken too.
 */
export class Proofs {
  private readonly clock: Clock;
  private readonly begun = new Map<string, Promise<ProofOfWork | undefined>>();

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** Begins to work on the proof of a request. */
  begin(submissionId: string, requests: FormRequests): Promise<ProofOfWork | undefined> {
    const proof = this.make(submissionId, requests).catch(() => undefined);
    this.begun.set(submissionId, proof);
    return proof;
  }

  /** The proof of a request, or nothing when it cannot be had in time. */
  async of(submissionId: string, requests: FormRequests): Promise<ProofOfWork | undefined> {
    const before = this.inTime(this.begun.get(submissionId) ?? this.begin(submissionId, requests));
    const proof = await before;
    if (proof && !isSpent(proof, this.clock.now())) return proof;
    this.begun.delete(submissionId);
    return proof ? this.inTime(this.begin(submissionId, requests)) : undefined;
  }

  private async make(submissionId: string, { get }: FormRequests): Promise<ProofOfWork | undefined> {
    const controller = new AbortController();
    const cancel = this.clock.after(PATIENCE, () => controller.abort());
    try {
      const path = `/v1/intakes/${encodeURIComponent(submissionId)}/challenge`;
      const challenge = await get<ProofChallenge>(path, {}, controller.signal);
      return await solveProof(challenge, { signal: controller.signal, worker: proofWorker(newWorker) });
    } finally {
      cancel();
    }
  }

  private inTime(proof: Promise<ProofOfWork | undefined>): Promise<ProofOfWork | undefined> {
    return new Promise((resolve) => {
      const cancel = this.clock.after(PATIENCE, () => resolve(undefined));
      void proof.then((made) => {
        cancel();
        resolve(made);
      });
    });
  }
}

function newWorker(): Worker {
  return new Worker(new URL('./proof-worker.js', import.meta.url), { type: 'module' });
}
