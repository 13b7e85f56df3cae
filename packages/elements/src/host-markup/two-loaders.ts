import { version } from '../define/version.ts';

let isTold = false;

/**
 * Tells whoever builds the page that it has a second loader, of this version, which does nothing. Once: routers run the
 * scripts in the body of a page each time they show it.
 *
 * @param former version of the first one
 */
export function warnOfTwo(former: string): void {
  if (isTold) return;
  isTold = true;
  console.warn(`Resilience Kit ${version} is loaded on a page that has ${former}, which stays in use. Load it once.`);
}
