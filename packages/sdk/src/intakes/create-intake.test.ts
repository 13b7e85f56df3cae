import { intakePayload } from '@resilience-kit/contract';
import { describe, expect, it } from 'vitest';
import { aForm, aKeyset } from '../testing/index.ts';
import { createIntake, type IntakeDetails, IntakeError, isReceiptCode } from './index.ts';

const details: IntakeDetails = {
  form: aForm(),
  answers: {
    help: ['psychologist', 'other'],
    'other-help': 'Теплі речі',
    place: 'UA32080070000050759',
    'contact-way': 'call',
    phone: '112',
    'share-with-others': false,
  },
  language: 'uk',
  consent: false,
};
const now = new Date('2026-11-20T10:00:00Z');
const create = (changes: Partial<IntakeDetails> = {}) =>
  createIntake({ ...details, ...changes, keyset: aKeyset(), now });

describe('a new intake', () => {
  it('follows the contract and says what it is for', () => {
    const service = { id: '00000000-0000-4000-8000-000000000001', name: 'Консультації психолога', place: 'Буча' };
    const payload = create({ service });
    expect(intakePayload.parse(payload)).toEqual(payload);
    expect(payload).toMatchObject({
      organization_id: aKeyset().organization_id,
      form_id: 'help-request',
      form_version: 1,
      keyset_serial: 1,
      created_at: '2026-11-20T10:00:00.000Z',
      answers: details.answers,
      notice_version: '2026-11-01',
      service,
      consent: false,
    });
    expect(create()).not.toHaveProperty('service');
  });

  it('has an identifier and a receipt code that no other has', () => {
    const payloads = Array.from({ length: 100 }, () => create());
    expect(new Set(payloads.map(({ submission_id }) => submission_id)).size).toBe(100);
    expect(new Set(payloads.map(({ receipt_code }) => receipt_code)).size).toBe(100);
    for (const { submission_id, receipt_code } of payloads) {
      expect(submission_id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(isReceiptCode(receipt_code)).toBe(true);
    }
  });

  it('takes chance from where it is told to', () => {
    const random = (length: number) => new Uint8Array(length).fill(7);
    expect(createIntake({ ...details, keyset: aKeyset(), now, random })).toMatchObject({
      submission_id: '07070707-0707-4707-8707-070707070707',
      receipt_code: expect.stringMatching(/^7{20}\d$/) as string,
    });
  });

  it('does not change when the answers are changed later', () => {
    const answers: Record<string, string> = { note: 'Добрий день' };
    const payload = create({ answers });
    answers.note = '';
    expect(payload.answers.note).toBe('Добрий день');
  });

  it('may have no answers at all', () => {
    expect(create({ answers: {} }).answers).toEqual({});
  });

  it.each([
    [{ nickname: 'x' }, 'answers.nickname belongs to no field of help-request, version 1.'],
    [{ help: 'psychologist' }, 'answers.help has to be a list of texts.'],
    [{ help: [1] as never }, 'answers.help has to be a list of texts.'],
    [{ 'share-with-others': 'yes' }, 'answers.share-with-others has to be true or false.'],
    [{ note: true }, 'answers.note has to be a text.'],
    [{ note: undefined as never }, 'answers.note has to be a text.'],
  ])('is not made of the answers %j, and the error names the field', (answers, message) => {
    expect(() => create({ answers })).toThrow(IntakeError);
    expect(() => create({ answers })).toThrow(message);
  });

  it('is not made for the keyset of another organization', () => {
    const form = aForm({ organization: { id: '00000000-0000-4000-8000-000000000001' } });
    expect(() => create({ form })).toThrow(expect.objectContaining({ code: 'mismatch' }));
  });
});
