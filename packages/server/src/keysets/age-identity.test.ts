import { expect, test } from 'vitest';
import { strangerKeys, teamKeys } from '../test-support/keys.ts';
import { createAgeKeyPair, proveDecryption } from './age-identity.ts';
import { readIdentityFile, writeIdentityFile } from './identity-file.ts';

test('a new pair of keys is one that works, and another each time', async () => {
  const pair = await createAgeKeyPair();
  expect(pair.identity).toMatch(/^AGE-SECRET-KEY-1/);
  expect(pair.recipient).toMatch(/^age1/);
  await expect(proveDecryption(pair)).resolves.toBeUndefined();
  expect((await createAgeKeyPair()).identity).not.toBe(pair.identity);
});

test('a recipient that belongs to another identity does not pass for its own', async () => {
  const mixed = { identity: teamKeys.identity, recipient: strangerKeys.recipient };
  await expect(proveDecryption(mixed)).rejects.toThrow(
    `The key for ${strangerKeys.recipient} does not open what is encrypted for it, so it cannot be used.`,
  );
});

test('an identity file is read as it was written', () => {
  const file = { ...teamKeys, organizationId: '1f0e5c1a-7d4b-5c2e-9a3f-0b6d8e2c4a71', accessKey: 'rk_abc-DEF_1' };
  const text = writeIdentityFile({ ...file, about: ['What it is.', 'How to keep it.'] });
  expect(readIdentityFile(text)).toEqual(file);
  expect(readIdentityFile(text.replaceAll('\n', '\r\n'))).toEqual(file);
  // Whatever is not the identity is a comment to age.
  expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([teamKeys.identity]);
});

test('a file of age-keygen is read, too', () => {
  const text = `# created: 2026-03-18T10:00:00+02:00\n# public key: ${teamKeys.recipient}\n${teamKeys.identity}\n`;
  expect(readIdentityFile(text)).toEqual(teamKeys);
  expect(readIdentityFile(teamKeys.identity)).toEqual({ identity: teamKeys.identity });
});

test.each(['', 'hello', teamKeys.recipient, teamKeys.identity.slice(0, -1), `${teamKeys.identity}X`])(
  '%j is no identity',
  (text) => {
    expect(readIdentityFile(text)).toBeUndefined();
  },
);
