import { ConfigurationError } from '../errors/resilience-error.ts';

const EXAMPLE = 'Give an address such as https://api.example or https://town.example/help-api.';

/**
 * The address that paths are appended to, without a slash at the end. A path in it is kept. A page may give an
 * address on its own host (`/help-api`).
 */
export function parseBaseUrl(given: string | URL | undefined): string {
  if (given === undefined) throw new ConfigurationError(`\`baseUrl\` is missing. ${EXAMPLE}`);
  const text = String(given).trim();
  const page = (globalThis as Partial<typeof globalThis>).location;
  let url: URL;
  try {
    // Only an obvious path is relative: `api.example` without its scheme would silently become a file of this page.
    url = new URL(text, /^\.{0,2}\//.test(text) ? page?.href : undefined);
  } catch (cause) {
    throw new ConfigurationError(`\`baseUrl\` ${JSON.stringify(text)} is not a web address. ${EXAMPLE}`, { cause });
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new ConfigurationError(`\`baseUrl\` starts with ${url.protocol} ${EXAMPLE}`);
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new ConfigurationError(
      `\`baseUrl\` holds a user name, a password, "?" or "#"; send keys in \`headers\`. ${EXAMPLE}`,
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}
