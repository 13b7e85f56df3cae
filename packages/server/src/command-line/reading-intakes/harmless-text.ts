/**
 * What a terminal would act on instead of showing: control characters (escape sequences begin with one), signs that turn
 * the direction of writing, line separators, invisible tags, and halves of characters.
 */
const ACTING =
  /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** The lines of a text that somebody else wrote, fit for a terminal: what would act is shown as its code, `<U+202E>`. */
export function harmlessLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map(harmlessLine);
}

/** The same in one line. */
export function harmlessLine(text: string): string {
  return text.replaceAll('\t', ' ').replace(ACTING, (sign) => `<U+${codeOf(sign).padStart(4, '0')}>`);
}

/** JSON in one line, without anything that a terminal would act on: the same value, with escapes. */
export function harmlessJson(value: unknown): string {
  return escapedJson(JSON.stringify(value));
}

/** The same in lines, for people to read and change. */
export function harmlessJsonLines(value: unknown): string {
  return JSON.stringify(value, null, 2).split('\n').map(escapedJson).join('\n');
}

function escapedJson(json: string): string {
  return json.replace(ACTING, (sign) =>
    Array.from({ length: sign.length }, (_, index) => {
      const unit = sign.charCodeAt(index).toString(16);
      return `\\u${unit.padStart(4, '0')}`;
    }).join(''),
  );
}

function codeOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase();
}
