import { toHexadecimal } from './encoding.ts';

/** Gives as many random bytes as it is asked for. Replaceable, so that tests do not vary. */
export type RandomBytes = (length: number) => Uint8Array;

/** Random bytes from the platform's cryptographic source, which pages without HTTPS have too. */
export const randomBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

/** A random UUID, version 4. Made by hand: `crypto.randomUUID` is younger than the phones that people have. */
export function randomIdentifier(random: RandomBytes = randomBytes): string {
  const bytes = Uint8Array.from(random(16), (byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x40;
    return index === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  return toHexadecimal(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
