import type { Form, FormAnswers, IntakePayload, IntakeStatus } from '@resilience-kit/contract';
import { describe, expect, it } from 'vitest';
import { helpRequest } from '../intake-form/fixtures/fixture-form.ts';
import { type AnswerWords, readAnswers, requestPlace, requestTitle } from './answer-texts.ts';
import { contactRules } from './contact-rules.ts';
import { type Entry, formKey, isUrgent, listingOf, merged } from './entries.ts';
import { harmlessLine, harmlessLines } from './harmless-text.ts';
import { readIdentityFile } from './identity-file.ts';
import { attributeFaults, usablePatience } from './inbox-attributes.ts';

const form = helpRequest('uk');
const secret = 'AGE-SECRET-KEY-1JV5SP9MCN0SHQPNJKKSU2E84R8GEY8SJQQYPVJY59NA4YLJ2QV8QM46W57';

function payload(answers: FormAnswers): IntakePayload {
  return { answers } as unknown as IntakePayload;
}

let count = 0;
function entry(answers: FormAnswers, at: string, status: IntakeStatus = 'received', more: Partial<Entry> = {}): Entry {
  const id = `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
  return {
    intake: {
      submission_id: id,
      organization_id: form.organization.id,
      form_id: form.id,
      form_version: 1,
      keyset_serial: 1,
      status,
      status_changed_at: at,
      received_at: at,
    },
    payload: payload(answers),
    ...more,
  };
}

const formsOf = (one: Entry) => new Map<string, Form>([[formKey(one.intake), form]]);

describe('an identity file', () => {
  it('says whose it is and holds the access key in its comments', () => {
    const text = `# organization: 0000AAAA-0000-4000-8000-000000000001\n# access key: rk_live_abc\n${secret}\n`;
    expect(readIdentityFile(text)).toEqual({
      text,
      organization: '0000aaaa-0000-4000-8000-000000000001',
      accessKey: 'rk_live_abc',
    });
  });

  it.each([
    ['a letter is another', secret.replace('1JV5', '1JV6')],
    ['two letters have changed places', secret.replace('JV5', 'J5V')],
    ['the end is missing', secret.slice(0, -1)],
    ['a second identity is mistyped', `${secret}\n${secret.replace('46W57', '46W58')}`],
  ])('is refused when %s: with it no request would open', (_, text) => {
    expect(readIdentityFile(`${text}\n`)).toBeUndefined();
  });

  it('may be one of age-keygen, with Windows lines and several identities', () => {
    const text = `# created: 2026-01-01\r\n# public key: age1x\r\n${secret}\r\n${secret}\r\n`;
    expect(readIdentityFile(text)).toEqual({ text });
  });

  it.each(['', 'age1y8327yxq0d45', secret.slice(0, 40), `x${secret}`, '# access key: rk_live_abc'])(
    'is none without a whole identity: %j',
    (text) => expect(readIdentityFile(text)).toBeUndefined(),
  );
});

describe('how a person may be reached', () => {
  it('«do not contact me» allows nothing, even if a number is there all the same', () => {
    expect(contactRules({ 'contact-way': 'i-will-contact-you', phone: '+380440000000' })).toEqual({
      way: 'none',
      mayLeaveMessage: false,
    });
  });

  it('what was not said is never taken for a yes', () => {
    expect(contactRules({ 'contact-way': 'call', phone: '1' })).toMatchObject({ way: 'call', mayLeaveMessage: false });
    expect(contactRules({ 'contact-way': 'call', 'leave-message': 'perhaps' })).toMatchObject({
      mayLeaveMessage: false,
    });
    expect(contactRules({ 'contact-way': ['call'] })).toMatchObject({ way: 'unknown' });
    expect(contactRules({ 'contact-way': 'by-pigeon' })).toMatchObject({ way: 'unknown' });
  });

  it('shows the address of the chosen way and of no other', () => {
    const answers = { 'contact-way': 'message', phone: '1', 'message-phone': '2', email: '3', 'leave-message': 'yes' };
    expect(contactRules(answers)).toEqual({ way: 'message', address: '2', mayLeaveMessage: false });
  });

  it('has no rules where the form does not ask', () => expect(contactRules({ note: 'x' })).toBeUndefined());
});

describe('the order of requests', () => {
  it('is danger first, then who waits longest; an answered danger is no longer pressing', () => {
    const old = entry({}, '2026-01-01T08:00:00Z');
    const danger = entry({ 'in-danger': 'yes' }, '2026-01-03T08:00:00Z', 'opened');
    const answered = entry({ 'in-danger': 'yes' }, '2026-01-02T08:00:00Z', 'contacted');
    const { requests, counts } = listingOf([answered, danger, old], 'active', formsOf(old));
    expect(requests).toEqual([danger, old, answered]);
    expect(counts).toMatchObject({ active: 3, received: 1, opened: 1, contacted: 1, closed: 0 });
  });

  it('has what is done with out of sight, what waits apart and what cannot be read by themselves', () => {
    const closed = entry({}, '2026-01-01T08:00:00Z', 'closed');
    const plain = entry({}, '2026-01-01T08:00:00Z');
    const apart = { ...plain, intake: { ...plain.intake, quarantine: 'trap' as const } };
    const { payload: _, ...rest } = entry({}, '2026-01-01T08:00:00Z');
    const unreadable: Entry = { ...rest, unreadable: 'damaged' };
    expect(listingOf([closed, apart, unreadable], 'active', new Map())).toMatchObject({
      requests: [],
      apart: [apart],
      unreadable: [unreadable],
      counts: { active: 0, closed: 1 },
    });
    expect(listingOf([closed], 'closed', new Map()).requests).toEqual([closed]);
  });

  it('knows danger by the urgent notice of the form, and without the form by the field of the kit', () => {
    const own: Form = {
      ...form,
      steps: [
        {
          id: 'a',
          title: 'A',
          fields: [],
          notices: [{ id: 'n', description: 'x', urgent: true, show_if: { field: 'now', includes: 'fire' } }],
        },
      ],
    };
    expect(isUrgent(payload({ now: ['fire'] }), own)).toBe(true);
    expect(isUrgent(payload({ now: ['calm'] }), own)).toBe(false);
    expect(isUrgent(payload({ 'in-danger': 'yes' }), undefined)).toBe(true);
    expect(isUrgent(undefined, form)).toBe(false);
  });

  it('takes newer word of a request in the place of the older', () => {
    const one = entry({}, '2026-01-01T08:00:00Z');
    const newer = { ...one, intake: { ...one.intake, status: 'closed' as const } };
    expect(merged([one], [newer])).toEqual([newer]);
  });
});

describe('answers in words', () => {
  const words: AnswerWords = { form, places: new Map([['UA1', 'Бучанська громада']]), yes: 'Так', no: 'Ні' };

  it('are in the order of the form, without how to get in touch, what is unknown last', () => {
    const answers = { mystery: 'x', note: 'Рядок\nдругий', help: ['psychologist'], 'contact-way': 'call', phone: '1' };
    expect(readAnswers(payload(answers), words).map(({ id, lines }) => [id, lines])).toEqual([
      ['help', ['Психолог']],
      ['note', ['Рядок', 'другий']],
      ['mystery', ['x']],
    ]);
  });

  it('name the place and the kinds of help, and stand as codes without the form', () => {
    const asked = payload({ help: ['psychologist', 'legal-aid'], place: 'UA1' });
    expect(requestTitle(asked, words)).toBe('Психолог, Правова допомога');
    expect(requestPlace(asked, words)).toBe('Бучанська громада');
    const without = { ...words, form: undefined };
    expect(requestTitle({ ...asked, form_id: 'help-request' }, without)).toBe('help-request');
    expect(readAnswers(asked, without)[0]?.lines).toEqual(['psychologist', 'legal-aid']);
  });

  it('have nothing in them that acts', () => {
    const [note] = readAnswers(payload({ note: 'не \u202eдзвоніть\u0007 <b>' }), words);
    expect(note?.lines).toEqual(['не <U+202E>дзвоніть<U+0007> <b>']);
    expect(harmlessLine('a\u2066b\u{e0041}\ud83d')).toBe('a<U+2066>b<U+E0041><U+D83D>');
    expect(harmlessLines('один\r\nдва 👨‍👩‍👧')).toEqual(['один', 'два 👨‍👩‍👧']);
  });
});

it('attributes that cannot be are told and replaced', () => {
  const given = { organization: 'x', lockAfter: 0, theme: 'pink', headingLevel: 9 };
  expect(attributeFaults(given)).toHaveLength(4);
  expect(attributeFaults({ organization: '', lockAfter: 10, theme: 'auto', headingLevel: 2 })).toEqual([]);
  expect([0, 1, 60, 61, Number.NaN].map(usablePatience)).toEqual([10, 1, 60, 10, 10]);
});
