import { describe, expect, test } from 'vitest';
import { readEndpointAddress } from '../webhooks/endpoint-address.ts';
import { findAddresses, type HostAddress } from './find-addresses.ts';
import { isPublicAddress } from './public-address.ts';

const publicIPv4: HostAddress = { address: '93.184.215.14', family: 4 };
const publicIPv6: HostAddress = { address: '2606:2800:21f:cb07:6820:80da:af6b:8b2c', family: 6 };

describe('a public address', () => {
  test.each([
    '93.184.215.14',
    '8.8.8.8',
    '172.15.255.255',
    '172.32.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '223.255.255.255',
  ])('is %s', (address) => expect(isPublicAddress(address)).toBe(true));
  test.each(['2606:2800:21f:cb07:6820:80da:af6b:8b2c', '2001:4860:4860::8888', '2a00:1450:400d:80e::200e'])(
    'is %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  test.each([
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['unspecified', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['shared by a provider', '100.64.0.1'],
    ['metadata of Alibaba', '100.100.100.200'],
    ['link-local', '169.254.0.1'],
    ['metadata of most clouds', '169.254.169.254'],
    ['metadata of Oracle', '192.0.0.192'],
    ['metadata of Azure', '168.63.129.16'],
    ['documentation', '192.0.2.1'],
    ['documentation', '198.51.100.1'],
    ['documentation', '203.0.113.1'],
    ['6to4 relay', '192.88.99.1'],
    ['benchmarking', '198.19.255.255'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['IPv6 loopback', '::1'],
    ['IPv6 unspecified', '::'],
    ['IPv4-mapped loopback', '::ffff:127.0.0.1'],
    ['IPv4-mapped, in hexadecimal', '::ffff:7f00:1'],
    ['IPv4-mapped, of a public address', '::ffff:8.8.8.8'],
    ['IPv4-compatible', '::127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['local NAT64', '64:ff9b:1::a00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:7f00:1::'],
    ['ORCHID', '2001:20::1'],
    ['IPv6 documentation', '2001:db8::1'],
    ['IPv6 documentation', '3fff::1'],
    ['unique local', 'fd00::1'],
    ['metadata of Amazon', 'fd00:ec2::254'],
    ['IPv6 link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['global with a zone', '2606:2800::1%eth0'],
    ['IPv6 site-local', 'fec0::1'],
    ['IPv6 multicast', 'ff02::1'],
    ['IPv6 discard', '100::1'],
    ['a name', 'localhost'],
    ['nothing', ''],
  ])('is not %s %s', (_, address) => expect(isPublicAddress(address)).toBe(false));
});

describe('the address of an endpoint', () => {
  const read = (url: string, allowPrivate = false) => {
    const result = readEndpointAddress(url, { allowPrivate });
    return 'url' in result ? result.url.href : result.fault.en;
  };

  test.each([
    ['https://example.org/hooks?a=b', 'https://example.org/hooks?a=b'],
    ['https://example.org:443/', 'https://example.org/'],
    ['https://example.org:8443/x', 'https://example.org:8443/x'],
    ['https://громада.укр/', 'https://xn--80aahf2bln.xn--j1amh/'],
    ['https://example.org./x#y', 'https://example.org/x'],
    ['https://example.org../', 'https://example.org/'],
  ])('may be %s', (url, kept) => expect(read(url)).toBe(kept));

  test.each([
    ['http://example.org/', /begin with https/],
    ['ftp://example.org/', /begin with https/],
    ['file:///etc/passwd', /begin with https/],
    ['https://user@example.org/', /user name or a password/],
    ['https://:secret@example.org/', /user name or a password/],
    ['https://example.org:22/', /port/],
    ['https://example.org:80/', /port/],
    ['https://example.org:1023/', /port/],
    ['https://example.org:0/', /port/],
    ['https://', /full address/],
    ['//example.org', /full address/],
    ['example.org', /full address/],
    ['https://./', /full address/],
    ['https://1.2.3.4.5/', /full address/],
    [`https://example.org/${'x'.repeat(2000)}`, /full address/],
  ])('may not be %s', (url, fault) => expect(read(url)).toMatch(fault));

  test('may be unencrypted where that is allowed, on a port of its own', () => {
    expect(read('http://127.0.0.1:5000/x', true)).toBe('http://127.0.0.1:5000/x');
    expect(read('http://127.0.0.1/x', true)).toMatch(/port/);
    expect(read('ftp://127.0.0.1:5000/x', true)).toMatch(/begin with https/);
  });
});

describe('the addresses of a host', () => {
  const find = (url: string, found: readonly HostAddress[], allowPrivate = false) =>
    findAddresses(new URL(url), { lookup: () => Promise.resolve(found), allowPrivate });

  test('are all that its name has', async () => {
    expect(await find('https://example.org/', [publicIPv4, publicIPv6])).toEqual([publicIPv4, publicIPv6]);
  });

  test.each([
    ['the only one', [{ address: '127.0.0.1', family: 4 }]],
    ['one of two', [publicIPv4, { address: '10.0.0.1', family: 4 }]],
    ['the last of three', [publicIPv4, publicIPv6, { address: '::1', family: 6 }]],
  ])('are refused when %s is private', async (_, found) => {
    await expect(find('https://example.org/', found)).rejects.toMatchObject({ reason: 'refused_address' });
    expect(await find('https://example.org/', found, true)).toEqual(found);
  });

  test.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0x7f.0.0.1/',
    'https://0177.0.0.1/',
    'https://017700000001/',
    'https://127.0.0.1./',
    'https://0/',
    'https://0xa9fea9fe/',
    'https://169.254.169.254/latest/meta-data',
    'https://１２７.0.0.1/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[0:0:0:0:0:ffff:a00:1]/',
    'https://[64:ff9b::127.0.0.1]/',
    'https://[2002:7f00:1::]/',
    'https://[fe80::1]/',
    'https://[fd00:ec2::254]:8443/',
  ])('%s are refused without asking for a name', async (text) => {
    const read = readEndpointAddress(text, {}) as { url: URL };
    const asked = findAddresses(read.url, {
      lookup: () => Promise.reject(new Error(`asked for ${read.url.hostname}`)),
    });
    await expect(asked).rejects.toMatchObject({ reason: 'refused_address' });
  });

  test('of a name that nobody has are none', async () => {
    const unknown = { reason: 'unknown_name' };
    await expect(find('https://example.org/', [])).rejects.toMatchObject(unknown);
    const failing = findAddresses(new URL('https://example.org/'), {
      lookup: () => Promise.reject(new Error('ENOTFOUND')),
    });
    await expect(failing).rejects.toMatchObject(unknown);
  });
});
