import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { hostOf, type AddressRules } from './read-address.ts';
import { isPublicAddress } from './public-address.ts';

/** One address of a name. */
export interface HostAddress {
  address: string;
  family: number;
}

/** Finds all addresses of a name. */
export type Lookup = (hostname: string) => Promise<readonly HostAddress[]>;

/** For tests: how names are resolved, and which addresses count as those of somebody on the Internet. */
export interface HostRules {
  lookup?: Lookup | undefined;
  isPublic?: ((address: string) => boolean) | undefined;
}

/** As the machine resolves names. */
export const systemLookup: Lookup = (hostname) => lookup(hostname, { all: true });

/** A host has no address, or one that nothing may be sent to. */
export class UnusableHost extends Error {
  readonly reason: 'unknown_name' | 'refused_address';

  constructor(reason: 'unknown_name' | 'refused_address') {
    super(reason);
    this.name = 'UnusableHost';
    this.reason = reason;
  }
}

/**
 * The addresses to connect to. A name with even one address that is not public is refused as a whole: which of them a
 * connection takes is not in our hands.
 *
 * @throws UnusableHost
 */
export async function findAddresses(
  url: URL,
  { allowPrivate = false, lookup = systemLookup, isPublic = isPublicAddress }: AddressRules & HostRules,
): Promise<readonly HostAddress[]> {
  const host = hostOf(url);
  const family = isIP(host);
  const addresses = family === 0 ? await addressesOf(host, lookup) : [{ address: host, family }];
  if (addresses.length === 0) throw new UnusableHost('unknown_name');
  if (!allowPrivate && !addresses.every(({ address }) => isPublic(address))) {
    throw new UnusableHost('refused_address');
  }
  return addresses;
}

async function addressesOf(host: string, lookup: Lookup): Promise<readonly HostAddress[]> {
  try {
    return await lookup(host);
  } catch {
    throw new UnusableHost('unknown_name');
  }
}
