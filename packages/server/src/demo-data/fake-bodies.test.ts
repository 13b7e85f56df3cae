// What the fake API of the SDK says of bodies that cannot be used, beside what the server says.
import { managedOperations, operations, type Operation } from '@resilience-kit/contract';
import { createFakeApi, demoData, type FakeApi } from '@resilience-kit/sdk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApi, type Ask } from '../test-support/api.ts';
import { pglite, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { operatorKey, teamAccessKey } from '../test-support/keys.ts';

const id = '00000000-0000-4000-8000-0000000000b1';
const authorized = { authorization: `Bearer ${operatorKey}` };
const json = { ...authorized, 'content-type': 'application/json' };

/** Bodies that are no JSON objects as the contract has them, whatever the operation. */
const badBodies: readonly (readonly [what: string, body: string])[] = [
  ['nothing', ''],
  ['no JSON', '{"name": "Без дужки"'],
  ['a word', '{"a": тут}'],
  ['a list', '[1]'],
  ['a text', '"запис"'],
  ['null', 'null'],
  ['half a letter', '{"name": "\\ud83d"}'],
  ['too deep', `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`],
  ['too long', `{"name": "${'я'.repeat(70_000)}"}`],
];
const nothingRight = JSON.stringify({
  ...Object.fromEntries(
    ['id', 'name', 'status', 'url', 'organization_id', 'attributes', 'phones', 'serial', 'ciphertext'].map((one) => [
      one,
      7,
    ]),
  ),
  content_languages: [{ code: 'xx' }],
  events: ['no such event'],
  scopes: 'all',
  kind: 'nonsense',
});

const withBody = [...Object.values<Operation>(operations), ...managedOperations].filter(
  ({ body, method }) => body !== undefined && ['post', 'put', 'patch'].includes(method),
);

describe('a body that cannot be used', () => {
  let opened: TestDatabase;
  let ask: Ask;
  let fake: FakeApi;
  beforeAll(async () => {
    opened = await pglite.open();
    ask = askApi({ database: opened.database });
    fake = createFakeApi({ data: demoData() });
  });
  afterAll(() => opened.close());

  async function both(path: string, init: RequestInit) {
    const real = await ask(path, init);
    const answer = await fake.fetch(`${fake.url}${path}`, init);
    const problem = (text: string) => ({ ...(JSON.parse(text) as object), request_id: '' });
    return {
      real: { status: real.status, language: real.headers.get('content-language'), problem: problem(real.text) },
      fake: {
        status: answer.status,
        language: answer.headers.get('content-language'),
        problem: problem(await answer.text()),
      },
    };
  }

  it.each(withBody.map((operation) => [operation.id, operation] as const))(
    'of %s is refused in the words of the server',
    async (_, { method, path, scope, resource, action }: Operation & { resource?: string; action?: string }) => {
      // A merge patch may be any object: what it makes of a record is looked at elsewhere.
      const bodies = [...badBodies, ...(action === 'update' ? [] : [['nothing right', nothingRight] as const])];
      const formId = `${fixtureId('organization')}.help-request.1`;
      const to = path.replace(/\{\w+\}/g, resource === 'forms' ? formId : id);
      for (const [index, [what, body]] of bodies.entries()) {
        const language = index % 2 === 0 ? 'uk' : 'en';
        // What people sent, only those who receive it may touch.
        const key = scope?.startsWith('intakes:') ? teamAccessKey : operatorKey;
        const headers = { ...json, authorization: `Bearer ${key}`, 'accept-language': language };
        const answers = await both(to, { method: method.toUpperCase(), headers, body });
        expect(answers.fake, what).toEqual(answers.real);
        expect(answers.real.status, what).toBeGreaterThanOrEqual(400);
        expect(answers.real.language).toBe(language);
      }
    },
  );

  it('of another type is refused as the server refuses it, and without a key nothing is said of a body', async () => {
    const path = '/v1/manage/services';
    for (const headers of [authorized, { ...authorized, 'content-type': 'text/csv' }, { 'content-type': 'text/csv' }]) {
      const { real, fake: faked } = await both(path, { method: 'POST', headers, body: '{}' });
      expect(faked.status).toBe(real.status);
      expect((faked.problem as { type?: string }).type).toBe((real.problem as { type?: string }).type);
    }
    const upload = await both('/v1/manage/imports', { method: 'POST', headers: json, body: '{}' });
    expect(upload.real.status).toBe(200);
    const file = { ...authorized, 'content-type': 'image/png', 'accept-language': 'uk' };
    const refused = await both('/v1/manage/imports', { method: 'POST', headers: file, body: '{}' });
    expect(refused.real.status).toBe(415);
    expect(refused.fake).toEqual(refused.real);
  });

  it('of a merge patch is told by what it makes of the record', async () => {
    const own = (await (await fake.fetch(`${fake.url}/services?per_page=1`)).json()) as { contents: { id: string }[] };
    const real = (await ask('/services?per_page=1')).body as { contents: { id: string }[] };
    const patch = JSON.stringify({
      name: { uk: ' ' },
      status: 'gone',
      url: 5,
      phones: [{ number: 112 }],
      email: 'nobody',
    });
    const init = { method: 'PATCH', headers: { ...json, 'accept-language': 'uk' }, body: patch };
    const ofReal = await ask(`/v1/manage/services/${real.contents[0]!.id}`, init);
    const ofFake = await fake.fetch(`${fake.url}/v1/manage/services/${own.contents[0]!.id}`, init);
    const told = (problem: object) => {
      const { type, title, detail, errors } = problem as Record<string, unknown>;
      return { type, title, detail, errors };
    };
    expect(ofFake.status).toBe(ofReal.status);
    expect(told((await ofFake.json()) as object)).toEqual(told(ofReal.body ?? (JSON.parse(ofReal.text) as never)));
  });
});
