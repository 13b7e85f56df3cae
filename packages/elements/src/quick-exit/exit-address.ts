/**
 * Where one goes when the page names no address: a public site that everybody may have open, and that opens quickly.
 * Pages had better name one that fits them, such as the weather or the news of the town.
 */
export const neutralAddress = 'https://www.gov.ua/';

/** The address to leave for, or nothing when the text is no web address. */
export function webAddress(text: string, base: string): string | undefined {
  try {
    const { protocol, href } = new URL(text, base);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}
