/** Finer than any published figure, coarser than the noise of binary fractions. */
const STEPS_A_UNIT = 1_000_000;

/** What the parts leave out of the value; below zero when they exceed it. */
export function remainderOf(value: number, parts: readonly { value: number }[]): number {
  const rest = parts.reduce((left, part) => left - part.value, value);
  // Adding zero turns −0 into 0.
  return Math.round(rest * STEPS_A_UNIT) / STEPS_A_UNIT + 0;
}
