import { describe, expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';
import { isLoopback, networkOf } from './network.ts';

describe('the network of an address', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:CB00:7107', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s belongs to %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test.each([undefined, '', 'unknown', '1.2.3', '1.2.3.4.5', 'example.org', ':::'])('%s is no address', (address) => {
    expect(networkOf(address)).toBeUndefined();
  });

  test('two addresses of one customer count as one, those of two customers do not', () => {
    expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:db8:1:2:ffff::9'));
    expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
  });

  test('a machine that talks to itself is recognized', () => {
    expect(
      ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'].map((one) => isLoopback(networkOf(one) ?? '')),
    ).toEqual(Array(4).fill(true));
    expect(isLoopback(networkOf('10.0.0.1') ?? '')).toBe(false);
  });
});

describe('the address of whoever asks', () => {
  const peer = '10.0.0.1';
  test.each([
    ['without a proxy the header is not believed', 0, '198.51.100.1', peer],
    ['one proxy: the last entry', 1, '198.51.100.1', '198.51.100.1'],
    ['one proxy: what the client wrote before it is not believed', 1, '192.0.2.66, 198.51.100.1', '198.51.100.1'],
    ['two proxies: the last but one', 2, '192.0.2.66, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
    ['fewer entries than proxies: the first', 3, '198.51.100.1', '198.51.100.1'],
    ['no entry at all: the peer', 1, undefined, peer],
    ['an entry that is no address: the peer', 1, 'unknown', peer],
    ['with a port', 1, '198.51.100.1:4711', '198.51.100.1'],
    ['IPv6 with a port', 1, '[2001:db8::1]:4711', '2001:db8::1'],
    ['IPv6', 1, '2001:db8::1', '2001:db8::1'],
  ])('%s', (_, trustedProxies, forwardedFor, expected) => {
    expect(clientAddress({ peer, forwardedFor, trustedProxies })).toBe(expected);
  });
});
