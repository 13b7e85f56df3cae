const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map(Array.from(DIGITS, (digit, value) => [digit, value]));

/** The whole numbers from 0 in a base64 VLQ text: five bits a digit, the lowest first; the sixth says that more follow. */
export function numbersIn(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let factor = 1;
  for (const character of text) {
    const digit = VALUES.get(character) ?? 0;
    number += (digit % 32) * factor;
    factor *= 32;
    if (digit >= 32) continue;
    numbers.push(number);
    number = 0;
    factor = 1;
  }
  return numbers;
}
