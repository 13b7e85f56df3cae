import { describe, expect, it } from 'vitest';
import {
  ConnectionError,
  NotFoundError,
  RateLimitError,
  AbortError,
  ResilienceClient,
  UnexpectedAnswerError,
  isUnsupported,
} from '../index.ts';
import {
  type FakeApiOptions,
  aHotline,
  anOrganization,
  aPlace,
  aSearchAnswer,
  aServiceAtLocation,
  aTaxonomyTerm,
  createFakeApi,
} from './index.ts';

function setUp(options: FakeApiOptions = {}) {
  const api = createFakeApi(options);
  const timing = { pause: () => Promise.resolve() };
  return { api, client: new ResilienceClient({ baseUrl: api.url, fetch: api.fetch, timing }) };
}

const psychologist = aServiceAtLocation();
const lawyer = aServiceAtLocation({
  service: {
    name: 'Юрист',
    description: 'Правова допомога.',
    delivery_modes: ['online'],
    cost_options: [],
    attributes: [
      {
        id: '00000000-0000-4000-8000-ffffffffffff',
        link_type: 'category',
        taxonomy_term: aTaxonomyTerm({ code: 'legal-aid', name: 'Правова допомога' }),
      },
    ],
  },
  location: {
    place: { code: 'UA12060170010065850', name: 'Кривий Ріг', hromada: undefined, oblast: undefined },
    accessibility: [],
  },
  organization: { networks: [{ id: '00000000-0000-4000-8000-fffffffffffe', code: 'donetsk', name: 'Мережа' }] },
});

describe('a fake API', () => {
  it('finds, narrows and counts what it was given', async () => {
    const { client } = setUp({ serviceAtLocations: [psychologist, lawyer] });
    const names = async (parameters: Parameters<typeof client.search.list>[0]) =>
      (await client.search.list(parameters)).contents.map(({ service }) => service.name);
    expect(await names({})).toEqual(['Консультації психолога', 'Юрист']);
    expect(await names({ text: 'ЮРИСТ правова' })).toEqual(['Юрист']);
    expect(await names({ text: 'кравець' })).toEqual([]);
    expect(await names({ place: 'UA32080070000050759' })).toEqual(['Консультації психолога']);
    expect(await names({ place: 'UA32000000000030281' })).toEqual(['Консультації психолога']);
    expect(await names({ category: ['legal-aid', 'shelter'] })).toEqual(['Юрист']);
    expect(await names({ mode: 'online' })).toEqual(['Юрист']);
    expect(await names({ network: 'donetsk' })).toEqual(['Юрист']);
    expect(await names({ free: true })).toEqual(['Консультації психолога']);
    expect(await names({ accessible: true })).toEqual(['Консультації психолога']);
    expect(await names({ free: false, accessible: false })).toHaveLength(2);
    expect((await client.search.list()).facets).toEqual({
      categories: [
        { code: 'psychological-support', name: 'Психологічна підтримка', count: 1 },
        { code: 'legal-aid', name: 'Правова допомога', count: 1 },
      ],
      audiences: [],
      modes: [
        { code: 'in_person', name: 'in_person', count: 1 },
        { code: 'online', name: 'online', count: 1 },
      ],
      networks: [{ code: 'donetsk', name: 'Мережа', count: 1 }],
    });
  });

  it('pages, and finds single records', async () => {
    const hotlines = Array.from({ length: 5 }, () => aHotline());
    const { client } = setUp({ hotlines, serviceAtLocations: [psychologist], places: [aPlace()] });
    const page = await client.hotlines.list({ per_page: 2, page: 3 });
    expect(page).toMatchObject({ total_items: 5, total_pages: 3, last_page: true, contents: [hotlines[4]] });
    expect(await client.hotlines.list({ per_page: 2 }).toArray({ limit: 9 })).toEqual(hotlines);
    expect(await client.services.retrieve(psychologist.service.id)).toEqual(psychologist.service);
    const { id } = { ...psychologist.organization };
    expect(await client.organizations.retrieve(String(id))).toEqual(psychologist.organization);
    expect(await client.serviceAtLocations.retrieve(psychologist.id)).toEqual(psychologist);
    expect((await client.places.retrieve('UA32080070000050759')).name).toBe('Бучанська громада');
    expect((await client.describe()).data_status).toBe('demo');
    expect((await client.health()).status).toBe('ok');
  });

  it('narrows lists by their fields and by text', async () => {
    const { client } = setUp({
      places: [
        aPlace(),
        aPlace({ code: 'UA32000000000030281', level: 'oblast', name: 'Київська область', parent: undefined }),
      ],
      organizations: [anOrganization()],
    });
    expect((await client.places.list({ level: 'oblast' })).contents.map(({ name }) => name)).toEqual([
      'Київська область',
    ]);
    expect((await client.places.list({ parent: 'UA32080000000084076' })).contents).toHaveLength(1);
    expect((await client.organizations.list({ search: 'приклад' })).contents).toHaveLength(1);
    expect((await client.organizations.list({ search: 'інша' })).contents).toHaveLength(0);
  });

  it('tells a record that is missing from an endpoint that is', async () => {
    const { client } = setUp({ extensions: false });
    const missing: unknown = await client.services.retrieve('nobody').catch((error: unknown) => error);
    expect(missing).toBeInstanceOf(NotFoundError);
    expect(isUnsupported(missing)).toBe(false);
    expect(isUnsupported(await client.hotlines.list().catch((error: unknown) => error))).toBe(true);
  });

  it('can be a plain HSDS server', async () => {
    const { api, client } = setUp({ serviceAtLocations: [psychologist], extensions: false });
    expect((await client.search.list({ text: 'психолога' })).contents).toEqual([psychologist]);
    expect(api.requests.map(({ path }) => path)).toEqual(['/v1/search', '/service_at_locations']);
  });

  it('answers paths of your own', async () => {
    const { client } = setUp({
      routes: {
        '/v1/search': ({ query }) =>
          aSearchAnswer({ query: { correction: { kind: 'spelling', text: `${query.text}!` } } }),
      },
    });
    expect((await client.search.list({ text: 'психлог' })).query.correction).toEqual({
      kind: 'spelling',
      text: 'психлог!',
    });
  });

  it('keeps every request', async () => {
    const { api, client } = setUp();
    await client.search.list({ text: 'юрист', free: true }, { headers: { 'x-trace': 't' } });
    expect(api.requests).toMatchObject([{ method: 'GET', path: '/v1/search', query: { text: 'юрист', free: 'true' } }]);
    expect(api.requests[0]?.headers.get('x-trace')).toBe('t');
  });
});

describe('failures of a fake API', () => {
  it('come once unless told otherwise, in order, then it answers', async () => {
    const { api, client } = setUp();
    api.fail({ status: 503 });
    api.fail({ networkError: true });
    await client.search.list();
    expect(api.requests).toHaveLength(3);
  });

  it('may be for one path and for ever', async () => {
    const { api, client } = setUp();
    api.fail(
      { status: 429, headers: { 'retry-after': '60' }, problem: { detail: 'Забагато запитів.' } },
      { path: '/v1/search', times: Infinity },
    );
    const error: unknown = await client.search.list().catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ retryAfter: 60, problem: { detail: 'Забагато запитів.' } });
    await expect(client.search.list()).rejects.toBeInstanceOf(RateLimitError);
    expect((await client.hotlines.list()).empty).toBe(true);
  });

  it('include a sign-in page, broken JSON and other bodies', async () => {
    const { api, client } = setUp();
    api.fail({ captivePortal: true });
    await expect(client.search.list()).rejects.toMatchObject({ reason: 'html' });
    api.fail({ brokenJson: true });
    await expect(client.search.list()).rejects.toBeInstanceOf(UnexpectedAnswerError);
    api.fail({ status: 403, body: 'Forbidden' });
    await expect(client.search.list()).rejects.toMatchObject({ status: 403, body: 'Forbidden' });
  });

  it('include an answer that comes when the test says so', async () => {
    const { api, client } = setUp();
    let release: () => void = () => undefined;
    api.fail({ delay: new Promise<void>((resolve) => (release = resolve)) });
    let answered = false;
    const answer = client.search.list().then(() => (answered = true));
    await new Promise((done) => setImmediate(done));
    expect(answered).toBe(false);
    release();
    await answer;
    expect(answered).toBe(true);
  });

  it('let an abort through', async () => {
    const { api, client } = setUp();
    const controller = new AbortController();
    api.fail({ delay: new Promise(() => undefined) });
    const answer = client.search.list({}, { signal: controller.signal });
    setImmediate(() => controller.abort());
    await expect(answer).rejects.toBeInstanceOf(AbortError);
  });

  it('include being offline, until it is over', async () => {
    const { api, client } = setUp();
    api.offline = true;
    await expect(client.search.list()).rejects.toBeInstanceOf(ConnectionError);
    api.offline = false;
    expect((await client.search.list()).empty).toBe(true);
    api.offline = true;
    api.fail({ status: 500 });
    api.reset();
    expect(api.requests).toEqual([]);
    await client.search.list();
    expect(api.requests).toHaveLength(1);
  });
});
