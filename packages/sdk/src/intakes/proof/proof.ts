export { answerChallenges } from './proof-worker.ts';
export { proofWorker, type WorkerLike } from './proof-worker-host.ts';
export { isSpent, solveProof, type SolveProofOptions } from './solve-proof.ts';
