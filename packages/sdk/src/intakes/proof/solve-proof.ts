import type { ProofChallenge, ProofOfWork } from '@resilience-kit/contract';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** How long it is worked on, milliseconds: whoever asks for help is not kept waiting by it. */
const PATIENCE = 5_000;
/** A challenge that ends within this is not begun, and what was solved is not sent any more, milliseconds. */
const MARGIN = 10_000;
/** More than this takes minutes on a cheap phone. A server that asks for it gets nothing. */
const LARGEST_COST = 20_000;

/** What {@link solveProof} goes by. */
export interface SolveProofOptions {
  /** Ends it. */
  readonly signal?: AbortSignal | undefined;
  /** After so many milliseconds it is given up. Default 5,000. */
  readonly patience?: number | undefined;
  /** Solves instead of this very thread: see `proofWorker`. */
  readonly worker?: ((challenge: ProofChallenge, signal: AbortSignal) => Promise<ProofOfWork | undefined>) | undefined;
}

/**
 * Does the work that the API asks for before a submission. Each step is the platform's own cryptography, which works beside
 * the page and not in its stead; with a `worker`, what is between the steps is not done in the page either.
 *
 * @returns what to send along; nothing when it cannot be done, or not in time: a submission is taken without it
 */
export async function solveProof(
  challenge: ProofChallenge,
  { signal, patience = PATIENCE, worker }: SolveProofOptions = {},
): Promise<ProofOfWork | undefined> {
  if (challenge.parameters.cost > LARGEST_COST) return undefined;
  const controller = new AbortController();
  const abort = () => controller.abort();
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  const timer = setTimeout(abort, patience);
  try {
    // Where no worker may be had it is solved here.
    const byWorker = worker?.(challenge, controller.signal).catch(() => undefined);
    const proof = await byWorker;
    return proof || controller.signal.aborted ? proof : await solveHere(challenge, controller);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/**
 * Whether a proof is too old to be sent. By the clock of the device: when it is wrong, the server says the last word.
 * @param now milliseconds since 1970
 */
export function isSpent({ challenge }: ProofOfWork, now: number): boolean {
  return challenge.parameters.expiresAt * 1000 < now + MARGIN;
}

/** Solves in this thread. */
export async function solveHere(
  challenge: ProofChallenge,
  controller: AbortController,
): Promise<ProofOfWork | undefined> {
  const solved = await solveChallenge({ challenge, controller, deriveKey, timeout: PATIENCE });
  if (!solved) return undefined;
  const { counter, derivedKey } = solved;
  return { challenge, solution: { counter, derivedKey } };
}
