import type { Page, Service } from '@resilience-kit/contract';
import { describe, expect, it } from 'vitest';
import { InvalidRequestError, AbortError, ResilienceClient, ServerError, UnexpectedAnswerError } from '../index.ts';
import { scriptedServer, sendJson, sendProblem } from '../transport/scripted-server.test.support.ts';
import { watchUnhandledRejections } from '../transport/unhandled-rejections.test.support.ts';

const service = (number: number) => ({ id: `s-${number}`, name: `Послуга ${number}`, status: 'active' });
const services = (count: number, from = 1) => Array.from({ length: count }, (_, index) => service(from + index));

/** A server with so many services, in pages of two, saying of each page what `envelope` makes of it. */
async function serverWith(total: number, envelope: (page: Page<unknown>) => unknown = (page) => page, firstPage = 1) {
  return scriptedServer(({ url }, response) => {
    const asked = new URL(url, 'http://host').searchParams.get('page');
    const page = asked === null ? firstPage : Number(asked);
    const from = (page - firstPage) * 2;
    const contents = services(Math.max(0, Math.min(2, total - from)), from + 1);
    const total_pages = Math.ceil(total / 2);
    const last_page = page - firstPage + 1 >= total_pages;
    const size = contents.length;
    sendJson(
      response,
      envelope({
        total_items: total,
        total_pages,
        page_number: page,
        size,
        first_page: from === 0,
        last_page,
        empty: size === 0,
        contents,
      }),
    );
  });
}

const clientOf = ({ url }: { url: string }) => new ResilienceClient({ baseUrl: url });
const idsOf = async (records: AsyncIterable<{ id: string }>) => {
  const ids: string[] = [];
  for await (const { id } of records) ids.push(id);
  return ids;
};
const all = (total: number) => services(total).map(({ id }) => id);
const pagesAsked = (requests: readonly { url: string }[]) =>
  requests.map(({ url }) => new URL(url, 'http://host').searchParams.get('page'));

describe('a list', () => {
  it('awaited gives its first page, which is the envelope and nothing else when copied', async () => {
    const page = await clientOf(await serverWith(5)).services.list();
    const envelope = {
      total_items: 5,
      total_pages: 3,
      page_number: 1,
      size: 2,
      first_page: true,
      last_page: false,
      empty: false,
      contents: services(2),
    };
    expect({ ...page }).toEqual(envelope);
    expect(JSON.parse(JSON.stringify(page))).toEqual(envelope);
    expect(page.hasNextPage()).toBe(true);
  });

  it('leads from page to page, with the same parameters', async () => {
    const server = await serverWith(5);
    const first = await clientOf(server).services.list({ search: 'юрист', per_page: 2 });
    const second = await first.nextPage();
    const third = await second.nextPage();
    expect([second.page_number, third.page_number, third.hasNextPage()]).toEqual([2, 3, false]);
    expect(server.requests.map(({ url }) => Object.fromEntries(new URL(url, 'http://host').searchParams))).toEqual([
      { search: 'юрист', per_page: '2' },
      { search: 'юрист', per_page: '2', page: '2' },
      { search: 'юрист', per_page: '2', page: '3' },
    ]);
    await expect(third.nextPage()).rejects.toBeInstanceOf(InvalidRequestError);
    expect(server.requests).toHaveLength(3);
  });

  it('iterated gives the records of all pages, each asked for when it is needed', async () => {
    const server = await serverWith(5);
    const seen: string[] = [];
    for await (const { id } of clientOf(server).services.list()) {
      seen.push(`${id} after ${server.requests.length}`);
    }
    expect(seen).toEqual(['s-1 after 1', 's-2 after 1', 's-3 after 2', 's-4 after 2', 's-5 after 3']);
  });

  it('can be iterated from any page on, more than once, and left early', async () => {
    const server = await serverWith(5);
    const second = await clientOf(server).services.list({ page: 2 });
    expect(await idsOf(second)).toEqual(['s-3', 's-4', 's-5']);
    expect(await idsOf(second)).toEqual(['s-3', 's-4', 's-5']);
    const before = server.requests.length;
    for await (const { id } of second) if (id === 's-3') break;
    expect(server.requests).toHaveLength(before);
  });

  it('can be had page by page, or as an array up to a limit', async () => {
    const server = await serverWith(5);
    const sizes: number[] = [];
    for await (const { size } of clientOf(server).services.list().pages()) sizes.push(size);
    expect(sizes).toEqual([2, 2, 1]);
    expect((await clientOf(server).services.list().toArray({ limit: 3 })).map(({ id }) => id)).toEqual(all(3));
    expect(server.requests).toHaveLength(5);
    expect(await clientOf(server).services.list().toArray({ limit: 100 })).toHaveLength(5);
    expect(await clientOf(server).services.list().toArray({ limit: 0 })).toEqual([]);
  });

  it('gives the same page for the same step, however often and concurrently it is taken', async () => {
    const first = await clientOf(await serverWith(5)).services.list();
    const [a, b] = await Promise.all([first.nextPage(), first.nextPage()]);
    expect(a.contents).toEqual(b.contents);
    expect(a.contents).toHaveLength(2);
    expect((await a.nextPage()).contents).toEqual(services(1, 5));
  });

  it('is asked for once, at once, however it is used', async () => {
    const server = await serverWith(1);
    const list = clientOf(server).services.list();
    await Promise.all([list, list.withResponse(), idsOf(list), list.then(({ size }) => size)]);
    expect(server.requests).toHaveLength(1);
  });

  it('that is empty has no records and no next page', async () => {
    const page = await clientOf(await serverWith(0)).services.list();
    expect(page).toMatchObject({ empty: true, contents: [], total_items: 0 });
    expect(page.hasNextPage()).toBe(false);
    expect(await idsOf(page)).toEqual([]);
  });

  it('gives status and headers with withResponse', async () => {
    const { data, response } = await clientOf(await serverWith(5))
      .services.list()
      .withResponse();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await idsOf(data)).toEqual(all(5));
    const next = await data.nextPage().withResponse();
    expect(next.data.page_number).toBe(2);
  });

  it('gives the request id that it made with withResponse', async () => {
    const { response } = await clientOf(await serverWith(5))
      .services.list()
      .withResponse();
    expect(response.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a server that leaves things out', () => {
  it.each<[string, (page: Page<unknown>) => unknown, number]>([
    ['every field but contents', ({ contents }) => ({ contents }), 5],
    ['every field but contents, the last page being full', ({ contents }) => ({ contents }), 4],
    [
      'the totals',
      ({ contents, last_page, first_page, page_number }) => ({ contents, last_page, first_page, page_number }),
      5,
    ],
    ['total_pages', ({ contents, total_items }) => ({ contents, total_items }), 5],
    ['contents of empty pages', ({ contents, ...page }) => (page.empty ? page : { ...page, contents }), 5],
    ['the envelope', ({ contents }) => contents, 5],
    [
      'number and boolean types',
      (page) =>
        Object.fromEntries(
          Object.entries(page).map(([field, value]) => [field, Array.isArray(value) ? value : String(value)]),
        ),
      5,
    ],
    ['the truth in page_number', (page) => ({ ...page, page_number: 1 }), 5],
    ['the truth in last_page', (page) => ({ ...page, last_page: true }), 5],
    ['the truth in its totals', (page) => ({ ...page, total_items: 0, total_pages: 0 }), 5],
    ['records, writing null', (page) => ({ ...page, total_pages: null, size: null }), 5],
  ])('is read to its end without: %s', async (_what, envelope, total) => {
    const server = await serverWith(total, envelope);
    expect(await idsOf(clientOf(server).services.list())).toEqual(all(total));
    expect(server.requests.length).toBeLessThanOrEqual(4);
  });

  it('may number its pages from nought', async () => {
    const server = await serverWith(5, (page) => page, 0);
    expect(await idsOf(clientOf(server).services.list())).toEqual(all(5));
  });

  it('may give all in a bare array whatever page is asked for: each record comes once', async () => {
    const server = await scriptedServer((_request, response) => sendJson(response, services(3)));
    expect(await idsOf(clientOf(server).services.list())).toEqual(all(3));
    expect(server.requests).toHaveLength(2);
    const page = await clientOf(server).services.list();
    const repeated = await page.nextPage();
    expect(repeated).toMatchObject({ empty: true, contents: [], last_page: true, total_pages: 1 });
    expect(repeated.hasNextPage()).toBe(false);
  });

  it('may end in an empty array', async () => {
    const server = await serverWith(4, ({ contents }) => contents);
    expect(await idsOf(clientOf(server).services.list())).toEqual(all(4));
  });

  it('is not taken for empty when it answers with something else', async () => {
    const server = await scriptedServer((_request, response) => sendJson(response, { message: 'Welcome' }));
    await expect(clientOf(server).services.list()).rejects.toMatchObject({ reason: 'shape' });
  });
});

describe('a server whose pages never end', () => {
  it('is stopped at the first page that it repeats', async () => {
    const server = await scriptedServer((_request, response) =>
      sendJson(response, { total_pages: 1_000, contents: services(2) }),
    );
    expect(await idsOf(clientOf(server).services.list())).toEqual(all(2));
    expect(server.requests).toHaveLength(2);
  });

  it('is stopped when its pages go round in a circle', async () => {
    const server = await scriptedServer((_request, response, nth) =>
      sendJson(response, { total_pages: 1_000, contents: services(2, 1 + 2 * ((nth - 1) % 3)) }),
    );
    expect(await idsOf(clientOf(server).services.list())).toEqual(all(6));
    expect(server.requests).toHaveLength(4);
  });

  it('is stopped at an empty page', async () => {
    const server = await serverWith(5, (page) => ({ ...page, total_pages: 1_000, last_page: false }));
    expect(await idsOf(clientOf(server).services.list())).toEqual(all(5));
    expect(server.requests).toHaveLength(4);
  });

  it('is stopped at total_pages, though it says that there is more', async () => {
    const server = await scriptedServer(({ url }, response) => {
      const page = Number(new URL(url, 'http://host').searchParams.get('page') ?? 1);
      sendJson(response, { total_pages: 3, last_page: false, contents: services(2, page * 2 - 1) });
    });
    expect(await idsOf(clientOf(server).services.list())).toEqual(all(6));
    expect(pagesAsked(server.requests)).toEqual([null, '2', '3']);
  });
});

describe('between pages', () => {
  it('an abort is honoured', async () => {
    const server = await serverWith(50);
    const controller = new AbortController();
    const seen: string[] = [];
    const reading = async () => {
      for await (const { id } of clientOf(server).services.list({}, { signal: controller.signal })) {
        seen.push(id);
        if (seen.length === 3) controller.abort();
      }
    };
    await expect(reading()).rejects.toBeInstanceOf(AbortError);
    expect(seen).toEqual(all(4));
    expect(server.requests).toHaveLength(2);
  });

  it('another signal may take over', async () => {
    const server = await serverWith(50);
    const first = await clientOf(server).services.list();
    await expect(first.nextPage({ signal: AbortSignal.abort() })).rejects.toBeInstanceOf(AbortError);
    expect((await first.nextPage()).page_number).toBe(2);
  });

  it('an error ends the iteration after the records that came before', async () => {
    const server = await scriptedServer((_request, response, nth) =>
      nth === 1 ? sendJson(response, { total_pages: 3, contents: services(2) }) : sendProblem(response, 500),
    );
    const client = new ResilienceClient({ baseUrl: server.url, retry: 0 });
    const seen: string[] = [];
    const reading = async () => {
      for await (const { id } of client.services.list()) seen.push(id);
    };
    await expect(reading()).rejects.toBeInstanceOf(ServerError);
    expect(seen).toEqual(all(2));
  });

  it('addresses that the server gives are never followed', async () => {
    const elsewhere = await scriptedServer((_request, response) => sendJson(response, {}));
    const server = await serverWith(3, (page) => ({
      ...page,
      next: `${elsewhere.url}/services?page=2`,
      links: { next: elsewhere.url },
    }));
    expect(await idsOf(clientOf(server).services.list())).toEqual(all(3));
    expect(elsewhere.requests).toEqual([]);
  });
});

describe('a promise that is not used', () => {
  it('does not report an unhandled rejection when the response was taken instead', async () => {
    const unhandled = watchUnhandledRejections();
    const client = new ResilienceClient({
      baseUrl: 'https://api.example',
      fetch: () => Promise.resolve(new Response('<html>')),
    });
    await expect(client.services.list().withResponse()).rejects.toBeInstanceOf(UnexpectedAnswerError);
    await expect(client.services.retrieve('1').withResponse()).rejects.toBeInstanceOf(UnexpectedAnswerError);
    await new Promise((resolve) => setImmediate(resolve));
    unhandled.stop();
    expect(unhandled.reasons).toEqual([]);
  });

  it('gives plain promises from then, catch and finally', async () => {
    const client = new ResilienceClient({
      baseUrl: 'https://api.example',
      fetch: () => Promise.resolve(Response.json({ id: '1', name: 'x', status: 'active' } satisfies Service)),
    });
    const derived = client.services.retrieve('1').then(({ name }) => name);
    expect(Object.getPrototypeOf(derived)).toBe(Promise.prototype);
    expect(await derived).toBe('x');
    expect(await client.services.retrieve('1').finally(() => undefined)).toMatchObject({ id: '1' });
  });
});
