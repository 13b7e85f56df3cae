import type { Sentence } from '../problems/http-problem.ts';

/** Longer than any name that the domain name system allows, with its scheme and a port. */
const LONGEST_ORIGIN = 270;

/**
 * Reads the origin of a site: `https://town.example`, in the one spelling that browsers compare. A path, a wildcard or a
 * name without a scheme is refused rather than understood: whoever lists a site means exactly that one. Plain `http:` is
 * taken for this machine alone; elsewhere browsers have no encryption on such a page, nor in a frame on it.
 */
export function readOrigin(text: string): { origin: string } | { fault: Sentence } {
  const url = text.length > LONGEST_ORIGIN || text.includes('*') ? null : URL.parse(text);
  if (!url || url.hostname === '') return { fault: notAnOrigin };
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isThisMachine(url))) return { fault: notHttps };
  const hasMore = url.username !== '' || url.pathname !== '/' || url.search !== '' || url.hash !== '';
  return hasMore ? { fault: moreThanAnOrigin } : { origin: url.origin };
}

function isThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

const notAnOrigin: Sentence = {
  uk: 'Потрібна повна адреса сайту, наприклад https://town.example; зірочок у ній не буває.',
  en: 'A full origin is needed, such as https://town.example; it has no wildcards.',
};
const notHttps: Sentence = {
  uk: 'Адреса сайту має починатися з https://: без нього форма нічого не зашифрує.',
  en: 'An origin must begin with https://: without it the form cannot encrypt anything.',
};
const moreThanAnOrigin: Sentence = {
  uk: 'Потрібна лише адреса сайту, без шляху: https://town.example, а не https://town.example/help.',
  en: 'Only the origin is needed, without a path: https://town.example, not https://town.example/help.',
};
