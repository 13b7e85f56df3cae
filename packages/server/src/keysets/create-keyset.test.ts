import { createHash } from 'node:crypto';
import { checkKeyset, keysetFingerprint } from '@resilience-kit/sdk/intakes';
import { describe, expect, test } from 'vitest';
import { NOW } from '../test-support/fixed.ts';
import { recoveryKeys, signingKeyFrom, strangerKeys, teamKeys } from '../test-support/keys.ts';
import { createKeyset, type KeysetDraft } from './create-keyset.ts';
import { fingerprintOf, isSigned } from './keyset-signature.ts';

const organizationId = '1f0e5c1a-7d4b-5c2e-9a3f-0b6d8e2c4a71';
const team = { role: 'team', recipient: teamKeys.recipient } as const;
const recovery = { role: 'recovery', recipient: recoveryKeys.recipient } as const;
const draft: KeysetDraft = {
  organizationId,
  recipients: [team, recovery],
  createdAt: NOW,
  notAfter: new Date('2027-03-18T00:00:00Z'),
  serial: 3,
  signingKey: signingKeyFrom('one'),
};

describe('a keyset', () => {
  test('is signed so that the client of the kit accepts it', async () => {
    const keyset = createKeyset({ ...draft, organizationId: organizationId.toUpperCase() });
    expect(keyset).toMatchObject({
      organization_id: organizationId,
      serial: 3,
      created_at: '2026-03-18T08:00:00.000Z',
      not_after: '2027-03-18T00:00:00.000Z',
    });
    expect(isSigned(keyset)).toBe(true);
    await checkKeyset(keyset, { organizationId, now: NOW, fingerprint: fingerprintOf(keyset) });
    expect(fingerprintOf(keyset)).toBe(await keysetFingerprint(keyset));
  });

  test('has the SHA-256 of the public key for a fingerprint', () => {
    const keyset = createKeyset(draft);
    const raw = Buffer.from(keyset.signing_key, 'base64url');
    expect(raw).toHaveLength(32);
    expect(fingerprintOf(keyset)).toBe(createHash('sha256').update(raw).digest('hex'));
    expect(fingerprintOf(createKeyset({ ...draft, signingKey: signingKeyFrom('two') }))).not.toBe(
      fingerprintOf(keyset),
    );
  });

  test.each([
    ['serial', { serial: 4 }],
    ['end', { not_after: '2030-01-01T00:00:00.000Z' }],
    ['beginning', { created_at: '2020-01-01T00:00:00.000Z' }],
    ['organization', { organization_id: '2f0e5c1a-7d4b-5c2e-9a3f-0b6d8e2c4a71' }],
    ['recipients', { recipients: [team, { ...recovery, recipient: strangerKeys.recipient }] }],
    ['roles', { recipients: [recovery, team] }],
    ['signing key', { signing_key: createKeyset({ ...draft, signingKey: signingKeyFrom('two') }).signing_key }],
  ])('whose %s was changed is no longer signed', (_, change) => {
    expect(isSigned({ ...createKeyset(draft), ...change })).toBe(false);
  });

  test.each([
    ['without recovery', { recipients: [team, { ...team, recipient: strangerKeys.recipient }] }, 'one for recovery'],
    ['without a team', { recipients: [recovery] }, 'A keyset needs a recipient for the team'],
    ['with the same key twice', { recipients: [team, { ...team, role: 'recovery' as const }] }, 'must differ'],
    ['that is over at once', { notAfter: NOW }, 'must end after it begins'],
    ['with a serial that is none', { serial: 0 }, 'serial: '],
    [
      'with a recipient that is none',
      { recipients: [team, { ...recovery, recipient: 'age1' }] },
      'recipients.1.recipient',
    ],
  ])('%s is not made', (_, change, message) => {
    expect(() => createKeyset({ ...draft, ...change })).toThrow(message);
  });
});
