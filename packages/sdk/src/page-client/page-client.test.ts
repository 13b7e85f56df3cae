import { aHotline, aServiceAtLocation, createFakeApi, type FakeApi } from '../testing/index.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { ResilienceClient } from '../index.ts';
import { directClient } from './direct-client.ts';
import { type PageClient, pageClient } from './page-client.ts';

let api: FakeApi;
let client: PageClient;

beforeEach(() => {
  api = createFakeApi({ serviceAtLocations: [aServiceAtLocation({ id: 'one' })], hotlines: [aHotline()] });
  client = directClient({ baseUrl: api.url, language: 'en', fetch: api.fetch });
});

const failure = (promise: PromiseLike<unknown>) => Promise.resolve(promise).catch((error: unknown) => error);

describe('the direct client', () => {
  it('asks exactly what the SDK asks', async () => {
    const sdk = new ResilienceClient({ baseUrl: api.url, language: 'en', fetch: api.fetch });
    const parameters = { text: 'психолог', per_page: 20, free: true, category: 'legal-aid' };
    await client.search.list(parameters);
    await sdk.search.list(parameters);
    const [ours, theirs] = api.requests;
    expect(ours?.query).toEqual(theirs?.query);
    expect(ours?.headers.get('accept')).toBe(theirs?.headers.get('accept'));
    expect(ours?.headers.get('accept-language')).toBe(theirs?.headers.get('accept-language'));
  });

  it('reads what the finder needs', async () => {
    expect((await client.search.list({})).contents).toHaveLength(1);
    expect((await client.hotlines.list()).contents).toHaveLength(1);
    expect((await client.serviceAtLocations.retrieve('one')).id).toBe('one');
    expect((await client.places.list({ level: 'oblast' })).contents).toEqual([]);
    expect((await client.taxonomyTerms.list({})).contents).toEqual([]);
  });

  it('tries a broken connection once more before it gives up', async () => {
    api.fail({ networkError: true });
    expect((await client.hotlines.list()).contents).toHaveLength(1);
    expect(api.requests).toHaveLength(2);
    api.offline = true;
    expect(await failure(client.hotlines.list())).toMatchObject({ code: 'connection' });
    expect(api.requests).toHaveLength(4);
  });

  it.each([
    [{ status: 400 }, { code: 'bad_request' }],
    [
      { status: 429, headers: { 'retry-after': '7' } },
      { code: 'rate_limited', retryAfter: 7 },
    ],
    [{ status: 503 }, { code: 'server_error', unsupported: false }],
    [
      { status: 404, body: '<!doctype html>' },
      { code: 'not_found', unsupported: true },
    ],
    [{ captivePortal: true } as const, { code: 'unexpected_answer' }],
    [{ brokenJson: true } as const, { code: 'unexpected_answer' }],
  ])('tells %o as %o', async (fault, expected) => {
    api.fail(fault);
    expect(await failure(client.hotlines.list())).toMatchObject(expected);
  });

  it('tells a missing record from a missing endpoint', async () => {
    expect(await failure(client.serviceAtLocations.retrieve('two'))).toMatchObject({
      code: 'not_found',
      unsupported: false,
    });
  });

  it('lets a caller end a request', async () => {
    api.fail({ delay: new Promise(() => undefined) });
    const controller = new AbortController();
    const search = failure(client.search.list({}, { signal: controller.signal }));
    controller.abort();
    expect(await search).toMatchObject({ code: 'aborted' });
  });

  it('cannot be led elsewhere by an identifier', async () => {
    await failure(client.serviceAtLocations.retrieve('../v1/hotlines'));
    expect(api.requests[0]?.path).toBe('/service_at_locations/..%2Fv1%2Fhotlines');
  });
});

describe('the client of an element', () => {
  it('copes with an HSDS server that has no search of its own', async () => {
    const foreign = createFakeApi({ extensions: false, serviceAtLocations: [aServiceAtLocation({ id: 'one' })] });
    const finder = pageClient({ baseUrl: foreign.url, language: 'uk', fetch: foreign.fetch });
    const { contents, suggestions } = await finder.search.list({ text: 'психолог' });
    expect(contents).toHaveLength(1);
    expect(suggestions).toEqual([]);
    const before = foreign.requests.length;
    await finder.search.list({});
    expect(foreign.requests.slice(before).map(({ path }) => path)).not.toContain('/v1/search');
  });
});
