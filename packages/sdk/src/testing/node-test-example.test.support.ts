// How a program tests itself with node:test and the fake API. Run by install.test.ts.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { ResilienceClient } from '../index.ts';
import { createFakeApi, demoData } from './index.ts';

const api = createFakeApi({ data: demoData(), timing: { pause: () => Promise.resolve() } });
const client = new ResilienceClient({ baseUrl: api.url, fetch: api.fetch });
afterEach(() => api.reset());

void test('the nearest service is told', async () => {
  const [nearest] = (await client.search.list({ lat: 50.5436, lon: 30.212, radius_km: 60 })).contents;
  assert.equal(nearest?.location?.place?.name, 'Буча');
});

void test('a failure is got over', async () => {
  api.fail('failsOnce');
  assert.equal((await client.hotlines.list()).empty, false);
  assert.equal(api.requests.length, 2);
});
