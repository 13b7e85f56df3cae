/**
 * A text as a picture or an e-mail may hold it: in one line, without what XML does not allow and without the signs that turn the
 * direction of what follows, which would let a name put a number the wrong way round.
 */
export function plainText(text: string): string {
  return withoutTurns(text)
    .normalize('NFC')
    .replace(/\s+/g, (space) => (/^[\u00A0\u202F]$/.test(space) ? '\u00A0' : ' '))
    .replace(/[\p{Cc}\p{Cs}\p{Cn}\p{Co}]/gu, '')
    .trim();
}

/** Signs that are not seen and turn the direction of what follows. */
const TURNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** A text without what would change how the text after it reads. */
export function withoutTurns(text: string): string {
  return text.replace(TURNS, '');
}

/** A text for the content of an element or for an attribute. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
