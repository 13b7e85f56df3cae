import type { IntakePayload } from '@resilience-kit/contract';
import { IntakeError } from './intake-error.ts';

/** The sizes to which a plain text is padded, bytes: its length then tells next to nothing about what was written. */
export const paddedSizes = [4096, 16_384, 65_536] as const;

/**
 * A payload as the bytes that are encrypted: JSON in UTF-8, with spaces after it up to the next of the sizes. Halves of
 * characters, which an interrupted paste or a cut at a length leaves behind, become «�»: UTF-8 has none.
 *
 * @throws IntakeError `too_long` when the largest size does not hold it
 */
export function paddedBytes(payload: IntakePayload): Uint8Array<ArrayBuffer> {
  const json = JSON.stringify(payload, (_field, value: unknown) =>
    typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value,
  );
  const bytes = new TextEncoder().encode(json);
  const size = paddedSizes.find((one) => one >= bytes.length);
  if (size === undefined) throw tooLong(payload, bytes.length);
  const padded = new Uint8Array(size).fill(0x20);
  padded.set(bytes);
  return padded;
}

function tooLong({ answers }: IntakePayload, length: number): IntakeError {
  const [longest] = Object.entries(answers)
    .map(([field, answer]): [string, number] => [field, JSON.stringify(answer).length])
    .reduce((one, other) => (other[1] > one[1] ? other : one), ['', 0]);
  const [, , most] = paddedSizes;
  return new IntakeError(
    'too_long',
    `Nothing was sealed: it is ${length - most} bytes too long. Shorten answers.${longest}.`,
  );
}
