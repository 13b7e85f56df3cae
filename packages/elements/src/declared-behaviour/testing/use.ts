import type { KnownAddresses } from '../observation.ts';
import type { Watch } from './watch.ts';
import type { Answering, WatchedSite } from './watched-site.ts';

/** How people use an element, as far as it has to be watched. */
export interface Use {
  readonly answer: Answering;
  /** Does everything that the element is for, and lets it fail once. */
  readonly go: (watch: Watch, site: WatchedSite) => Promise<void>;
  /** Addresses in the records of its API. */
  readonly recordAddresses?: RegExp;
}

export const snapshotOf = (site: WatchedSite) => `snapshot="${site.apiUrl}/help/manifest.json"`;

/** The addresses that are no fault where records, the page or the API name them. */
export function knownAddresses(site: WatchedSite, record = /^$/): KnownAddresses {
  const startingWith = (address: string) => new RegExp(`^${address.replaceAll('.', '\\.')}`);
  return { record, page: startingWith(`${site.url}/`), api: startingWith(`${site.apiUrl}/`) };
}

/** The attributes of a fixture, without its API, as HTML. */
export function written({ api: _, ...attributes }: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
}
