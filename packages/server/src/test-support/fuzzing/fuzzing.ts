import type { Parameters } from 'fast-check';

/** The same requests in every run, unless `RK_FUZZ_SEED` is another number. A failure prints the seed. */
const seed = Number(process.env['RK_FUZZ_SEED'] ?? 20_260_318);
/** How many times more than usual is tried. */
const times = Number(process.env['RK_FUZZ_RUNS'] ?? 1);

/** How fast-check goes about it: so many tries, times `RK_FUZZ_RUNS`. */
export function fuzzing(tries: number): Parameters<unknown> {
  return { seed, numRuns: Math.ceil(tries * times) };
}
