import { describe, expect, it } from 'vitest';
import { ResilienceClient } from '../index.ts';
import { createFakeApi, demoData } from './index.ts';

const data = demoData();

describe('a fake API in the place of globalThis.fetch', () => {
  it('answers what is sent to its address, until it is restored', async () => {
    const former = globalThis.fetch;
    const api = createFakeApi({ data });
    const restore = api.install();
    expect((await new ResilienceClient({ baseUrl: api.url }).hotlines.list()).empty).toBe(false);
    expect(api.requests).toHaveLength(1);
    restore();
    expect(globalThis.fetch).toBe(former);
  });

  it('leaves all other requests alone', async () => {
    const api = createFakeApi({ data });
    const restore = api.install();
    const answer = await fetch('data:text/plain,elsewhere');
    restore();
    expect(await answer.text()).toBe('elsewhere');
    expect(api.requests).toEqual([]);
  });

  it('is restored at the end of a block with `using`', () => {
    const former = globalThis.fetch;
    const api = createFakeApi({ data });
    const installed = api.install();
    expect(globalThis.fetch).not.toBe(former);
    installed[Symbol.dispose]();
    expect(globalThis.fetch).toBe(former);
  });

  it('of two, the later one may be restored first or last', () => {
    const former = globalThis.fetch;
    const [one, other] = [
      createFakeApi({ url: 'https://one.example' }),
      createFakeApi({ url: 'https://other.example' }),
    ];
    const [restoreOne, restoreOther] = [one.install(), other.install()];
    restoreOther();
    restoreOne();
    expect(globalThis.fetch).toBe(former);
  });

  it('may be below a path of its address', async () => {
    const api = createFakeApi({ data, url: 'https://city.example/help/api/' });
    expect(api.url).toBe('https://city.example/help/api');
    const client = new ResilienceClient({ baseUrl: api.url, fetch: api.fetch });
    expect((await client.hotlines.list()).empty).toBe(false);
    expect(api.requests[0]?.path).toBe('/v1/hotlines');
    expect((await client.describe()).openapi_url).toBe('https://city.example/help/api/openapi.json');
  });
});
