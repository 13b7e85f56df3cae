/**
 * What acts on the text around it instead of being shown: control characters, signs that turn the direction of writing,
 * line separators, invisible tags, halves of characters.
 */
const ACTING =
  /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** The lines of a text that somebody else wrote: what would act is shown as its code, `<U+202E>`. */
export function harmlessLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map(harmlessLine);
}

/** The same in one line. */
export function harmlessLine(text: string): string {
  return text.replaceAll('\t', ' ').replace(ACTING, (sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `<U+${code.padStart(4, '0')}>`;
  });
}
