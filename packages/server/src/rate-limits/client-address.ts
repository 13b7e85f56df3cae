import { isIP } from 'node:net';

export interface Hops {
  /** The other end of the connection. */
  peer: string | undefined;
  /** `X-Forwarded-For` as it came; each proxy adds the address that it was asked from at the end. */
  forwardedFor: string | undefined;
  /** How many proxies of ours stand before the server. */
  trustedProxies: number;
}

/**
 * The address of whoever asks. Of `X-Forwarded-For` only the entries that our own proxies wrote are believed: whatever
 * stands before them the client may have made up.
 */
export function clientAddress({ peer, forwardedFor, trustedProxies }: Hops): string | undefined {
  if (trustedProxies === 0 || peer === undefined) return peer;
  const hops = [...(forwardedFor ?? '').split(',').map(withoutPort), peer].filter((hop) => hop !== '');
  const address = hops.at(-1 - trustedProxies) ?? hops[0] ?? peer;
  return isIP(address) === 0 ? peer : address;
}

/** Some proxies write `192.0.2.1:4711` and `[2001:db8::1]:4711`. */
function withoutPort(hop: string): string {
  const text = hop.trim();
  return /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
}
