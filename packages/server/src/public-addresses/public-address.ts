import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** What IANA keeps for special purposes and does not route to somebody on the Internet, and one more. */
const notPublicIPv4: readonly [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local, with the metadata services of most clouds.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // A public address that is inside every machine of Azure: metadata and keys.
  ['168.63.129.16', 32],
];

/** The parts of the global unicast space (2000::/3) that stand for something else. */
const notPublicIPv6: readonly [network: string, prefix: number][] = [
  // Protocols of the IETF: Teredo, benchmarks, ORCHID.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4: an IPv4 address inside.
  ['2002::', 16],
  ['3fff::', 20],
];

const blockedIPv4 = new BlockList();
for (const [network, prefix] of notPublicIPv4) blockedIPv4.addSubnet(network, prefix, 'ipv4');
const blockedIPv6 = new BlockList();
for (const [network, prefix] of notPublicIPv6) blockedIPv6.addSubnet(network, prefix, 'ipv6');
const globalIPv6 = new BlockList();
globalIPv6.addSubnet('2000::', 3, 'ipv6');

/**
 * Whether an address is one of somebody on the Internet. Of IPv6 only the global unicast space counts, which leaves out
 * mapped IPv4, NAT64, private, link-local and multicast addresses without naming them.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !blockedIPv4.check(address, 'ipv4');
  // An address with a zone (`fe80::1%eth0`) is of this machine's networks.
  if (!isIPv6(address) || address.includes('%')) return false;
  return globalIPv6.check(address, 'ipv6') && !blockedIPv6.check(address, 'ipv6');
}
