/** What stands behind the `#` of a page that opens one service. */
const PATTERN = /^#rk-service=([\w-]+)$/;

/** The service that an address opens, as its identifier. */
export function linkedService(hash: string): string | undefined {
  return PATTERN.exec(hash)?.[1];
}

/**
 * The address of this page with one service opened: behind the `#`, which no server gets to see. What the visitor looked
 * for is left out, where the page's `url-state` has put it into the address.
 */
export function serviceLink(address: string, id: string, urlState?: string | null): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (urlState && name.startsWith(`${urlState}-`)) url.searchParams.delete(name);
  }
  url.hash = `rk-service=${id}`;
  return url.href;
}

/** The address without the service that it opened. */
export function withoutService(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href.replace(/#$/, '');
}
