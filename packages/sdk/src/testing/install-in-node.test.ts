import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ConnectionError, ResilienceClient } from '../index.ts';
import { createFakeApi, demoData } from './index.ts';

const data = demoData();

describe('a fake API behind MSW', () => {
  const api = createFakeApi({ data });
  const server = setupServer(http.all(`${api.url}/*`, ({ request }) => api.fetch(request)));
  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
  afterEach(() => api.reset());
  afterAll(() => server.close());

  it('answers clients that know nothing of it', async () => {
    const client = new ResilienceClient({ baseUrl: api.url });
    const { contents } = await client.search.list({ text: 'психолог', per_page: 2 });
    expect(contents).toHaveLength(2);
    expect(api.requests[0]).toMatchObject({ path: '/v1/search', query: { text: 'психолог' } });
  });

  it('fails as it is told', async () => {
    const client = new ResilienceClient({ baseUrl: api.url, retry: 0 });
    // MSW tells of everything that is thrown.
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    api.fail('offline');
    await expect(client.hotlines.list()).rejects.toBeInstanceOf(ConnectionError);
    told.mockRestore();
    api.recover();
    expect((await client.hotlines.list()).empty).toBe(false);
  });
});

describe('a fake API in node:test', () => {
  it('needs nothing but Node', () => {
    const file = fileURLToPath(new URL('node-test-example.test.support.ts', import.meta.url));
    const { NODE_TEST_CONTEXT: _, ...environment } = process.env;
    const told = execFileSync(process.execPath, ['--test', '--test-reporter=tap', file], {
      env: environment,
      encoding: 'utf8',
    });
    expect(told).toMatch(/^# pass 2$/m);
    expect(told).toMatch(/^# fail 0$/m);
  });
});
