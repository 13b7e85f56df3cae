export interface AddressRules {
  /** For development: `http:` and private addresses as well. */
  allowPrivate?: boolean | undefined;
}

/** Why nothing is asked of an address, and nothing sent there. */
export type AddressFault = 'unreadable' | 'not_https' | 'has_password' | 'refused_port';

/**
 * Reads an address that somebody has named. `URL` writes every spelling of an IP address (decimal, octal, hexadecimal, short)
 * as the usual one, so that what is checked later is what is connected to.
 */
export function readAddress(
  text: string,
  { allowPrivate = false, longest }: AddressRules & { longest: number },
): { url: URL } | { fault: AddressFault } {
  const url = text.length > longest ? null : URL.parse(text);
  if (!url) return { fault: 'unreadable' };
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:')) return { fault: 'not_https' };
  if (url.username !== '' || url.password !== '') return { fault: 'has_password' };
  if (url.port !== '' && Number(url.port) < 1024) return { fault: 'refused_port' };
  // The port of plain HTTP is not written.
  if (url.port === '' && url.protocol === 'http:') return { fault: 'refused_port' };
  // What follows # is never sent; a name that ends with a full stop is the same name.
  url.hash = '';
  const name = url.hostname.replace(/\.+$/, '');
  if (name === '') return { fault: 'unreadable' };
  url.hostname = name;
  return { url };
}

/** The host of an address as a name or an IP address, without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}
