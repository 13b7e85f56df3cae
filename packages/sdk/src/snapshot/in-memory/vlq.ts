const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A whole number from 0 as base64 VLQ, five bits a digit, the lowest first. */
export function vlq(number: number): string {
  let text = '';
  let rest = number;
  do {
    const more = rest >= 32;
    text += DIGITS[(rest % 32) + (more ? 32 : 0)] ?? '';
    rest = Math.floor(rest / 32);
  } while (rest > 0);
  return text;
}
