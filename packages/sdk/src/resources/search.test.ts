import { describe, expect, it } from 'vitest';
import {
  NotFoundError,
  NotImplementedError,
  attemptsWithFetch,
  ResilienceClient,
  Search,
  ServerError,
  Transport,
  UnexpectedAnswerError,
  isUnsupported,
} from '../index.ts';
import { aLocation, aSearchAnswer, aService, aServiceAtLocation } from '../testing/index.ts';
import { type Script, scriptedServer, sendJson, sendProblem } from '../transport/scripted-server.test.support.ts';

type Answers = Partial<Record<string, (query: URLSearchParams) => unknown>>;

/** A server with these endpoints and no others. */
async function serverWith(answers: Answers, otherwise: Script = (_request, response) => response.writeHead(404).end()) {
  const server = await scriptedServer((request, response, nth) => {
    const { pathname, searchParams } = new URL(request.url, 'http://host');
    const answer = answers[pathname];
    if (answer) sendJson(response, answer(searchParams));
    else otherwise(request, response, nth);
  });
  return {
    ...server,
    client: new ResilienceClient({ baseUrl: server.url, retry: 0 }),
    asked: () => server.requests.map(({ url }) => decodeURIComponent(url)),
  };
}

const envelope = (contents: unknown[]) => ({
  total_items: contents.length,
  total_pages: 1,
  page_number: 1,
  size: contents.length,
  first_page: true,
  last_page: true,
  empty: contents.length === 0,
  contents,
});

describe('a search', () => {
  it('gives the answer of /v1/search, page by page', async () => {
    const first = aServiceAtLocation();
    const second = aServiceAtLocation();
    const answer = aSearchAnswer({
      contents: [first],
      total_items: 2,
      total_pages: 2,
      last_page: false,
      query: { text: 'психолог' },
      facets: { modes: [{ code: 'in_person', name: 'На місці', count: 2 }] },
    });
    const { client, asked } = await serverWith({
      '/v1/search': (query) =>
        query.get('page') === '2' ? { ...answer, page_number: 2, last_page: true, contents: [second] } : answer,
    });
    const page = await client.search.list({
      text: 'психолог',
      place: 'UA32080070000050759',
      category: ['psychological-support', 'legal-aid'],
      free: true,
      lang: 'uk',
    });
    expect({ ...page }).toEqual(answer);
    expect((await page.nextPage()).contents).toEqual([second]);
    const ids: string[] = [];
    for await (const { id } of client.search.list()) ids.push(id);
    expect(ids).toEqual([first.id, second.id]);
    expect(asked()[0]).toBe(
      '/v1/search?category=psychological-support,legal-aid&free=true&lang=uk&place=UA32080070000050759&text=психолог',
    );
  });

  it('fills in what an answer leaves out', async () => {
    const { client } = await serverWith({ '/v1/search': () => ({ total_items: 0 }) });
    expect({ ...(await client.search.list({ text: 'юрист' })) }).toMatchObject({
      contents: [],
      empty: true,
      facets: { categories: [], audiences: [], modes: [], networks: [] },
      suggestions: [],
      query: { text: 'юрист' },
      data_status: 'live',
    });
  });

  it('works with a transport alone', async () => {
    const { url } = await serverWith({ '/v1/search': () => aSearchAnswer() });
    expect((await new Search(new Transport({ baseUrl: url }, attemptsWithFetch)).list()).contents).toHaveLength(1);
  });
});

describe('a search at a foreign HSDS server', () => {
  it('reads /service_at_locations when /v1/search is missing, and remembers it', async () => {
    const record = aServiceAtLocation();
    const { client, asked } = await serverWith({ '/service_at_locations': () => envelope([record]) });
    const page = await client.search.list({
      text: ' психолог ',
      place: 'UA32080070000050759',
      free: true,
      page: 1,
      per_page: 5,
      lang: 'uk',
    });
    expect({ ...page }).toEqual({
      ...envelope([record]),
      facets: { categories: [], audiences: [], modes: [], networks: [] },
      suggestions: [],
      query: { text: 'психолог' },
      data_status: 'live',
    });
    await client.search.list();
    expect(asked().map((url) => url.replaceAll('+', ' '))).toEqual([
      '/v1/search?free=true&lang=uk&page=1&per_page=5&place=UA32080070000050759&text= психолог ',
      '/service_at_locations?full=true&lang=uk&page=1&per_page=5&search= психолог ',
      '/service_at_locations?full=true',
    ]);
  });

  it('reads /services when /service_at_locations is missing too, one result for each location', async () => {
    const place = { id: 'here', location: aLocation() };
    const other = { id: 'there', location: aLocation() };
    const alone = aService({ name: 'Юрист' });
    const atTwo = { ...alone, service_at_locations: [place, other] };
    const byPhone = aService({ name: 'Розмова телефоном' });
    const { client, asked } = await serverWith({ '/services': () => envelope([atTwo, byPhone]) });
    const page = await client.search.list({ text: 'допомога' });
    expect(page.contents).toEqual([
      { ...place, service: alone, organization: atTwo.organization },
      { ...other, service: alone, organization: atTwo.organization },
      { id: byPhone.id, service_id: byPhone.id, service: byPhone, organization: byPhone.organization },
    ]);
    expect(page).toMatchObject({ size: 3, total_items: 2, empty: false });
    await client.search.list({ text: 'юрист' });
    expect(asked()).toEqual([
      '/v1/search?text=допомога',
      '/service_at_locations?full=true&search=допомога',
      '/services?full=true&search=допомога',
      '/services?full=true&search=юрист',
    ]);
  });

  it('reads /services when /service_at_locations ignores full and gives no services', async () => {
    const { client, asked } = await serverWith({
      '/service_at_locations': () => envelope([{ id: '1', service_id: 's', location_id: 'l' }]),
      '/services': () => envelope([aService()]),
    });
    expect((await client.search.list()).contents[0]?.service.name).toBe('Консультації психолога');
    await client.search.list();
    expect(asked()).toEqual([
      '/v1/search',
      '/service_at_locations?full=true',
      '/services?full=true',
      '/services?full=true',
    ]);
  });

  it('leaves out single records that come without their service', async () => {
    const whole = aServiceAtLocation();
    const { client } = await serverWith({
      '/service_at_locations': () => envelope([{ id: '1', service_id: 's' }, whole]),
    });
    expect(await client.search.list()).toMatchObject({ contents: [whole], size: 1 });
  });

  it('does not take an empty page for a server without services', async () => {
    const { client, asked } = await serverWith({ '/service_at_locations': () => ({ empty: true }) });
    expect((await client.search.list({ text: 'ніщо' })).contents).toEqual([]);
    await client.search.list();
    expect(asked()).toHaveLength(3);
  });

  it('is found out the same way when endpoints answer 501', async () => {
    const record = aService();
    const { client, asked } = await serverWith({ '/services': () => [record] }, (_request, response) =>
      sendProblem(response, 501),
    );
    const ids: string[] = [];
    for await (const { id } of client.search.list()) ids.push(id);
    expect(ids).toHaveLength(1);
    expect(asked().filter((url) => url.startsWith('/v1'))).toHaveLength(1);
  });

  it('is paged through', async () => {
    const records = Array.from({ length: 5 }, () => aServiceAtLocation());
    const { client } = await serverWith({
      '/service_at_locations': (query) => ({
        total_items: 5,
        contents: records.slice((Number(query.get('page') ?? 1) - 1) * 2).slice(0, 2),
      }),
    });
    const found: string[] = [];
    for await (const { id } of client.search.list({ text: 'центр' })) found.push(id);
    expect(found).toEqual(records.map(({ id }) => id));
  });

  it('can be asked concurrently from the start', async () => {
    const { client } = await serverWith({ '/services': () => envelope([aService()]) });
    const pages = await Promise.all(Array.from({ length: 5 }, () => client.search.list()));
    expect(pages.map(({ size }) => size)).toEqual([1, 1, 1, 1, 1]);
  });

  it('gives status and headers of the answer it was made of', async () => {
    const { client } = await serverWith({ '/services': () => envelope([aService()]) });
    expect((await client.search.list().withResponse()).response.status).toBe(200);
  });

  it('remembers nothing when nothing answered, so that a gateway that was down for a moment costs no more than that', async () => {
    const answers: Answers = {};
    const { client } = await serverWith(answers);
    const error: unknown = await client.search.list().catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(NotFoundError);
    answers['/v1/search'] = () => aSearchAnswer({ query: { text: 'back' } });
    expect((await client.search.list()).query.text).toBe('back');
  });

  it('is not assumed for any other error', async () => {
    const { client, asked } = await serverWith({ '/services': () => envelope([]) }, (_request, response) =>
      sendProblem(response, 500),
    );
    await expect(client.search.list()).rejects.toBeInstanceOf(ServerError);
    expect(asked()).toHaveLength(1);
    const portal = await serverWith({}, (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    );
    await expect(portal.client.search.list()).rejects.toBeInstanceOf(UnexpectedAnswerError);
    expect(portal.asked()).toHaveLength(1);
  });

  it('is not assumed when our own server says that something is not found', async () => {
    const { client, asked } = await serverWith({}, (_request, response) =>
      sendProblem(response, 404, { type: 'urn:resilience-kit:problem:not-found' }),
    );
    await expect(client.search.list({ place: 'UA00000000000000000' })).rejects.toBeInstanceOf(NotFoundError);
    expect(asked()).toHaveLength(1);
  });
});

describe('lists that a foreign server lacks', () => {
  it.each(['places', 'hotlines', 'taxonomies', 'taxonomyTerms'] as const)(
    '%s rejects with an error that isUnsupported knows',
    async (resource) => {
      const missing = await serverWith({});
      const notFound: unknown = await missing.client[resource].list().catch((error: unknown) => error);
      expect(notFound).toBeInstanceOf(NotFoundError);
      expect(isUnsupported(notFound)).toBe(true);
      const refusing = await serverWith({}, (_request, response) => sendProblem(response, 501));
      const notImplemented: unknown = await refusing.client[resource].list().catch((error: unknown) => error);
      expect(notImplemented).toBeInstanceOf(NotImplementedError);
      expect(isUnsupported(notImplemented)).toBe(true);
    },
  );
});
