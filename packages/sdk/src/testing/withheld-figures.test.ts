import type { Figure, Problem } from '@resilience-kit/contract';
import { beforeEach, expect, it } from 'vitest';
import { createFakeApi, demoData, type FakeApi } from './index.ts';

const headers = { authorization: 'Bearer operator', 'content-type': 'application/json' };
const both = (text: string) => ({ uk: text, en: text });

let api: FakeApi;
beforeEach(async () => {
  api = createFakeApi({ data: demoData() });
  const indicator = { code: 'survivors', name: both('Survivors'), unit: 'people', smallest_published: 5 };
  const { record } = await publish<{ record: { id: string } }>('indicators', indicator);
  const figure = {
    indicator_id: record.id,
    qualifier: 'exact',
    area: both('Here'),
    source: { title: both('Report') },
    status: 'verified',
    as_of: '2025-06-30',
  };
  await publish('figures', { ...figure, code: 'few', value: 3, period: { from: '2025-01-01', to: '2025-03-31' } });
  const parts = [3, 10, 30].map((value) => ({ code: `part-${value}`, name: both('Part'), value }));
  const period = { from: '2025-04-01', to: '2025-06-30' };
  await publish('figures', {
    ...figure,
    code: 'parts',
    value: 43,
    baseline: { value: 4 },
    period,
    breakdown: { parts },
  });
});

async function publish<Answer>(resource: string, record: object): Promise<Answer> {
  const answer = await api.fetch(`${api.url}/v1/manage/${resource}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(record),
  });
  expect(answer.ok).toBe(true);
  return (await answer.json()) as Answer;
}

const get = async (path: string) => (await api.fetch(`${api.url}${path}`)).text();
const json = async <Answer>(path: string) => JSON.parse(await get(path)) as Answer;

it('a number too small for its indicator is told nowhere, as by the server', async () => {
  const few = await json<Figure>('/v1/figures/few?lang=en');
  expect(few).toMatchObject({ status: 'suppressed', status_reason: expect.stringMatching(/so small/) as string });
  expect(few).not.toHaveProperty('value');
  expect(await get('/v1/figures.csv?indicator=survivors')).not.toMatch(/(^|,)3(,|$)/m);
  expect((await json<Problem>('/v1/figures/sum?figures=few,parts')).status).toBe(422);
  const kept = await api.fetch(`${api.url}/v1/manage/figures/${few.id}`, { headers });
  expect(await kept.json()).toMatchObject({ value: 3, status: 'verified' });
});

it('parts that are too small are in the remainder, with what would tell them', async () => {
  const parts = await json<Figure>('/v1/figures/parts?lang=en');
  expect(parts.breakdown).toMatchObject({
    parts: [{ is_withheld: true }, { is_withheld: true }, { value: 30 }],
    remainder: 13,
  });
  expect(parts).not.toHaveProperty('baseline');
});
