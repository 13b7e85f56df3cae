import { describe, expect, it } from 'vitest';
import {
  ConnectionError,
  isUnsupported,
  RateLimitError,
  ResilienceClient,
  ServerError,
  TimeoutError,
  UnexpectedAnswerError,
} from '../index.ts';
import { aKeyset, aForm, createFakeApi, demoData, type FaultName, faults } from './index.ts';

function setUp(retry = 0) {
  const waited: number[] = [];
  const api = createFakeApi({
    data: demoData(),
    keysets: [aKeyset()],
    timing: { pause: (milliseconds) => Promise.resolve(void waited.push(milliseconds)) },
  });
  const timing = { pause: () => Promise.resolve() };
  return { api, waited, client: new ResilienceClient({ baseUrl: api.url, fetch: api.fetch, retry, timing }) };
}

const failure = (promise: PromiseLike<unknown>) => Promise.resolve(promise).catch((error: unknown) => error);

describe('faults with a name', () => {
  it('have a title in each language, and each a name of its own', () => {
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
    for (const { title } of faults) {
      expect(title.uk).toMatch(/[а-яіїєґ]/i);
      expect(title.en).not.toMatch(/[а-яіїєґ]/i);
    }
  });

  it.each<[FaultName, new (...given: never[]) => Error]>([
    ['offline', ConnectionError],
    ['rateLimited', RateLimitError],
    ['down', ServerError],
    ['captivePortal', UnexpectedAnswerError],
    ['malformedJson', UnexpectedAnswerError],
  ])('%s lasts until it is over', async (name, expected) => {
    const { api, client } = setUp();
    const over = api.fail(name);
    expect(await failure(client.hotlines.list())).toBeInstanceOf(expected);
    expect(await failure(client.services.list())).toBeInstanceOf(expected);
    over();
    expect((await client.hotlines.list()).empty).toBe(false);
    api.fail(name, { path: '/v1/hotlines', method: 'get' });
    expect((await client.services.list()).empty).toBe(false);
    api.recover();
    expect((await client.hotlines.list()).empty).toBe(false);
  });

  it('rateLimited says when to come again', async () => {
    const { api, client } = setUp();
    api.fail('rateLimited');
    expect(await failure(client.hotlines.list())).toMatchObject({ retryAfter: 30 });
  });

  it('failsOnce is got over by trying again', async () => {
    const { api, client } = setUp(1);
    api.fail('failsOnce');
    expect((await client.hotlines.list()).empty).toBe(false);
    expect(api.requests).toHaveLength(2);
  });

  it('replyLost has stored what was sent', async () => {
    const { api, client } = setUp(1);
    const sealed = await client.intakes.seal({ form: aForm(), answers: {}, language: 'uk', consent: false });
    api.fail('replyLost', { path: '/v1/intakes/*' });
    await client.intakes.submit(sealed);
    expect(api.requests.filter(({ method }) => method === 'PUT')).toHaveLength(2);
    expect(api.intakes).toHaveLength(1);
  });

  it('slow waits by the timing it was given, and lets an abort through', async () => {
    const { api, client, waited } = setUp();
    api.fail('slow', { milliseconds: 1234 });
    expect((await client.hotlines.list()).empty).toBe(false);
    expect(waited).toEqual([1234]);
    const stuck = createFakeApi({ data: demoData(), timing: { pause: () => new Promise(() => undefined) } });
    stuck.fail('slow');
    const waiting = new ResilienceClient({ baseUrl: stuck.url, fetch: stuck.fetch, timeout: 20, retry: 0 });
    expect(await failure(waiting.hotlines.list())).toBeInstanceOf(TimeoutError);
  });

  it('foreignHsds answers as a server that knows HSDS alone', async () => {
    const { api, client } = setUp();
    api.fail('foreignHsds');
    const raw = (await (await api.fetch(`${api.url}/services?full=true`)).json()) as {
      contents: Record<string, unknown>[];
    };
    expect(Object.keys(raw)).toEqual(['contents']);
    expect(raw.contents[0]).toMatchObject({ alternate_name: null });
    expect(raw.contents[0]).not.toHaveProperty('delivery_modes');
    expect(isUnsupported(await failure(client.hotlines.list()))).toBe(true);
    const page = await client.services.list();
    expect(page.contents).toHaveLength(20);
    expect(page.contents[0]).not.toHaveProperty('alternate_name');
    const found = await client.search.list({ text: 'психолог' });
    expect(found.contents.length).toBeGreaterThan(0);
  });
});
