import type { IntakePayload, StoredIntake } from '@resilience-kit/contract';
import { Encrypter, generateX25519Identity } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { aForm, aKeyset, testIdentity } from '../testing/index.ts';
import { fromBase64, toBase64 } from './encoding.ts';
import { createIntake, IntakeError, openIntake, sealIntake } from './index.ts';

const keyset = aKeyset();
let payload: IntakePayload;
let stored: StoredIntake;

beforeAll(async () => {
  payload = createIntake({
    form: aForm(),
    answers: { note: 'Потрібна допомога' },
    language: 'uk',
    consent: true,
    keyset,
    now: new Date('2026-11-20T10:00:00Z'),
  });
  const { submissionId, envelope } = await sealIntake(payload, keyset);
  const received_at = '2026-11-20T12:00:01+02:00';
  stored = {
    submission_id: submissionId,
    ...envelope,
    status: 'received',
    status_changed_at: received_at,
    received_at,
  };
});

const faultOf = async (intake: StoredIntake, identity = testIdentity): Promise<IntakeError> => {
  const error: unknown = await openIntake(intake, identity).catch((failure: unknown) => failure);
  if (!(error instanceof IntakeError)) throw new Error('It was opened.', { cause: error });
  return error;
};

/** An intake that somebody who is no form has encrypted for the organization. */
const encrypted = async (content: string | Uint8Array): Promise<StoredIntake> => {
  const encrypter = new Encrypter();
  for (const { recipient } of keyset.recipients) encrypter.addRecipient(recipient);
  return { ...stored, ciphertext: toBase64(await encrypter.encrypt(content)) };
};

describe('crypto: an intake is not opened', () => {
  it('by a key for which it was not encrypted', async () => {
    expect(await faultOf(stored, await generateX25519Identity())).toMatchObject({ code: 'wrong_identity' });
  });

  it.each(['', '# only a comment', 'AGE-SECRET-KEY-1', `${testIdentity.slice(0, -1)}8`, testIdentity.slice(0, 40)])(
    'by the identity %j',
    async (identity) => {
      const error = await faultOf(stored, identity);
      expect(error.code).toBe('wrong_identity');
      expect(`${error.message}${String(error.cause)}`).not.toContain('1JV5SP9');
    },
  );

  it('when it was cut short, wherever', async () => {
    const file = fromBase64(stored.ciphertext);
    const payloadStart = file.length - 4096 - 16;
    const ends = [0, 1, 21, 22, 100, payloadStart - 17, payloadStart - 1, payloadStart, payloadStart + 16];
    for (const end of [...ends, file.length - 17, file.length - 1]) {
      const error = await faultOf({ ...stored, ciphertext: toBase64(file.slice(0, end)) });
      expect(error.code, String(end)).toBe('damaged');
    }
    expect((await faultOf({ ...stored, ciphertext: toBase64(Uint8Array.from([...file, 0])) })).code).toBe('damaged');
    expect((await faultOf({ ...stored, ciphertext: '***' })).code).toBe('damaged');
  });

  it('when a bit of it was flipped, wherever', async () => {
    const file = fromBase64(stored.ciphertext);
    const header = file.length - 4096 - 16 - 16;
    const places = Array.from({ length: header }, (_, index) => index).concat(header, header + 40, file.length - 1);
    const codes = new Set<string>();
    for (const place of places) {
      const changed = file.with(place, (file[place] as number) ^ 1);
      codes.add((await faultOf({ ...stored, ciphertext: toBase64(changed) })).code);
    }
    // A key that was changed within the header cannot be told from a key for others.
    expect([...codes].toSorted()).toEqual(['damaged', 'wrong_identity']);
  });

  it.each([
    ['submission_id', { submission_id: '00000000-0000-4000-8000-00000000000a' }],
    ['organization_id', { organization_id: '00000000-0000-4000-8000-00000000000b' }],
    ['form_id', { form_id: 'feedback' }],
    ['form_version', { form_version: 2 }],
    ['keyset_serial', { keyset_serial: 2 }],
  ])('when it was moved to an envelope with another %s', async (field, changes) => {
    const error = await faultOf({ ...stored, ...changes });
    expect(error.code).toBe('mismatch');
    expect(error.message).toContain(field);
  });

  it('when there is something else inside, and the error quotes none of it', async () => {
    const inside = [
      '',
      'secret words',
      '{"v": 1, "secret',
      'null',
      '[]',
      '{"secret": 1}',
      JSON.stringify({ ...payload, answers: { note: { secret: true } } }),
      JSON.stringify({ ...payload, receipt_code: 'secret' }),
      Uint8Array.from([0xff, 0xfe, 0x22]),
    ];
    for (const content of inside) {
      const error = await faultOf(await encrypted(content));
      expect(error.code).toBe('invalid');
      expect(`${error.message}${String(error.cause)}`).not.toContain('secret');
    }
  });
});

describe('crypto: an opened intake', () => {
  it('has nothing that the contract does not have', async () => {
    const more = { ...payload, html: '<b>', service: { id: payload.submission_id, name: 'Юрист', html: '<b>' } };
    expect(await openIntake(await encrypted(JSON.stringify(more)), testIdentity)).toEqual({
      ...payload,
      service: { id: payload.submission_id, name: 'Юрист' },
    });
  });

  it('may come back with its identifiers in capitals', async () => {
    const intake = { ...stored, submission_id: stored.submission_id.toUpperCase() };
    expect(await openIntake(intake, testIdentity)).toEqual(payload);
  });

  it('tells who has referred it, and whose form it is', async () => {
    const referred = {
      organization_id: '00000000-0000-4000-8000-00000000000c',
      submission_id: '00000000-0000-4000-8000-00000000000d',
      note: 'Зателефонуйте зранку.',
    };
    const referral = { ...payload, form_organization_id: referred.organization_id, referred };
    const { envelope } = await sealIntake(referral, keyset);
    expect(envelope.form_organization_id).toBe(referred.organization_id);
    expect(envelope.receipt_sha256).toBeUndefined();
    expect(await openIntake({ ...stored, ...envelope }, testIdentity)).toEqual(referral);
    const { form_organization_id: _, ...moved } = { ...stored, ...envelope };
    expect(await faultOf(moved)).toMatchObject({ code: 'mismatch' });
    expect((await faultOf(moved)).message).toContain('form_organization_id');
  });
});
