import type { Form, Problem } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { importDataset } from '../records/import-dataset.ts';
import { askApi, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { fixtureDataset, fixtureId } from '../test-support/fixture-dataset.ts';

describe.each(databases)('forms on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database });
  });
  afterAll(() => opened.close());

  const read = async (path: string) => (await ask(path)).body as Form;

  test('come with the organization that receives what is sent, in the language asked for', async () => {
    const ukrainian = await read('/v1/forms/help-request');
    expect(ukrainian).toMatchObject({
      id: 'help-request',
      version: 1,
      organization: { id: DEMO_RECEIVER, name: 'ГО «Відповідальні громадяни»' },
      title: 'Попросити про допомогу',
      isolation: 'frame',
      notice_version: '2026-11-01',
      data_status: 'demo',
    });
    const english = await read('/v1/forms/help-request?lang=en');
    expect(english.organization.name).toBe('NGO Responsible Citizens');
    expect(english.steps.map(({ id }) => id)).toEqual(ukrainian.steps.map(({ id }) => id));
    expect(JSON.stringify(english)).not.toMatch(/[а-яіїєґ]/i);
    expect(english).not.toHaveProperty('organization_id');
    expect(english).not.toHaveProperty('language_fallbacks');
  });

  test('come in their current version, or in the one that is asked for', async () => {
    expect(await read('/v1/forms/fixture-form?lang=en')).toMatchObject({ version: 2, title: 'Form 2' });
    expect(await read('/v1/forms/fixture-form?lang=en&version=1')).toMatchObject({ version: 1, title: 'Form 1' });
  });

  test('of an organization are not those of another', async () => {
    const own = fixtureId('organization').toUpperCase();
    expect(await read(`/v1/forms/fixture-form?organization_id=${own}`)).toMatchObject({ version: 2 });
    for (const path of [
      `/v1/forms/fixture-form?organization_id=${DEMO_RECEIVER}`,
      `/v1/forms/help-request?organization_id=${own}`,
    ]) {
      expect((await ask(path)).status, path).toBe(404);
    }
  });

  test.each([
    '/v1/forms/help-requests',
    '/v1/forms/help-request?version=2',
    '/v1/forms/help-request?version=9007199254740991',
  ])('that are not there are a 404 that says what to check: %s', async (path) => {
    const { status, body } = await ask(`${path}${path.includes('?') ? '&' : '?'}lang=en`);
    expect(status).toBe(404);
    expect((body as Problem).type).toBe('urn:resilience-kit:problem:not-found');
    expect((body as Problem).detail).toMatch(/^There is no form help-requests? here\. Check its name/);
  });

  test('may be cached like every read', async () => {
    const { headers } = await ask('/v1/forms/help-request');
    const tag = headers.get('ETag') ?? '';
    expect((await ask('/v1/forms/help-request', { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });

  test('that are imported again replace the same version and keep their place', async () => {
    const [first, second] = fixtureDataset.forms;
    if (!first || !second) throw new Error('The fixture has two versions.');
    await importDataset(opened.database, { forms: [{ ...first, title: { uk: 'Нова назва', en: 'New title' } }] });
    expect(await read('/v1/forms/fixture-form?lang=en&version=1')).toMatchObject({ title: 'New title' });
    expect(await read('/v1/forms/fixture-form?lang=en')).toMatchObject({ title: 'Form 2' });
    await importDataset(opened.database, { forms: [first] });
  });

  test('with a fault are refused by name, and nothing of the import is kept', async () => {
    const [form] = fixtureDataset.forms;
    if (!form) throw new Error('The fixture has forms.');
    const broken = { ...form, id: 'broken', steps: [...form.steps, ...form.steps] };
    await expect(importDataset(opened.database, { forms: [{ ...form, id: 'sound' }, broken] })).rejects.toThrow(
      '- form "broken", version 1: steps must have each step id once; only is there more than once.',
    );
    expect((await ask('/v1/forms/sound')).status).toBe(404);
    const stray = { ...form, organization_id: fixtureId('nobody') };
    await expect(importDataset(opened.database, { forms: [stray] })).rejects.toThrow(
      'version 1: organization_id must name an organization that is imported before it',
    );
  });
});
