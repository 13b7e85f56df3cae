import * as contract from '@resilience-kit/contract';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aKeyset, signKeyset, testFingerprint, testOrganizationId } from '../testing/index.ts';
import { keysetStatement } from './check-keyset.ts';
import { checkKeyset, KeysetError, keysetFingerprint } from './index.ts';

const now = new Date('2026-11-20T10:00:00Z');
const expected = { organizationId: testOrganizationId, now };

const faultOf = async (keyset: unknown, more: object = {}) => {
  const error: unknown = await checkKeyset(keyset, { ...expected, ...more }).catch((failure: unknown) => failure);
  if (!(error instanceof KeysetError)) throw new Error('It was let through.', { cause: error });
  expect(error.name).toBe('KeysetError');
  return error.code;
};

/** Platforms from before 2024 know neither Ed25519 nor X25519. */
function onAnOldPhone() {
  vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('Unrecognized name.', 'NotSupportedError'));
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe.each(['a platform that knows Ed25519', 'an old phone'])('keys: a keyset on %s', (platform) => {
  const setUp = () => {
    if (platform === 'an old phone') onAnOldPhone();
  };

  it('is let through when it is signed, in date and of the organization', async () => {
    setUp();
    expect(await checkKeyset(aKeyset(), expected)).toEqual(aKeyset());
    expect(await checkKeyset(aKeyset(), { ...expected, fingerprint: testFingerprint, lastSerial: 1 })).toEqual(
      aKeyset(),
    );
  });

  it.each([
    ['another recipient', { recipients: aKeyset().recipients.toReversed() }],
    ['a later end', { not_after: '2127-01-12T09:00:00+02:00' }],
    ['another serial', { serial: 2 }],
    ['another signature', { signature: 'A'.repeat(86) }],
    ['another signing key', { signing_key: 'A'.repeat(43) }],
    ['a key that is no point of the curve', { signing_key: 'C'.repeat(43) }],
  ])('is refused as unsigned with %s', async (_, changes) => {
    setUp();
    expect(await faultOf(aKeyset(changes))).toBe('unsigned');
  });
});

describe('keys: a keyset', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'keyset'],
    ['a list', [aKeyset()]],
    ['an empty object', {}],
    ['no organization', aKeyset({ organization_id: undefined })],
    ['a line break in the organization', aKeyset({ organization_id: `${testOrganizationId}\n2` })],
    ['a serial of zero', aKeyset({ serial: 0 })],
    ['a serial that is no whole number', aKeyset({ serial: 1.5 })],
    ['a date that is none', aKeyset({ not_after: 'tomorrow' })],
    ['a date without a zone', aKeyset({ not_after: '2126-01-12T09:00:00' })],
    ['a signing key of another length', aKeyset({ signing_key: 'AAAA' })],
    ['a signature of another length', aKeyset({ signature: 'AAAA' })],
    ['no recipients', aKeyset({ recipients: undefined })],
    ['an empty list of recipients', aKeyset({ recipients: [] })],
    ['a single recipient', aKeyset({ recipients: aKeyset().recipients.slice(0, 1) })],
    ['the same recipient twice', aKeyset({ recipients: [aKeyset().recipients[0]!, aKeyset().recipients[0]!] })],
    [
      'a recipient of another kind',
      aKeyset({ recipients: [aKeyset().recipients[0]!, { role: 'team', recipient: 'ssh-ed25519 AAAA' }] }),
    ],
  ])('is invalid as %s', async (_, keyset) => {
    expect(await faultOf(keyset)).toBe('invalid');
  });

  it('is invalid with a recipient that has a mistyped character, wherever it is', async () => {
    const [team, recovery] = aKeyset().recipients as [contract.KeysetRecipient, contract.KeysetRecipient];
    for (let index = 4; index < team.recipient.length; index++) {
      const other = team.recipient[index] === 'q' ? 'p' : 'q';
      const recipient = team.recipient.slice(0, index) + other + team.recipient.slice(index + 1);
      const keyset = await signKeyset(aKeyset({ recipients: [{ ...team, recipient }, recovery] }));
      expect(await faultOf(keyset), recipient).toBe('invalid');
    }
  });

  it('is refused when a page has pinned another key, however well it is signed', async () => {
    expect(await faultOf(aKeyset(), { fingerprint: '0'.repeat(64) })).toBe('wrong_key');
    expect(await faultOf(aKeyset(), { fingerprint: '' })).toBe('wrong_key');
  });

  it('has a fingerprint that may be written with colons, spaces and capitals', async () => {
    expect(await keysetFingerprint(aKeyset())).toBe(testFingerprint);
    const written = testFingerprint.toUpperCase().match(/../g)!.join(':');
    expect(await checkKeyset(aKeyset(), { ...expected, fingerprint: ` ${written}` })).toEqual(aKeyset());
  });

  it('of another organization is refused', async () => {
    expect(await faultOf(aKeyset(), { organizationId: '00000000-0000-4000-8000-000000000001' })).toBe(
      'wrong_organization',
    );
  });

  it('is refused from the moment when it expires', async () => {
    const keyset = await signKeyset(aKeyset({ not_after: '2026-11-20T12:00:00+02:00' }));
    expect(await faultOf(keyset)).toBe('expired');
    expect(await checkKeyset(keyset, { ...expected, now: new Date(now.getTime() - 1) })).toEqual(keyset);
    expect(await faultOf(keyset, { now: new Date(NaN) })).toBe('expired');
  });

  it('that is older than one seen before is refused', async () => {
    const second = await signKeyset(aKeyset({ serial: 2 }));
    expect(await checkKeyset(second, { ...expected, lastSerial: 2 })).toEqual(second);
    expect(await faultOf(aKeyset(), { lastSerial: 2 })).toBe('rolled_back');
  });

  it('cannot be checked on a page that did not come over HTTPS, which is told apart from a bad one', async () => {
    vi.stubGlobal('crypto', { getRandomValues: () => undefined });
    await expect(checkKeyset(aKeyset(), expected)).rejects.toMatchObject({ name: 'IntakeError', code: 'unsupported' });
  });

  it('has the statement of the contract', () => {
    for (const keyset of [aKeyset(), aKeyset({ serial: 10 ** 12, recipients: [] })]) {
      expect(keysetStatement(keyset)).toBe(contract.keysetStatement(keyset));
    }
  });
});
