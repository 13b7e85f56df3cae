import { Encrypter } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { recoveryKeys, sealed, teamKeys } from '../test-support/keys.ts';
import { readAgeFile } from './age-file.ts';

const base64 = (text: string | Uint8Array) => Buffer.from(text as string).toString('base64');
const faultOf = (text: string) => {
  const read = readAgeFile(text);
  return 'fault' in read ? read.fault.en : undefined;
};

const ENCRYPTED_ONLY = /the API takes only encrypted text/;

describe('a submission', () => {
  test.each([1, 4096, 4097, 16_384, 65_536])('of %i bytes, padded and encrypted, is taken', async (length) => {
    const { ciphertext } = await sealed('x'.repeat(length));
    expect(readAgeFile(ciphertext)).toEqual({ bytes: Buffer.from(ciphertext, 'base64') });
  });

  test.each([
    ['a text', base64('Мені потрібна допомога, мій номер…'.padEnd(4096))],
    ['a text behind the first line of an age file', base64(`age-encryption.org/v1\n${'мені страшно '.repeat(300)}`)],
    ['JSON', base64(JSON.stringify({ answers: { note: 'x' } }))],
    ['an armored age file', base64('-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n')],
    ['another version of age', base64('age-encryption.org/v2\n-> X25519 abc\nabc\n--- abc\n')],
    ['a file without a recipient', base64(`age-encryption.org/v1\n--- ${'A'.repeat(43)}\n${'x'.repeat(4128)}`)],
    [
      'a file with a text for a recipient',
      base64(`age-encryption.org/v1\n-> мені страшно\nabc\n--- ${'A'.repeat(43)}\n`),
    ],
    ['zeros', base64(new Uint8Array(4296))],
  ])('that is %s is refused', (_, text) => {
    expect(faultOf(text)).toMatch(ENCRYPTED_ONLY);
  });

  test('whose length would tell something is refused', async () => {
    const encrypter = new Encrypter();
    for (const { recipient } of [teamKeys, recoveryKeys]) encrypter.addRecipient(recipient);
    for (const length of [0, 5, 4095, 4097, 10_000]) {
      expect(faultOf(base64(await encrypter.encrypt('x'.repeat(length))))).toContain(
        'padded with spaces to 4096, 16384, 65536',
      );
    }
    const { ciphertext } = await sealed('cut short');
    expect(faultOf(base64(Buffer.from(ciphertext, 'base64').subarray(0, -1)))).toContain('padded');
  });

  test.each(['YWdl=', 'YWd', 'YWd=', 'YWdlYWdlYW=='])('in sloppy base64 is refused: %s', (text) => {
    expect(faultOf(text)).toMatch(/^ciphertext must be base64/);
  });
});
