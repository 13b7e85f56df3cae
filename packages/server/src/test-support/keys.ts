import { createHash, createPrivateKey } from 'node:crypto';
import { Encrypter } from 'age-encryption';
import { INTAKE_SIZES, type IntakeEnvelope } from '@resilience-kit/contract';
import { grantAccess } from '../access-keys/access-keys.ts';
import type { Database } from '../database/database.ts';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { createKeyset } from '../keysets/create-keyset.ts';
import { storeKeyset } from '../keysets/stored-keysets.ts';
import { OPERATOR_SCOPES } from '../seeding/operator-key.ts';
import { fixtureId } from './fixture-dataset.ts';
import { NOW } from './fixed.ts';

// Keys that open nothing but what tests encrypt.
export const teamKeys = {
  identity: 'AGE-SECRET-KEY-1LCYSUU0F684ACM3U9QG50AR2SSCZE7Y5GASHHSTGEXDCERRDLJ4SJTZK6A',
  recipient: 'age1jhy93dzayp5wwqckktym4jp2ckklkm4z0mn6uasslwqkns47v3csun225n',
};
export const recoveryKeys = {
  identity: 'AGE-SECRET-KEY-1CNSAZQPS0GFUV5EVF7VSH5R7FHU4YAXGJWUPJE8H2XLAHKZM2AYSYZAAX9',
  recipient: 'age1er2l6wa2vcvzgfv4unkq0kdlx7z9e42vleqzx873vjs6k4cg7casmq8zc2',
};
/** Keys of somebody else, for whom nothing is encrypted. */
export const strangerKeys = {
  identity: 'AGE-SECRET-KEY-16HXWNZJ2LQ86UJAPYJ5PDK3X0AWDRE9V4ARHWLSK3KFH5996PL6Q7YKKCZ',
  recipient: 'age1m6djx46xmrjsfvp05g0e8eesr6vtf0g5rcfh8musm7nd6jw4c4ds0q47qt',
};
export const teamAccessKey = 'rk_test-access-key-of-the-team';
/** Keys that publish: of the operator, of the organization of the fixture, and of the demo's organization. */
export const operatorKey = 'rk_test-access-key-of-the-operator';
export const publisherKey = 'rk_test-access-key-of-the-publisher';
export const neighbourKey = 'rk_test-access-key-of-a-neighbour';

/** An Ed25519 private key that follows from a word: PKCS #8 is a fixed beginning and 32 bytes. */
export function signingKeyFrom(word: string) {
  const seed = createHash('sha256').update(word).digest();
  const key = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

const recipients = [
  { role: 'team', recipient: teamKeys.recipient },
  { role: 'recovery', recipient: recoveryKeys.recipient },
] as const;

/** A keyset of the demo's organization from the moment of the tests on. */
export const testKeyset = createKeyset({
  organizationId: DEMO_RECEIVER,
  recipients,
  createdAt: NOW,
  notAfter: new Date('2027-03-18T10:00:00+02:00'),
  serial: 1,
  signingKey: signingKeyFrom('test'),
});

/** Lets the demo's organization receive submissions, and the team fetch them. */
export async function addTestKeys(database: Database): Promise<void> {
  await storeKeyset(database, testKeyset);
  await grantAccess(database, {
    organizationId: DEMO_RECEIVER,
    accessKey: teamAccessKey,
    label: 'test',
    scopes: ['intakes:read', 'intakes:write', 'keysets:write'],
    now: NOW,
  });
  const publishers = [
    { organizationId: undefined, accessKey: operatorKey, label: 'operator' },
    { organizationId: fixtureId('organization'), accessKey: publisherKey, label: 'publisher' },
    { organizationId: DEMO_RECEIVER, accessKey: neighbourKey, label: 'neighbour' },
  ];
  for (const publisher of publishers) await grantAccess(database, { ...publisher, scopes: OPERATOR_SCOPES, now: NOW });
}

/** A text as it is sent: padded, encrypted for the keyset, in the envelope of the demo's form. */
export async function sealed(text: string, more: Partial<IntakeEnvelope> = {}): Promise<IntakeEnvelope> {
  const encrypter = new Encrypter();
  for (const { recipient } of recipients) encrypter.addRecipient(recipient);
  const bytes = Buffer.from(text);
  const size = INTAKE_SIZES.find((one) => one >= bytes.length) ?? bytes.length;
  const file = await encrypter.encrypt(Buffer.concat([bytes, Buffer.alloc(size - bytes.length, ' ')]));
  return {
    organization_id: DEMO_RECEIVER,
    form_id: 'help-request',
    form_version: 1,
    keyset_serial: 1,
    ciphertext: Buffer.from(file).toString('base64'),
    ...more,
  };
}

/** A keyset that is good by the clock of the machine, for servers that have no other: its serial. */
export async function addCurrentKeyset(database: Database): Promise<number> {
  const now = new Date();
  const serial = 2;
  const notAfter = new Date(now.getTime() + 24 * 60 * 60 * 1000);
  const signingKey = signingKeyFrom('test');
  await storeKeyset(
    database,
    createKeyset({ organizationId: DEMO_RECEIVER, recipients, createdAt: now, notAfter, serial, signingKey }),
  );
  return serial;
}
