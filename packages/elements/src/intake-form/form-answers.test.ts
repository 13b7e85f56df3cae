import type { FormField } from '@resilience-kit/contract';
import { describe, expect, it } from 'vitest';
import { helpRequest } from './fixtures/fixture-form.ts';
import { faultOf, faultsOf, tidyAnswer } from './form-answers.ts';
import { answersToSend, consentOf } from './sending/submission.ts';
import { shownFields, shownSteps } from './shown-steps.ts';
import { countCharacters } from './text-length.ts';

const form = helpRequest('uk');
const field = (id: string): FormField => form.steps.flatMap(({ fields }) => fields).find((one) => one.id === id)!;
const asked = (answers = {}) => shownFields(form, answers).map(({ id }) => id);

describe('an answer', () => {
  it.each([
    ['in-danger', undefined],
    ['in-danger', 'an answer of an earlier version'],
    ['help', []],
    ['help', ['gone']],
    ['place', ''],
    ['phone', '   '],
  ])('that is missing is told: %s, %j', (id, answer) => {
    expect(faultOf(field(id), answer)).toEqual({ field: id, kind: 'required' });
  });

  it.each(['age-band', 'note', 'contact-name', 'share-with-others'])('may be left out: %s', (id) => {
    expect(faultOf(field(id), undefined)).toBeUndefined();
  });

  it('that is too long is told by how much, in characters as people count them', () => {
    expect(faultOf(field('note'), 'я'.repeat(500))).toBeUndefined();
    expect(faultOf(field('note'), ` ${'я'.repeat(500)} \n`)).toBeUndefined();
    expect(faultOf(field('note'), 'я'.repeat(503))).toEqual({ field: 'note', kind: 'too_long', excess: 3 });
    expect(faultOf(field('note'), '👩‍👩‍👧'.repeat(500))).toBeUndefined();
    expect(faultOf(field('note'), 'й'.repeat(501))).toMatchObject({ excess: 1 });
    expect(faultOf(field('note'), 'я'.repeat(10_000_000))).toMatchObject({ kind: 'too_long' });
  });

  it('that is a telephone number is brought into one form, and a broken one is told', () => {
    expect(tidyAnswer(field('phone'), '050 000 00 00')).toBe('+380500000000');
    expect(tidyAnswer(field('phone'), ' 050 ')).toBe('050');
    expect(faultOf(field('phone'), '050')).toEqual({ field: 'phone', kind: 'phone' });
  });

  it.each(['name@example.com', ' name+tag@sub.example.org ', 'ім’я@пошта.укр'])('is an e-mail address: %j', (text) => {
    expect(faultOf(field('email'), text)).toBeUndefined();
  });

  it.each(['name', 'name@', '@example.com', 'name@example', 'na me@example.com', 'name@example.'])(
    'is no e-mail address: %j',
    (text) => {
      expect(faultOf(field('email'), text)).toEqual({ field: 'email', kind: 'email' });
    },
  );

  it('may be an oblast alone', () => {
    expect(faultOf(field('place'), 'UA32000000000030281')).toBeUndefined();
  });

  it('may be missing where it cannot be given', () => {
    expect(faultsOf([field('place')], {})).toHaveLength(1);
    expect(faultsOf([field('place')], {}, ['place'])).toEqual([]);
  });
});

describe('the questions', () => {
  it('follow from the answers', () => {
    expect(asked()).not.toContain('phone');
    expect(asked({ 'contact-way': 'call' })).toContain('phone');
    expect(asked({ 'contact-way': 'email' })).not.toContain('phone');
  });

  it('that follow from a hidden question are hidden with it', () => {
    const nested = helpRequest('uk', {
      steps: [
        {
          id: 'one',
          title: '1',
          fields: [
            { id: 'a', type: 'choices', label: 'a', options: [{ value: 'x', label: 'x' }] },
            { id: 'b', type: 'short_text', label: 'b', show_if: { field: 'a', includes: 'x' } },
            { id: 'c', type: 'short_text', label: 'c', show_if: { field: 'b', equals: 'yes' } },
          ],
        },
        { id: 'two', title: '2', fields: [], notices: [], show_if: { field: 'a', includes: 'x' } },
        { id: 'three', title: '3', description: 'Text.', fields: [], show_if: { field: 'b', equals: 'yes' } },
      ],
    });
    const steps = (answers = {}) =>
      shownSteps(nested, answers).map(({ id, fields }) => [id, ...fields.map((f) => f.id)]);
    expect(steps({ a: ['x'], b: 'yes' })).toEqual([['one', 'a', 'b', 'c'], ['three']]);
    expect(steps({ a: [], b: 'yes' })).toEqual([['one', 'a']]);
  });

  it('that go round in circles are not shown', () => {
    const round = helpRequest('uk', {
      steps: [
        {
          id: 'one',
          title: '1',
          description: 'Text.',
          fields: [
            { id: 'a', type: 'short_text', label: 'a', show_if: { field: 'b', equals: 'x' } },
            { id: 'b', type: 'short_text', label: 'b', show_if: { field: 'a', equals: 'x' } },
          ],
        },
      ],
    });
    expect(shownFields(round, { a: 'x', b: 'x' })).toEqual([]);
  });
});

describe('what is sent', () => {
  it('are the answers to questions that are shown, tidied, and nothing else', () => {
    const answers = {
      'in-danger': 'no',
      help: ['other', 'psychologist', 'gone'],
      'contact-way': 'call',
      phone: '050 000 00 00',
      email: 'name@example.com',
      note: '  ',
      'contact-name': ' Приклад ',
      'share-with-others': false,
      'of-another-version': 'x',
    };
    expect(answersToSend(form, answers)).toEqual({
      'in-danger': 'no',
      help: ['psychologist', 'other'],
      'contact-way': 'call',
      phone: '+380500000000',
      'contact-name': 'Приклад',
    });
  });

  it('says that it may be shared only when somebody said so', () => {
    expect(consentOf(form, {})).toBe(false);
    expect(consentOf(form, { 'share-with-others': false })).toBe(false);
    expect(consentOf(form, { 'share-with-others': true })).toBe(true);
    expect(answersToSend(form, { 'share-with-others': true })).toEqual({ 'share-with-others': true });
  });
});

it('characters are counted as people do, and cheaply when there are far too many', () => {
  expect(countCharacters('')).toBe(0);
  expect(countCharacters('її')).toBe(2);
  expect(countCharacters('👨‍👩‍👧‍👦🇺🇦')).toBe(2);
  expect(countCharacters('a\ud800b')).toBe(3);
  expect(countCharacters('👨‍👩‍👧‍👦'.repeat(100_000))).toBeGreaterThan(2_000);
});
