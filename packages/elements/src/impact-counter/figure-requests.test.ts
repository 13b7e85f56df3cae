import { createFakeApi, type FakeApi } from '@resilience-kit/sdk/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { figureRequests } from './figure-requests.ts';
import { figureOf } from './fixtures/fixture-figures.ts';

let api: FakeApi;
const figures = (language = 'uk', baseUrl = api.url) => figureRequests({ baseUrl, language, fetch: api.fetch });
const failure = (promise: PromiseLike<unknown>) => Promise.resolve(promise).catch((error: unknown) => error);

beforeEach(() => {
  api = createFakeApi({
    routes: {
      '/v1/figures/one': () => figureOf({ code: 'one' }, 'uk'),
      '/v1/figures/two': () => figureOf({ code: 'two' }, 'uk'),
      '/v1/figures/other': () => ({ hello: 'world' }),
    },
  });
});

describe('requests for figures', () => {
  it('share one where several counters want the same figure at the same time', async () => {
    const answers = await Promise.all([
      figures().retrieve('one'),
      figures().retrieve('one'),
      figures().retrieve('two'),
    ]);
    expect(answers.map(({ code }) => code)).toEqual(['one', 'one', 'two']);
    expect(api.requests.map(({ path }) => path)).toEqual(['/v1/figures/one', '/v1/figures/two']);
  });

  it('are sent again later, and after a failure', async () => {
    api.fail({ status: 503 });
    expect(await failure(figures().retrieve('one'))).toMatchObject({ code: 'server_error' });
    await figures().retrieve('one');
    await figures().retrieve('one');
    expect(api.requests).toHaveLength(3);
  });

  it('are not shared between languages and servers', async () => {
    await Promise.all([
      figures('uk').retrieve('one'),
      figures('en').retrieve('one'),
      figures('uk', 'https://other.example').retrieve('one'),
    ]);
    expect(api.requests).toHaveLength(3);
  });

  it('fail when something else than a figure comes back', async () => {
    expect(await failure(figures().retrieve('other'))).toMatchObject({ code: 'unexpected_answer' });
  });

  it('cannot be led elsewhere by an identifier', async () => {
    await failure(figures().retrieve('../hotlines'));
    expect(api.requests[0]?.path).toBe('/v1/figures/..%2Fhotlines');
  });
});
