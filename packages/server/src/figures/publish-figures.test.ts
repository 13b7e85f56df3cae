import type { Figure, Problem } from '@resilience-kit/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askApi, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { operatorKey, publisherKey } from '../test-support/keys.ts';
import { publications } from '../test-support/publications.ts';
import { publisher, type Publisher } from '../test-support/publisher.ts';

const figures = '/v1/manage/figures';

describe.each(databases)('publishing figures on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  let own: Publisher;
  let operator: Publisher;
  beforeEach(async () => {
    opened = await open();
    ask = askApi({ database: opened.database });
    own = publisher(ask, publisherKey);
    operator = publisher(ask, operatorKey);
  });
  afterEach(() => opened.close());

  const read = async (code = 'published-figure') => (await ask(`/v1/figures/${code}?lang=en`)).body as Figure;
  const faultsOf = async (more: object) => {
    const { status, body } = await own.send('POST', figures, { ...publications.figures, ...more });
    return { status, errors: (body as Problem).errors };
  };
  const published = async (more: object = {}) => {
    const { record, change_id: changeId } = await own.publish('POST', figures, { ...publications.figures, ...more });
    return { path: `${figures}/${record.id}`, changeId };
  };

  test('names the field of what the indicator rules out, and what it may be', async () => {
    const indicator = { code: 'share', name: { uk: 'Частка' }, unit: 'percent', disaggregation: ['age'] };
    const { record } = await operator.publish('POST', '/v1/manage/indicators', indicator);
    const share = { indicator_id: record.id, value: 101, breakdown: { parts: [{ code: 'a', name: 'А', value: 1 }] } };
    const { status, errors } = await faultsOf(share);
    expect(status).toBe(400);
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/value', '/sample_size', '/breakdown/code']);
    expect(errors?.[0]?.message).toBe('value must be at most 100, as the indicator “share” defines; it is 101.');
  });

  test('names the programme and the reporter that do not exist', async () => {
    const { errors } = await faultsOf({ program_id: fixtureId('nothing'), reported_by_id: fixtureId('nothing') });
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/program_id', '/reported_by_id']);
  });

  test('joins in the programme and the reporter, who can then not be removed', async () => {
    const { record: programme } = await own.publish('POST', '/v1/manage/programs', publications.programs);
    const { record: reporter } = await operator.publish('POST', '/v1/manage/organizations', publications.organizations);
    await published({ program_id: programme.id, reported_by_id: reporter.id });
    expect(await read()).toMatchObject({
      programme: { id: programme.id, name: 'Програма' },
      reported_by: { id: reporter.id, name: 'Організація' },
    });
    expect((await own.send('DELETE', `/v1/manage/programs/${programme.id}`)).status).toBe(409);
    expect((await operator.send('DELETE', `/v1/manage/organizations/${reporter.id}`)).status).toBe(409);
  });

  test('refuses the same figure a second time and names the first', async () => {
    await published();
    const { status, errors } = await faultsOf({ code: 'the-same-again' });
    expect({ status, pointer: errors?.[0]?.pointer }).toEqual({ status: 400, pointer: '/period' });
    expect(errors?.[0]?.message).toContain('“published-figure”');
  });

  test('keeps what a figure said before, once it is restated with a reason', async () => {
    const { path } = await published();
    const silent = await own.send('PATCH', path, { value: 13 });
    expect(silent.status).toBe(400);
    expect((silent.body as Problem).errors?.map(({ pointer }) => pointer)).toEqual(['/status']);
    const restated = { value: 13, status: 'restated' };
    const unexplained = await own.send('PATCH', path, restated);
    expect((unexplained.body as Problem).errors?.map(({ pointer }) => pointer)).toEqual(['/status_reason']);
    const explained = { ...restated, status_reason: { uk: 'Знайшлися ще записи', en: 'More records were found' } };
    await own.publish('PATCH', `${path}?dry_run=true`, explained);
    expect(await read()).not.toHaveProperty('history');
    await own.publish('PATCH', path, explained);
    expect(await read()).toMatchObject({
      value: 13,
      status: 'restated',
      status_reason: 'More records were found',
      history: [
        { value: 12, qualifier: 'exact', status: 'reported', as_of: '2026-02-28', replaced_at: NOW.toISOString() },
      ],
    });
    expect((await own.get(path)).body).not.toHaveProperty('history');
  });

  test('lets a provisional number change and be undone, and keeps every number that was seen', async () => {
    const { path } = await published({ status: 'provisional' });
    const { change_id: id } = await own.publish('PATCH', path, { value: 20, status: 'verified' });
    await own.publish('POST', `/v1/manage/changes/${String(id)}/undo`, undefined);
    const { value, status, history } = await read();
    expect({ value, status }).toEqual({ value: 12, status: 'provisional' });
    expect(history?.map((version) => [version.value, version.status])).toEqual([
      [20, 'verified'],
      [12, 'provisional'],
    ]);
  });

  test('lets a number be withheld at once, and then tells it nowhere', async () => {
    const { path } = await published();
    await own.publish('PATCH', path, { value: null, status: 'suppressed', status_reason: { uk: 'Замало людей' } });
    const withheld = await read();
    expect(withheld.history).toMatchObject([{ status: 'suppressed' }]);
    expect(JSON.stringify([withheld.value, withheld.history])).not.toContain('12');
  });

  test('withholds what is too small for its indicator wherever it is read', async () => {
    const indicator = { code: 'survivors', name: { uk: 'Постраждалі' }, unit: 'people', smallest_published: 13 };
    const { record } = await operator.publish('POST', '/v1/manage/indicators', indicator);
    const { path } = await published({ indicator_id: record.id });
    expect(await read()).toMatchObject({ status: 'suppressed' });
    expect(await read()).not.toHaveProperty('value');
    const { body } = await ask('/v1/figures?indicator=survivors');
    expect(JSON.stringify(body)).not.toContain('"value"');
    const sum = await ask('/v1/figures/sum?figures=published-figure,fixture-counted&lang=en');
    expect(sum).toMatchObject({
      status: 422,
      body: { type: expect.stringContaining('figures-not-summable') as string },
    });
    expect((await own.get(path)).body).toMatchObject({ value: 12, status: 'reported' });
  });

  test('refuses an indicator that says it is counted by the server', async () => {
    const indicator = { ...publications.indicators, is_derived: true };
    const { status, body } = await operator.send('POST', '/v1/manage/indicators', indicator);
    expect({ status, errors: (body as Problem).errors }).toMatchObject({
      status: 400,
      errors: [{ pointer: '/is_derived' }],
    });
  });
});
