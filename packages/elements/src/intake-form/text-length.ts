/** Above this a text is far too long anyway, and counting it exactly would hold up the phone. */
const COUNTED_EXACTLY = 20_000;

/**
 * How many characters people would count in a text: a family of emoji is one, and so is a letter with its marks. Where
 * the browser cannot tell them apart, code points.
 */
export function countCharacters(text: string): number {
  if (text.length > COUNTED_EXACTLY) return text.length;
  const characters = 'Segmenter' in Intl ? new Intl.Segmenter().segment(text) : text;
  return Array.from<unknown>(characters).length;
}
