/**
 * What acts instead of being shown: control characters but the line feed, signs that turn the direction of writing, line
 * separators, invisible tags, halves of characters.
 */
const ACTING =
  /[^\P{Cc}\n]|[\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A note as it is kept: plain text, lines ended by line feeds; undefined when nothing is left. */
export function readableNote(note: string | undefined): string | undefined {
  const plain = note?.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(ACTING, '').trim();
  return plain === '' ? undefined : plain;
}
