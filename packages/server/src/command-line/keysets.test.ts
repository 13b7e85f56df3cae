import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Keyset } from '@resilience-kit/contract';
import { Decrypter, Encrypter } from 'age-encryption';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { grantAccess } from '../access-keys/access-keys.ts';
import { readIdentityFile } from '../keysets/identity-file.ts';
import { fingerprintOf, isSigned } from '../keysets/keyset-signature.ts';
import { openCaseWorker, runProgram, type CaseWorker } from '../test-support/case-worker.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { NOW } from '../test-support/fixed.ts';
import { operatorKey, strangerKeys, teamKeys } from '../test-support/keys.ts';

const organization = fixtureId('organization');
const accessKey = 'rk_test-access-key-for-keysets';

let worker: CaseWorker;
let folder: string;
beforeAll(async () => {
  worker = await openCaseWorker();
  await grantAccess(worker.owner.database, {
    organizationId: organization,
    accessKey,
    label: 'keysets',
    scopes: ['keysets:write'],
    now: NOW,
  });
});
afterAll(() => worker.close());
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.stubEnv('RK_ACCESS_KEY', accessKey);
  folder = await mkdtemp(join(tmpdir(), 'rk-keysets-'));
  await worker.owner.database.deleteFrom('keyset').where('organization_id', '=', organization).execute();
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const keys = () => join(folder, 'keys');
const keysets = (action: string, ...more: string[]) =>
  runProgram('keysets', action, '--organization', organization, '--folder', keys(), ...more);
const online = (action: string, ...more: string[]) => keysets(action, '--api', worker.server.url, ...more);
const contentOf = (name: string) => readFile(join(keys(), name), 'utf8');

async function published(): Promise<Keyset> {
  return (await (await fetch(`${worker.server.url}/v1/keysets/${organization}`)).json()) as Keyset;
}

/** What the identity file opens of something that is encrypted for these recipients. */
async function opens(path: string, { recipients }: Pick<Keyset, 'recipients'>): Promise<boolean> {
  const encrypter = new Encrypter();
  for (const { recipient } of recipients) encrypter.addRecipient(recipient);
  const decrypter = new Decrypter();
  for (const [secret] of (await readFile(path, 'utf8')).matchAll(/^AGE-SECRET-KEY-\S+$/gm))
    decrypter.addIdentity(secret);
  return decrypter.decrypt(await encrypter.encrypt('probe'), 'text').then(
    (text) => text === 'probe',
    () => false,
  );
}

describe('keysets create', () => {
  test('makes keys for the owner alone, tries them, publishes, and says where to keep what', async () => {
    const { code, output, errors } = await online('create');
    expect([code, errors]).toEqual([0, '']);
    const names = ['keyset-1.json', 'recovery-identity.txt', 'signing-key.pem', 'team-identity.txt'];
    expect((await readdir(keys())).toSorted()).toEqual(names);
    expect((await stat(keys())).mode & 0o777).toBe(0o700);
    for (const name of names) expect((await stat(join(keys(), name))).mode & 0o777).toBe(0o600);
    const keyset = await published();
    expect(JSON.parse(await contentOf('keyset-1.json'))).toEqual(keyset);
    expect(isSigned(keyset)).toBe(true);
    for (const name of ['team-identity.txt', 'recovery-identity.txt']) {
      expect(await opens(join(keys(), name), keyset)).toBe(true);
      expect(output).toContain(name);
    }
    expect(output).toContain(`<rk-intake-form keyset-fingerprint="${fingerprintOf(keyset)}">`);
    expect(output).toContain(`Published at ${worker.server.url}: keyset 1, until 2027-03-18.`);
    for (const text of [output, JSON.stringify(keyset)]) expect(text).not.toContain('AGE-SECRET-KEY');
  });

  test('overwrites nothing', async () => {
    await online('create');
    const before = await contentOf('team-identity.txt');
    const { code, errors } = await keysets('create');
    expect([code, errors]).toEqual([1, expect.stringContaining('There are keys in this folder already')]);
    expect(await contentOf('team-identity.txt')).toBe(before);
  });

  test('makes no keys for an organization that has some', async () => {
    await online('create');
    await rm(keys(), { recursive: true });
    const { code, errors } = await online('create');
    expect([code, errors]).toEqual([1, expect.stringContaining('has keys already (keyset 1), so none were made')]);
    await expect(readdir(keys())).rejects.toThrow();
  });

  test('replaces keys whose signing key is lost, with the operator’s access key alone', async () => {
    await online('create');
    const before = await published();
    await rm(keys(), { recursive: true });
    const refused = await online('create', '--replace');
    expect([refused.code, (await published()).serial]).toEqual([1, 1]);
    await rm(keys(), { recursive: true });
    vi.stubEnv('RK_ACCESS_KEY', operatorKey);
    const { code, errors } = await online('create', '--replace');
    expect([code, errors]).toEqual([0, '']);
    const after = await published();
    expect(after.serial).toBe(2);
    expect(after.signing_key).not.toBe(before.signing_key);
    expect(await opens(join(keys(), 'team-identity-2.txt'), after)).toBe(true);
  });

  test('lets colleagues read with keys of their own', async () => {
    await online('create', '--recipient', teamKeys.recipient, '--recipient', strangerKeys.recipient);
    const roles = (await published()).recipients.map(({ role }) => role);
    expect(roles).toEqual(['team', 'team', 'team', 'recovery']);
  });

  test('off line writes the keyset into a file, which another machine publishes', async () => {
    vi.stubEnv('RK_ACCESS_KEY', '');
    const carried = join(folder, 'carried.json');
    expect((await keysets('create', '--output', carried)).output).toContain('Not published yet. Carry');
    vi.stubEnv('RK_ACCESS_KEY', accessKey);
    const { code, output } = await runProgram('keysets', 'publish', carried, '--api', worker.server.url);
    expect([code, output]).toEqual([0, expect.stringContaining('Published')]);
    expect(await published()).toEqual(JSON.parse(await readFile(carried, 'utf8')));
  });

  test('keeps the keys when publishing fails, and says how to publish them later', async () => {
    vi.stubEnv('RK_ACCESS_KEY', 'rk_another');
    const { code, errors } = await online('create');
    expect(code).toBe(1);
    expect(errors).toContain('refuses the access key');
    expect(errors).toContain(`resilience-kit keysets publish ${join(keys(), 'keyset-1.json')}`);
    expect(await readdir(keys())).toHaveLength(4);
  });

  test('makes files that plain age-keygen and age read', async () => {
    await online('create');
    const path = join(keys(), 'team-identity.txt');
    const recipient = readIdentityFile(await readFile(path, 'utf8'))?.recipient;
    const program = spawnSync('age-keygen', ['-y', path], { encoding: 'utf8' });
    const shown = program.error ? recipient : program.stdout.trim();
    expect(shown).toBe(recipient);
    expect((await published()).recipients[0]).toEqual({ role: 'team', recipient });
  });
});

describe('keysets rotate', () => {
  test('makes a new key for the team, whose file opens what was sent before as well', async () => {
    await online('create');
    const first = await published();
    const old = await contentOf('team-identity.txt');
    const { code, output } = await online('rotate');
    expect([code, output]).toEqual([
      0,
      expect.stringContaining('It opens new requests and those that were sent before'),
    ]);
    const second = await published();
    expect(second.serial).toBe(2);
    expect(second.recipients[0]?.recipient).not.toBe(first.recipients[0]?.recipient);
    expect(second.recipients[1]).toEqual(first.recipients[1]);
    expect(second.signing_key).toBe(first.signing_key);
    const path = join(keys(), 'team-identity-2.txt');
    expect([await opens(path, second), await opens(path, { recipients: first.recipients.slice(0, 1) })]).toEqual([
      true,
      true,
    ]);
    expect(await opens(join(keys(), 'team-identity.txt'), second)).toBe(false);
    expect(await contentOf('team-identity.txt')).toBe(old);
    await online('rotate');
    expect(await opens(join(keys(), 'team-identity-3.txt'), { recipients: first.recipients.slice(0, 1) })).toBe(true);
    const program = spawnSync('age-keygen', ['-y', path], { encoding: 'utf8' });
    if (!program.error) expect(program.stdout.trim().split('\n')).toHaveLength(2);
  });

  test('off line goes on from the keyset in the folder', async () => {
    await keysets('create', '--output', join(folder, 'one.json'));
    const { code } = await keysets('rotate', '--output', join(folder, 'two.json'));
    expect(code).toBe(0);
    expect((JSON.parse(await readFile(join(folder, 'two.json'), 'utf8')) as Keyset).serial).toBe(2);
  });

  test('goes on from the higher serial, here or at the API', async () => {
    await online('create');
    await keysets('renew', '--output', join(folder, 'unpublished.json'));
    await online('rotate');
    expect((await published()).serial).toBe(3);
  });

  test('does not go on when somebody else has signed', async () => {
    await online('create');
    await rm(join(keys(), 'signing-key.pem'));
    const missing = await online('rotate');
    expect(missing.errors).toContain('There is no signing key');
    const others = join(folder, 'others');
    await runProgram(
      'keysets',
      'create',
      '--organization',
      organization,
      '--folder',
      others,
      '--output',
      join(folder, 'x.json'),
    );
    await writeFile(join(keys(), 'signing-key.pem'), await readFile(join(others, 'signing-key.pem')));
    const { code, errors } = await online('rotate');
    expect([code, errors]).toEqual([1, expect.stringContaining('not signed with the signing key of this folder')]);
    expect((await published()).serial).toBe(1);
  });
});

describe('keysets add, revoke and renew', () => {
  test('let a colleague read, and take the key out again, saying what that does not undo', async () => {
    await online('create');
    const added = await online('add', '--recipient', strangerKeys.recipient);
    expect(added.output).toContain('can read what is sent from now on, and nothing that was sent before');
    expect((await published()).recipients).toContainEqual({ role: 'team', recipient: strangerKeys.recipient });
    const revoked = await online('revoke', '--recipient', strangerKeys.recipient);
    expect(revoked.output).toContain('What was sent before still can: this cannot be taken back.');
    const keyset = await published();
    expect(keyset.serial).toBe(3);
    expect(JSON.stringify(keyset)).not.toContain(strangerKeys.recipient);
  });

  test('never leave an organization without a team or without recovery', async () => {
    await online('create');
    const [team, recovery] = (await published()).recipients;
    const first = await online('revoke', '--recipient', team?.recipient ?? '');
    expect(first.errors).toContain('the only key of the team');
    const second = await online('revoke', '--recipient', recovery?.recipient ?? '');
    expect(second.errors).toContain('the only recovery key');
    const third = await online('revoke', '--recipient', strangerKeys.recipient);
    expect(third.errors).toContain('not in the keyset');
    expect((await published()).serial).toBe(1);
  });

  test('give the same keys more time', async () => {
    await online('create', '--days', '10');
    const first = await published();
    await online('renew', '--days', '400');
    const second = await published();
    expect(second.recipients).toEqual(first.recipients);
    expect([first.not_after, second.not_after]).toEqual(['2026-03-28T08:00:00.000Z', '2027-04-22T08:00:00.000Z']);
  });
});

describe('keysets show', () => {
  const show = (...more: string[]) =>
    runProgram('keysets', 'show', '--organization', organization, '--api', worker.server.url, ...more);

  test('tells serial, dates, recipients, fingerprint, and that the signature holds', async () => {
    await online('create');
    const keyset = await published();
    const fingerprint = fingerprintOf(keyset);
    const { code, output } = await show('--fingerprint', fingerprint.toUpperCase());
    expect(code).toBe(0);
    const words = ['Keyset 1', '365 days left', fingerprint, 'signature                 holds'];
    for (const word of [...words, ...keyset.recipients.map(({ recipient }) => recipient)])
      expect(output).toContain(word);
  });

  test('fails for one that was changed, is over, or is signed by another key', async () => {
    await online('create');
    const wrong = await show('--fingerprint', 'ab'.repeat(32));
    expect([wrong.code, wrong.errors]).toEqual([1, expect.stringContaining('another key than the one you named')]);
    vi.setSystemTime(new Date('2028-01-01'));
    expect((await show()).errors).toContain('It is over');
    vi.setSystemTime(NOW);
    const document = JSON.stringify({ ...(await published()), not_after: '2030-01-01T00:00:00.000Z' });
    await worker.owner.database
      .updateTable('keyset')
      .set({ document })
      .where('organization_id', '=', organization)
      .execute();
    expect((await show()).output).toContain('DOES NOT HOLD');
    const path = join(folder, 'changed.json');
    await writeFile(path, document);
    expect((await runProgram('keysets', 'show', path)).errors).toContain('was changed since it was signed');
  });

  test('says so when there is none', async () => {
    expect((await show()).errors).toContain('has published no keys');
  });
});

test.each([
  [[], 'Say create, rotate'],
  [['make'], 'Say create, rotate'],
  [['create', '--folder', 'x'], '--organization must be given'],
  [['create', '--organization', organization], '--folder must name'],
  [['create', '--organization', organization, '--folder', 'x', '--days', '0'], '--days must be a whole number'],
  [['add', '--organization', organization, '--folder', 'x'], '--recipient must name the key to add'],
  [['add', '--organization', organization, '--folder', 'x', '--recipient', 'age1x'], 'is none, or mistyped'],
  [
    ['renew', '--organization', organization, '--folder', 'x', '--recipient', teamKeys.recipient],
    'says nothing to renew',
  ],
  [['rotate', '--organization', organization, '--folder', 'x', '--role', 'team'], '--role is team or recovery'],
  [['publish'], 'Name the file with the keyset'],
])('wrong usage: %j', async (commandArguments, message) => {
  const { code, errors } = await runProgram('keysets', ...commandArguments);
  expect([code, errors]).toEqual([2, expect.stringContaining(message)]);
});

test('a secret key on the command line is refused, and not repeated', async () => {
  const { code, errors } = await keysets('add', '--recipient', teamKeys.identity);
  expect([code, errors]).toEqual([2, expect.stringContaining('What was given is the secret one')]);
  expect(errors).not.toContain('LCYSUU');
});
