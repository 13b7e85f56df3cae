import { operations } from '@resilience-kit/contract';
import { expect, test } from 'vitest';
import { HttpProblem } from '../problems/http-problem.ts';
import { bodyParser } from './parse-body.ts';

const parse = bodyParser(operations.putIntake) ?? ((body) => body);
const envelope = {
  organization_id: '1f0e5c1a-7d4b-5c2e-9a3f-0b6d8e2c4a71',
  form_id: 'help-request',
  form_version: 1,
  keyset_serial: 1,
  ciphertext: 'YWdl',
};

/** The faults of a body, as `pointer message` in one language. */
function faults(body: unknown, language: 'uk' | 'en' = 'en'): string[] {
  try {
    parse(body);
    return [];
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    expect(error.details).toMatchObject({ kind: 'invalid-body', status: 400 });
    return (error.details.errors ?? []).map(({ pointer, message }) => `${pointer} ${message[language]}`);
  }
}

test('an operation without a body has nothing to parse', () => {
  expect(bodyParser(operations.getForm)).toBeUndefined();
});

test('each faulty property is told once, with what it must be', () => {
  const broken = { organization_id: 7, form_id: 'Help Request', form_version: 1.5, ciphertext: 'мені страшно' };
  expect(faults(broken)).toEqual([
    '/organization_id organization_id must be a UUID, such as 1f0e5c1a-7d4b-5c2e-9a3f-0b6d8e2c4a71; got another number.',
    '/form_id form_id must be a code: up to 80 lower-case Latin letters and digits, words joined by hyphens; got another text (length in characters: 12).',
    '/form_version form_version must be a whole number of 1 or more; got another number.',
    '/keyset_serial keyset_serial must be a whole number of 1 or more; got nothing.',
    '/ciphertext ciphertext must be base64 text of up to 92000 characters; got another text (length in characters: 12).',
  ]);
  expect(faults({ ...envelope, form_version: null }, 'uk')).toEqual([
    '/form_version form_version має бути цілим числом не менше 1; отримано null.',
  ]);
});

test.each([[[]], ['text'], [1], [null], [true]])('%j is no object', (body) => {
  expect(faults(body)[0]).toMatch(/^ The body must be a JSON object; got /);
});

test('abuse: properties that nobody knows are left out', () => {
  expect(parse({ ...envelope, answers: { note: 'мені страшно' }, constructor: 1 })).toEqual(envelope);
  const polluted = JSON.parse(`{"__proto__": {"form_version": 9}, ${JSON.stringify(envelope).slice(1)}`) as unknown;
  expect(parse(polluted)).toEqual(envelope);
  expect(({} as Record<string, unknown>)['form_version']).toBeUndefined();
  expect(faults(JSON.parse('{"__proto__": {"form_version": 9}}'))).toHaveLength(5);
});

test('abuse: neither depth nor number of properties does any harm', () => {
  const deep = JSON.parse(`${'['.repeat(60_000)}${']'.repeat(60_000)}`) as unknown;
  expect(faults(deep)).toHaveLength(1);
  expect(faults({ ...envelope, form_id: deep })).toHaveLength(1);
  const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`field-${index}`, index]));
  expect(parse({ ...wide, ...envelope })).toEqual(envelope);
});
