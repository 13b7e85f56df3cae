import { randomUUID } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormAnswers, Keyset } from '@resilience-kit/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { grantAccess } from '../access-keys/access-keys.ts';
import { createKeyset } from '../keysets/create-keyset.ts';
import { writeIdentityFile } from '../keysets/identity-file.ts';
import { fingerprintOf } from '../keysets/keyset-signature.ts';
import { storeKeyset } from '../keysets/stored-keysets.ts';
import { addressOf, openCaseWorker, runProgram, type CaseWorker } from '../test-support/case-worker.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { NOW } from '../test-support/fixed.ts';
import { recoveryKeys, signingKeyFrom, strangerKeys } from '../test-support/keys.ts';

const other = fixtureId('organization');
const theirKey = 'rk_test-access-key-of-the-others';
const answers: FormAnswers = {
  help: ['legal-aid'],
  'contact-way': 'call',
  phone: '112',
  'leave-message': 'no',
  'say-about': 'nothing',
  'share-with-others': true,
};

function theirKeyset(serial: number, signer = 'the others'): Keyset {
  return createKeyset({
    organizationId: other,
    recipients: [
      { role: 'team', recipient: strangerKeys.recipient },
      { role: 'recovery', recipient: recoveryKeys.recipient },
    ],
    createdAt: NOW,
    notAfter: new Date('2027-03-18T10:00:00+02:00'),
    serial,
    signingKey: signingKeyFrom(signer),
  });
}

let worker: CaseWorker;
let theirIdentity: string;
beforeAll(async () => {
  worker = await openCaseWorker();
  await storeKeyset(worker.owner.database, theirKeyset(5));
  await grantAccess(worker.owner.database, {
    organizationId: other,
    accessKey: theirKey,
    label: 'others',
    scopes: ['intakes:read'],
    now: NOW,
  });
  theirIdentity = join(worker.folder, 'theirs.txt');
  const file = { ...strangerKeys, organizationId: other, accessKey: theirKey, about: ['Theirs.'] };
  await writeFile(theirIdentity, writeIdentityFile(file));
});
afterAll(() => worker.close());
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  await worker.owner.database.deleteFrom('intake').execute();
  await rm(join(worker.folder, 'known-signing-keys.json'), { force: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const refer = (id: string, ...more: string[]) => worker.intakes('refer', id, '--to', other, ...more);
const theyPull = (...more: string[]) =>
  runProgram('intakes', 'pull', '--identity', theirIdentity, '--api', worker.server.url, ...more);

describe('intakes refer', () => {
  test('safeguarding: gives the other organization every answer, the cautions too, and says what it will see', async () => {
    const { payload } = await worker.send(answers, { consent: true });
    const { code, output, errors } = await refer(payload.submission_id, '--note', 'Просить зранку.');
    expect([code, errors]).toEqual([0, '']);
    expect(output).toMatch(/will see:\n {2}every answer as it was given, to:\n {2}- Яка допомога потрібна\?/);
    expect(output).toContain('your note: Просить зранку.');
    const theirs = await theyPull();
    expect([theirs.code, theirs.errors]).toEqual([0, '']);
    expect(theirs.output).toContain('!! НЕ ЗАЛИШАЙТЕ ПОВІДОМЛЕНЬ');
    expect(theirs.output).toContain('!! IF SOMEBODY ELSE ANSWERS, SAY NOTHING');
    expect(theirs.output).toContain(
      `referred by the organization ${payload.organization_id}, where it is ${payload.submission_id}`,
    );
    expect(theirs.output).toContain('their note: Просить зранку.');
    expect(theirs.output).toContain('Яка допомога потрібна?\n    Юрист');
    expect(theirs.output).not.toContain('IN QUARANTINE');
    expect((await worker.intakes('pull')).output).toContain('referred since');
    const json = JSON.parse((await theyPull('--json')).output) as typeof payload;
    expect(json.answers).toEqual(payload.answers);
    expect(json.submission_id).not.toBe(payload.submission_id);
    expect(json.receipt_code).toBe(payload.receipt_code);
    expect(output).toContain(`There it is ${json.submission_id}.`);
  });

  test('refuses without the person’s consent, and sends nothing', async () => {
    const { payload } = await worker.send(answers, { consent: false });
    const { code, errors } = await refer(payload.submission_id);
    expect(code).toBe(1);
    expect(errors).toContain('the person has not agreed');
    expect((await theyPull()).output).toBe('There are no requests yet.\n');
    expect((await worker.intakes('pull')).output).not.toContain('referred since');
  });

  test('does it once, however often it is said', async () => {
    const { payload } = await worker.send(answers, { consent: true });
    await refer(payload.submission_id);
    const again = await refer(payload.submission_id);
    expect([again.code, again.output]).toEqual([0, expect.stringContaining('nothing was sent a second time')]);
    expect((await theyPull()).output).toContain('Shown: 1.');
  });

  test('sends nothing in a preview', async () => {
    const { payload } = await worker.send(answers, { consent: true });
    const { output } = await refer(payload.submission_id, '--preview');
    expect(output).toContain('Nothing was sent: this was a preview.');
    expect((await theyPull()).output).toBe('There are no requests yet.\n');
  });

  test('takes the fingerprint that is named, and refuses another', async () => {
    const { payload } = await worker.send(answers, { consent: true });
    const wrong = await refer(payload.submission_id, '--fingerprint', 'ab'.repeat(32));
    expect([wrong.code, wrong.errors]).toEqual([1, expect.stringContaining('Nothing was sent')]);
    const right = fingerprintOf(theirKeyset(5))
      .toUpperCase()
      .replace(/(..)(?=.)/g, '$1:');
    expect((await refer(payload.submission_id, '--fingerprint', right)).output).toContain('is the one you know');
  });

  test('remembers the signing key, and refuses another that a server gives out later', async () => {
    const { payload } = await worker.send(answers, { consent: true });
    expect((await refer(payload.submission_id)).output).toContain('Nobody has checked it');
    const path = join(worker.folder, 'known-signing-keys.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readFile(path, 'utf8')).toContain(fingerprintOf(theirKeyset(5)));
    const second = await worker.send(answers, { consent: true });
    for (const keyset of [theirKeyset(6, 'somebody else'), theirKeyset(4)]) {
      const real = globalThis.fetch;
      vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) =>
        addressOf(input).includes(`/v1/keysets/${other}`) ? Response.json(keyset) : real(input, init),
      );
      const { code, errors } = await refer(second.payload.submission_id);
      vi.restoreAllMocks();
      expect([code, errors]).toEqual([1, expect.stringContaining('the keys of that organization cannot be trusted')]);
    }
    expect((await theyPull()).output).toContain('Shown: 1.');
  });

  test.each([
    ['expired', new Date('2028-01-01'), 'expired'],
    ['in force', NOW, undefined],
  ])('heeds whether their keyset is %s', async (_, now, fault) => {
    const { payload } = await worker.send(answers, { consent: true });
    vi.setSystemTime(now);
    const { errors } = await refer(payload.submission_id);
    if (fault === undefined) expect(errors).toBe('');
    else expect(errors).toContain(fault);
  });

  test('says what is wrong with an organization that cannot receive', async () => {
    const { payload } = await worker.send(answers, { consent: true });
    const nobody = await worker.intakes('refer', payload.submission_id, '--to', randomUUID());
    expect(nobody.errors).toContain('has published no keys');
    const itself = await worker.intakes('refer', payload.submission_id, '--to', payload.organization_id);
    expect(itself.errors).toContain('addressed to this organization already');
    const long = await refer(payload.submission_id, '--note', 'x'.repeat(2001));
    expect(long.errors).toContain('at most 2000 fit');
  });
});
