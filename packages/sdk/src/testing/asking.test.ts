import * as contract from '@resilience-kit/contract';
import { describe, expect, it } from 'vitest';
import { BadRequestError, NotFoundError, ResilienceClient, isUnsupported } from '../index.ts';
import { checkKeyset } from '../intakes/index.ts';
import { validateAnswers } from '../validate/validator.ts';
import {
  aFigure,
  aForm,
  aKeyset,
  anIndicator,
  createFakeApi,
  type FakeApiOptions,
  signKeyset,
  testOrganizationId,
} from './index.ts';

function setUp(options: FakeApiOptions = {}) {
  const api = createFakeApi(options);
  return {
    api,
    client: new ResilienceClient({ baseUrl: api.url, fetch: api.fetch, retry: 0, validate: validateAnswers }),
  };
}

describe('fixtures', () => {
  it.each([
    [contract.figure, aFigure],
    [contract.indicator, anIndicator],
    [contract.form, aForm],
    [contract.keyset, aKeyset],
  ])('of figures and forms follow the contract (%#)', (schema, build) => {
    const fixture = build();
    expect(schema.parse(fixture)).toEqual(fixture);
  });

  it('have a breakdown that adds up with its remainder', () => {
    const { value, breakdown } = aFigure();
    expect(breakdown!.parts.reduce((sum, part) => sum + (part.value ?? 0), breakdown!.remainder)).toBe(value);
  });

  it('include a form with every type of field, whose conditions point to fields before them', () => {
    const fields = aForm().steps.flatMap((step) => step.fields);
    expect(new Set(fields.map(({ type }) => type))).toEqual(new Set(contract.formFieldTypes));
    fields.forEach(({ show_if }, index) => {
      if (show_if) expect(fields.slice(0, index).map(({ id }) => id)).toContain(show_if.field);
    });
  });

  it('include a keyset whose signature holds, also when it is signed again', async () => {
    const expected = { organizationId: testOrganizationId, now: new Date('2125-12-31') };
    expect(await checkKeyset(aKeyset(), expected)).toEqual(aKeyset());
    expect(await signKeyset(aKeyset())).toEqual(aKeyset());
    const second = await signKeyset(aKeyset({ serial: 2 }));
    expect((await checkKeyset(second, expected)).serial).toBe(2);
  });
});

describe('figures of a fake API', () => {
  const first = aFigure();
  const second = aFigure({
    code: 'requests',
    indicator: { code: 'requests' },
    place: undefined,
    period: { from: undefined, to: undefined, description: 'перші шість місяців роботи' },
    organization: undefined,
    breakdown: undefined,
  });

  it('are found by identifier, by code and by what they are about', async () => {
    const { client } = setUp({ figures: [first, second] });
    expect(await client.figures.retrieve(first.id)).toEqual(first);
    expect(await client.figures.retrieve('requests')).toEqual(second);
    await expect(client.figures.retrieve('nothing')).rejects.toBeInstanceOf(NotFoundError);
    const codes = async (parameters: Parameters<typeof client.figures.list>[0]) =>
      (await client.figures.list(parameters)).contents.map(({ code }) => code);
    expect(await codes({})).toEqual([first.code, 'requests']);
    expect(await codes({ indicator: 'requests' })).toEqual(['requests']);
    expect(await codes({ place: 'UA14000000000091971' })).toEqual([first.code]);
    expect(await codes({ organization_id: first.organization!.id })).toEqual([first.code]);
    expect(await codes({ from: '2025-06-30' })).toEqual([first.code]);
    expect(await codes({ from: '2025-07-01' })).toEqual([]);
    expect(await codes({ to: '2024-12-31' })).toEqual([]);
    expect((await client.indicators.list()).contents).toEqual([first.indicator, second.indicator]);
  });

  it('are files too', async () => {
    const { client } = setUp({ figures: [first, second] });
    const lines = (await client.figures.csv({ indicator: 'requests' })).trimEnd().split('\r\n');
    expect(lines.map((line) => line.split(',', 1).join(''))).toEqual(['meta+id', '#meta+id', 'requests']);
    expect(await client.figures.iati({ indicator: first.indicator.code })).toContain(`<actual value="${first.value}">`);
  });
});

describe('forms and keysets of a fake API', () => {
  it('are the newest, unless another version is asked for', async () => {
    const second = await signKeyset(aKeyset({ serial: 2 }));
    const { client } = setUp({ forms: [aForm(), aForm({ version: 2 })], keysets: [aKeyset(), second] });
    expect((await client.forms.retrieve('help-request')).version).toBe(2);
    expect((await client.forms.retrieve('help-request', { version: 1 })).version).toBe(1);
    expect((await client.keysets.retrieve(testOrganizationId)).serial).toBe(2);
  });

  it('are missing where there are none, and unknown to a plain HSDS server', async () => {
    const { client } = setUp({ forms: [aForm()] });
    for (const call of [
      client.forms.retrieve('feedback'),
      client.forms.retrieve('help-request', { version: 7 }),
      client.forms.retrieve('help-request', { organization_id: '00000000-0000-4000-8000-000000000001' }),
      client.keysets.retrieve(testOrganizationId),
    ]) {
      const error: unknown = await call.catch((failure: unknown) => failure);
      expect(error).toBeInstanceOf(NotFoundError);
      expect(isUnsupported(error)).toBe(false);
    }
    const plain = setUp({ forms: [aForm()], extensions: false });
    expect(isUnsupported(await plain.client.figures.list().catch((error: unknown) => error))).toBe(true);
    await expect(plain.client.forms.retrieve('help-request')).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe('intakes of a fake API', () => {
  it('are refused when they are no envelopes, and forgotten by a reset', async () => {
    const { api, client } = setUp({ keysets: [aKeyset()] });
    const sealed = await client.intakes.seal({ form: aForm(), answers: {}, language: 'uk', consent: false });
    const broken = { ...sealed, envelope: { ...sealed.envelope, ciphertext: '***' } };
    await expect(client.intakes.submit(broken)).rejects.toBeInstanceOf(BadRequestError);
    await client.intakes.submit(sealed);
    expect(contract.storedIntake.parse(api.intakes[0])).toEqual(api.intakes[0]);
    api.reset();
    expect(api.intakes).toEqual([]);
  });
});
