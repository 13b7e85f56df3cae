/** The same keys in the same order on the English and on the Ukrainian layout, plain and with Shift. */
const ENGLISH_KEYS = "`qwertyuiop[]\\asdfghjkl;'zxcvbnm,./" + '~QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?';
const UKRAINIAN_KEYS = "'йцукенгшщзхїґфівапролджєячсмитьбю." + '₴ЙЦУКЕНГШЩЗХЇҐФІВАПРОЛДЖЄЯЧСМИТЬБЮ,';

function keyMap(from: string, to: string): ReadonlyMap<string, string> {
  return new Map(Array.from(from, (key, index) => [key, to.charAt(index)]));
}
const TO_UKRAINIAN = /* @__PURE__ */ keyMap(ENGLISH_KEYS, UKRAINIAN_KEYS);
/** The Russian layout has four letters of its own on the same keys; other apostrophe characters come from phones and editors. */
const TO_ENGLISH = /* @__PURE__ */ keyMap(UKRAINIAN_KEYS + 'ыъэёЫЪЭЁ’ʼ', ENGLISH_KEYS + 's]\'`S}"~``');

/**
 * What a text typed with the wrong keyboard layout was meant to be: "ghbdsn" gives «привіт», «сштеук» gives "center".
 * The script with more letters is taken as the wrong one, Latin when even. Give it the text as typed, because punctuation keys
 * are letters on the Ukrainian layout: `gcb[jkju` is «психолог».
 *
 * @returns undefined when the text has no letter of either script
 */
export function switchKeyboardLayout(text: string): string | undefined {
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  const cyrillic = text.match(/[а-яіїєґё]/gi)?.length ?? 0;
  if (latin + cyrillic === 0) return undefined;
  const keys = latin >= cyrillic ? TO_UKRAINIAN : TO_ENGLISH;
  return Array.from(text.normalize('NFC'), (character) => keys.get(character) ?? character).join('');
}
