// What the benchmark runs in a browser: what comes between "send" and a request that is stored on the device, and the work
// that is done for it meanwhile.
import type { Form, ProofChallenge } from '@resilience-kit/contract';
import { sealAnswers } from '@resilience-kit/sdk/intakes';
import { solveProof } from '@resilience-kit/sdk/intakes/proof';
import { aForm, aKeyset } from '@resilience-kit/sdk/testing';
import { createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** How long it took, and the longest that the page did not answer meanwhile, milliseconds. */
export interface AskingTiming {
  readonly total: number;
  readonly longestTask: number;
}

let longTasks: number[] = [];
new PerformanceObserver((entries) => {
  for (const { duration } of entries.getEntries()) longTasks.push(duration);
}).observe({ type: 'longtask' });

const form: Form = aForm();

/** From the answers in the review to what may be stored and sent: the keys checked, the answers sealed. */
export async function measureSealing(): Promise<AskingTiming> {
  const keyset = aKeyset();
  return timed(async () => {
    const answers = {};
    await sealAnswers({ form, answers, language: 'uk', consent: false }, keyset, { now: new Date() });
  });
}

/** The most work that the API ever asks for, done in the page as where no worker may be had. */
export async function measureProof(): Promise<AskingTiming> {
  const challenge = (await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 1000,
    counter: 400,
    deriveKey,
    data: { submission_id: crypto.randomUUID() },
    expiresAt: new Date(Date.now() + 600_000),
    hmacSignatureSecret: 'a',
    hmacKeySignatureSecret: 'b',
  })) as ProofChallenge;
  return timed(async () => {
    if (!(await solveProof(challenge, { patience: 60_000 }))) throw new Error('It was not solved.');
  });
}

async function timed(work: () => Promise<void>): Promise<AskingTiming> {
  longTasks = [];
  const start = performance.now();
  await work();
  const total = performance.now() - start;
  // Long tasks are told of in a task of their own.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return { total, longestTask: Math.max(0, ...longTasks) };
}

Object.assign(globalThis, { measureSealing, measureProof });
