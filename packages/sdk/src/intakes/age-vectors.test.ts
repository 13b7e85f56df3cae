import type { IntakePayload, StoredIntake } from '@resilience-kit/contract';
import { describe, expect, it } from 'vitest';
import { aForm, aKeyset, testIdentity } from '../testing/index.ts';
import { openAgeFile, publicOf, secretOf } from './age-files.test.support.ts';
import { hasAgeProgram, openWithAgeProgram } from './age-program.test.support.ts';
import { ageVectors } from './age-vectors.test.support.ts';
import { createIntake, IntakeError, openIntake, sealIntake } from './index.ts';

/*
 * The public test kit of age (C2SP/CCTV) cannot be fetched by the tests, so a generator makes files of the same classes, with a
 * second implementation of age that is written for it. Where the program `age` is installed, it has to judge each file alike.
 */

const secret = secretOf(testIdentity);
const payload = createIntake({
  form: aForm(),
  answers: { note: 'Потрібна допомога' },
  language: 'uk',
  consent: false,
  keyset: aKeyset(),
  now: new Date('2026-11-20T10:00:00Z'),
});

/** The payload with spaces up to a length; a text of nothing but spaces when it does not fit. */
function plain(length: number): Uint8Array {
  const json = Buffer.from(JSON.stringify(payload));
  const bytes = Buffer.alloc(length, ' ');
  if (json.length <= length) json.copy(bytes);
  return bytes;
}
const vectors = ageVectors(publicOf(secret), plain);

function stored(file: Buffer): StoredIntake {
  const { submission_id, organization_id, form_id, form_version, keyset_serial } = payload;
  const received_at = '2026-11-20T12:00:01+02:00';
  return {
    ...{ submission_id, organization_id, form_id, form_version, keyset_serial, received_at },
    ...{ status: 'received', status_changed_at: received_at },
    ciphertext: file.toString('base64'),
  };
}

/** The payload, or the code of the error. */
async function outcome(file: Buffer): Promise<IntakePayload | string> {
  try {
    return await openIntake(stored(file), testIdentity);
  } catch (error) {
    if (error instanceof IntakeError) return error.code;
    throw error;
  }
}

const hasProgram = await hasAgeProgram();

describe('crypto: an age file', () => {
  it('of every class there is, each once', () => {
    expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
    expect(new Set(vectors.map(({ file }) => file.toString('base64'))).size).toBe(vectors.length);
  });

  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', async (_, { expected, file }) => {
    const result = await outcome(file);
    if (expected === 'success') {
      // Too short for a submission, it is opened all the same, and then found to be none.
      const holds = openAgeFile(file, secret).length >= Buffer.byteLength(JSON.stringify(payload));
      expect(result).toEqual(holds ? payload : 'invalid');
    } else if (expected === 'no match') expect(result).toBe('wrong_identity');
    else expect(['damaged', 'wrong_identity']).toContain(result);
    // Where there is no such program, its judgement is the one that is expected.
    expect(hasProgram ? (await openWithAgeProgram(file)) !== undefined : expected === 'success').toBe(
      expected === 'success',
    );
  });

  it('is not opened with any bit of its header flipped', async () => {
    const whole = vectors.find(({ name }) => name === '1 bytes')?.file ?? Buffer.alloc(0);
    const end = whole.indexOf('\n---') + 48;
    for (let place = 0; place < end; place += 1) {
      const changed = Buffer.from(whole.with(place, (whole[place] ?? 0) ^ (1 << (place % 8))));
      expect(['damaged', 'wrong_identity'], String(place)).toContain(await outcome(changed));
    }
  });

  it('is not opened when it ends anywhere but at its end', async () => {
    const whole = vectors.find(({ name }) => name === '48 bytes')?.file ?? Buffer.alloc(0);
    for (let end = 0; end < whole.length; end += 1) {
      expect(['damaged', 'wrong_identity'], String(end)).toContain(await outcome(whole.subarray(0, end)));
    }
  });
});

describe('crypto: what is sealed', () => {
  it.each([0, 4000, 16_000, 60_000])('with a note of %i bytes is opened by another implementation', async (length) => {
    const long = { ...payload, answers: { note: 'x'.repeat(length) } };
    const { envelope } = await sealIntake(long, aKeyset());
    const bytes = openAgeFile(Buffer.from(envelope.ciphertext, 'base64'), secret);
    expect(JSON.parse(bytes.toString('utf8'))).toEqual(long);
    expect([4096, 16_384, 65_536]).toContain(bytes.length);
  });
});
