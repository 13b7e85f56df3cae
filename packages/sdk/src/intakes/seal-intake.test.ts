import * as contract from '@resilience-kit/contract';
import { Decrypter } from 'age-encryption';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aForm, aKeyset, testIdentity, testRecoveryIdentity } from '../testing/index.ts';
import { hasAgeProgram, openWithAgeProgram } from './age-program.test.support.ts';
import { fromBase64 } from './encoding.ts';
import { createIntake, openIntake, sealIntake, type SealedIntake } from './index.ts';
import { paddedBytes, paddedSizes } from './padding.ts';

const now = new Date('2026-11-20T10:00:00Z');

function payloadWith(note: string): contract.IntakePayload {
  return createIntake({
    form: aForm(),
    answers: { note, help: ['psychologist'] },
    language: 'uk',
    consent: false,
    keyset: aKeyset(),
    now,
  });
}

/** A payload whose JSON is so many bytes long. */
function payloadOfLength(length: number): contract.IntakePayload {
  const empty = Buffer.byteLength(JSON.stringify(payloadWith('')));
  return payloadWith('x'.repeat(length - empty));
}

const asStored = ({ submissionId, envelope }: SealedIntake): contract.StoredIntake => ({
  submission_id: submissionId,
  ...envelope,
  status: 'received',
  status_changed_at: '2026-11-20T12:00:01+02:00',
  received_at: '2026-11-20T12:00:01+02:00',
});

const seal = async (payload: contract.IntakePayload) => asStored(await sealIntake(payload, aKeyset()));

const decrypt = (file: Uint8Array) => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(testIdentity);
  return decrypter.decrypt(file);
};

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('crypto: a sealed intake', () => {
  it('is what the contract takes, and nothing of it can be read', async () => {
    const payload = payloadWith('Потрібна допомога');
    const sealed = await sealIntake(payload, aKeyset());
    expect(contract.intakeEnvelope.parse(sealed.envelope)).toEqual(sealed.envelope);
    expect(sealed.submissionId).toBe(payload.submission_id);
    const file = fromBase64(sealed.envelope.ciphertext);
    const text = Buffer.from(file).toString('latin1') + JSON.stringify(sealed.envelope);
    expect(text).toMatch(/^age-encryption\.org\/v1\n-> X25519 /);
    for (const secret of ['психолог', 'psychologist', 'answers', payload.receipt_code, payload.created_at]) {
      expect(text).not.toContain(secret);
    }
    const digest = await crypto.subtle.digest('SHA-256', file);
    expect(sealed.sha256).toBe(Buffer.from(digest).toString('hex'));
  });

  it('is opened by each recipient, from a bare key or an identity file', async () => {
    const payload = payloadWith('Потрібна допомога');
    const stored = await seal(payload);
    const file = `# created: 2026-01-12\r\n# public key: age1…\r\n${testIdentity}\r\n`;
    for (const identity of [testIdentity, testRecoveryIdentity, file, `${testRecoveryIdentity}\n${testIdentity}`]) {
      expect(await openIntake(stored, identity)).toEqual(payload);
    }
  });

  it('is another ciphertext every time', async () => {
    const payload = payloadWith('');
    expect((await seal(payload)).ciphertext).not.toBe((await seal(payload)).ciphertext);
  });

  it('is made on phones whose browser does not know X25519', async () => {
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('Unrecognized name.', 'NotSupportedError'));
    const payload = payloadWith('Потрібна допомога');
    const stored = await seal(payload);
    vi.restoreAllMocks();
    expect(await openIntake(stored, testIdentity)).toEqual(payload);
  });

  it('is not made by a page that did not come over HTTPS', async () => {
    const payload = payloadWith('');
    vi.stubGlobal('crypto', { getRandomValues: () => undefined });
    await expect(sealIntake(payload, aKeyset())).rejects.toMatchObject({ code: 'unsupported' });
  });

  it('can be read by anything that reads age files', async () => {
    const payload = payloadWith('Потрібна допомога 🙏');
    const file = fromBase64((await sealIntake(payload, aKeyset())).envelope.ciphertext);
    const read = (await hasAgeProgram()) ? openWithAgeProgram : decrypt;
    expect(JSON.parse(new TextDecoder().decode(await read(file)))).toEqual(payload);
  });
});

describe('crypto: the length of a ciphertext', () => {
  it('has the sizes of the contract', () => {
    expect(paddedSizes).toEqual(contract.INTAKE_SIZES);
  });

  it.each([
    [600, 4096],
    [4095, 4096],
    [4096, 4096],
    [4097, 16_384],
    [16_383, 16_384],
    [16_384, 16_384],
    [16_385, 65_536],
    [65_535, 65_536],
    [65_536, 65_536],
  ])('of a plain text of %i bytes is that of %i', async (length, size) => {
    const payload = payloadOfLength(length);
    expect(paddedBytes(payload)).toHaveLength(size);
    const stored = await seal(payload);
    expect(stored.ciphertext.length).toBeLessThanOrEqual(contract.LONGEST_CIPHERTEXT);
    expect(await decrypt(fromBase64(stored.ciphertext))).toHaveLength(size);
    expect(await openIntake(stored, testIdentity)).toEqual(payload);
  });

  it('is the same for no note and a note of one letter', async () => {
    const [none, one] = [await seal(payloadWith('')), await seal(payloadWith('я'))];
    expect(none.ciphertext.length).toBe(one.ciphertext.length);
  });

  it('abuse: has an end: what is longer is refused, by the name of the longest answer', async () => {
    await expect(seal(payloadOfLength(65_537))).rejects.toMatchObject({
      code: 'too_long',
      message: 'Nothing was sealed: it is 1 bytes too long. Shorten answers.note.',
    });
    await expect(seal(payloadWith('я'.repeat(10_000_000)))).rejects.toMatchObject({ code: 'too_long' });
  });
});

describe('crypto: what people write', () => {
  it.each(['', 'a', 'Ґанок, їжак, пʼять', '👩‍👩‍👧‍👦🇺🇦', '\u202eRTL\u0000\n\t"\\', '\ufeffBOM', '   '])(
    'comes out as it went in: %j',
    async (note) => {
      expect((await openIntake(await seal(payloadWith(note)), testIdentity)).answers.note).toBe(note);
    },
  );

  it.each([
    ['a\ud83d', 'a\ufffd'],
    ['\ude4f', '\ufffd'],
    ['\ude4f\ud83d', '\ufffd\ufffd'],
    ['🙏\ud83d🙏', '🙏\ufffd🙏'],
  ])('loses halves of characters and nothing else: %j', async (note, whole) => {
    expect((await openIntake(await seal(payloadWith(note)), testIdentity)).answers.note).toBe(whole);
  });
});

describe('a payload that is not sound', () => {
  it.each<[string, object]>([
    ['v', { v: 2 }],
    ['submission_id', { submission_id: 'one' }],
    ['form_id', { form_id: '../x' }],
    ['keyset_serial', { keyset_serial: 0 }],
    ['created_at', { created_at: 'now' }],
    ['answers', { answers: [] }],
    ['answers.note', { answers: { note: 7 } }],
    ['answers.__proto__', { answers: JSON.parse('{"__proto__": "x"}') as object }],
    ['consent', { consent: 'yes' }],
    ['receipt_code', { receipt_code: '1' }],
    ['service', { service: { id: 'one', name: 'Юрист' } }],
  ])('is not sealed, and %s is named', async (field, changes) => {
    const payload = { ...payloadWith(''), ...changes } as contract.IntakePayload;
    await expect(seal(payload)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining(`${field} is not`) as string,
    });
    expect(contract.intakePayload.safeParse(payload).success).toBe(field === 'answers.__proto__');
  });

  it('is not sealed for another keyset than its own', async () => {
    const payload = payloadWith('');
    await expect(sealIntake(payload, aKeyset({ serial: 2 }))).rejects.toMatchObject({ code: 'mismatch' });
  });
});
