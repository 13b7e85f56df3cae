import { normalize } from '@resilience-kit/text';

/** Upright spaces, one kind of dash, and every word in lower case, without apostrophes and with look-alike letters put right. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u2007\u202f]+/g, ' ')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\p{L}'’ʼ]+/gu, (word) => normalize(word))
    .trim();
}

/** The parts of a text between semicolons and line breaks, as they were typed. */
export function partsOf(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
