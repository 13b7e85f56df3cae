import { isIP } from 'node:net';

const IPV4_IN_IPV6 = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

/**
 * The network that an address belongs to: an IPv4 address stands for itself, an IPv6 address for its first 64 bits, which
 * is what one customer is given. Undefined for what is no address.
 */
export function networkOf(address: string | undefined): string | undefined {
  // The zone of a link-local address names an interface of this machine.
  const plain = address?.trim().replace(/%.*$/, '') ?? '';
  const version = isIP(plain);
  if (version === 4) return plain;
  return version === 6 ? networkOfIPv6(plain) : undefined;
}

function networkOfIPv6(address: string): string {
  // The one way to write it, in lower case and as short as can be (RFC 5952).
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const embedded = IPV4_IN_IPV6.exec(canonical);
  if (embedded) return dotted(embedded[1] ?? '', embedded[2] ?? '');
  const [head = '', tail] = canonical.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups = [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
  return `${groups.slice(0, 4).join(':')}::/64`;
}

function dotted(high: string, low: string): string {
  const numbers = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return numbers.flatMap((pair) => [pair >> 8, pair & 0xff]).join('.');
}

/** A wider one, as the addresses of mobile networks are shared and change: the first 24 bits of an IPv4 address. */
export function neighbourhoodOf(network: string): string {
  return network.includes(':') ? network : network.replace(/\.\d+$/, '.0/24');
}

/** True for the addresses by which a machine talks to itself. */
export function isLoopback(network: string): boolean {
  return network.startsWith('127.') || network === '0:0:0:0::/64';
}
