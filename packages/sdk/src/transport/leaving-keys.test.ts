import { describe, expect, it } from 'vitest';
import { InvalidRequestError, ResilienceClient, UnexpectedAnswerError } from '../index.ts';
import { expectNoUnhandledRejection, rawServer } from './raw-server.test.support.ts';
import { call, failureOf, scriptedServer, sendJson, transportTo } from './scripted-server.test.support.ts';

expectNoUnhandledRejection();

const secret = 'SECRET';
const ways = [
  ['as apiKey', { apiKey: secret }],
  ['as a header of the caller’s', { headers: { 'x-api-key': secret } }],
  ['for one call', {}, { headers: { authorization: secret, cookie: secret } }],
] as const;

describe.each(ways)('a key given %s', (_name, options, callOptions?) => {
  it.each([301, 302, 303, 307, 308])('stays when a %i leads to another port, host or scheme', async (status) => {
    const arrived: string[] = [];
    const elsewhere = await rawServer((socket, { head }) => {
      arrived.push(head);
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{"id":"1"}');
    });
    const { port } = elsewhere;
    const targets = [
      `http://127.0.0.1:${port}/services/1`,
      `http://localhost:${port}/services/1`,
      `//127.0.0.1:${port}/services/1`,
      `https://127.0.0.1:${port}/services/1`,
      `http://user:password@127.0.0.1:${port}/`,
      `http:\\\\127.0.0.1:${port}\\services`,
      'file:///etc/passwd',
      'data:application/json,{"id":"1"}',
      'javascript:0',
    ];
    for (const location of targets) {
      const server = await scriptedServer((_request, response) => response.writeHead(status, { location }).end());
      const { transport } = transportTo(server.url, options);
      const error = await failureOf(transport.request({ ...call, options: callOptions }));
      expect(error).toBeInstanceOf(UnexpectedAnswerError);
      expect(error).toMatchObject({ reason: 'redirected' });
      expect(error.message).not.toContain(secret);
      expect(server.requests).toHaveLength(1);
    }
    expect(arrived).toEqual([]);
    expect(elsewhere.sockets.size).toBe(0);
  });

  it('stays at the end of a way that first leads round the own host', async () => {
    const elsewhere = await scriptedServer((_request, response) => sendJson(response, { id: '1' }));
    const server = await scriptedServer((_request, response, nth) =>
      response.writeHead(302, { location: nth < 3 ? `/step-${nth}` : `${elsewhere.url}/services/1` }).end(),
    );
    const { transport } = transportTo(server.url, options);
    await expect(transport.request({ ...call, options: callOptions })).rejects.toMatchObject({ reason: 'redirected' });
    expect(server.requests).toHaveLength(3);
    expect(elsewhere.requests).toEqual([]);
  });

  it('goes round in circles a few times only', async () => {
    const server = await scriptedServer((request, response) =>
      response.writeHead(302, { location: request.url.endsWith('a') ? '/b' : '/a' }).end(),
    );
    const { transport, waits } = transportTo(server.url, options);
    await expect(transport.request({ ...call, options: callOptions })).rejects.toMatchObject({ reason: 'redirected' });
    expect(server.requests.length).toBeLessThan(10);
    expect(waits).toEqual([]);
  });

  it('is not carried to where a change is redirected, not even on the own host', async () => {
    const server = await scriptedServer((_request, response) => response.writeHead(308, { location: '/x' }).end());
    const { transport } = transportTo(server.url, options);
    const change = { ...call, method: 'PATCH', body: {}, isIdempotent: true, options: callOptions } as const;
    await expect(transport.request(change)).rejects.toMatchObject({ reason: 'redirected' });
    expect(server.requests).toHaveLength(1);
  });
});

describe('an address that an answer names', () => {
  it('is never asked: pages are counted, whatever `next` says', async () => {
    const elsewhere = await scriptedServer((_request, response) => sendJson(response, { contents: [] }));
    const next = `${elsewhere.url}/services?page=2`;
    const server = await scriptedServer((request, response) => {
      const page = Number(new URL(request.url, server.url).searchParams.get('page') ?? 1);
      const contents = [{ id: `s-${page}`, url: elsewhere.url }];
      const envelope = { contents, page_number: page, total_pages: 2, total_items: 2, size: 1, empty: false };
      const links = { next, next_page: next, links: { next }, _links: { next: { href: next } } };
      sendJson(response, { ...envelope, first_page: page === 1, last_page: page === 2, ...links }, 200, {
        link: `<${next}>; rel="next"`,
        'content-location': next,
        refresh: `0; url=${next}`,
      });
    });
    const client = new ResilienceClient({ baseUrl: server.url, apiKey: secret, allowKeyInBrowser: true });
    expect(await client.services.list().toArray({ limit: 10 })).toMatchObject([{ id: 's-1' }, { id: 's-2' }]);
    expect(elsewhere.requests).toEqual([]);
  });
});

describe('an identifier', () => {
  it.each(['..', '.', '%2e%2e', '%2E.', '../admin', 'a/../../b', '..%2fadmin\\', 'a?b', 'a#b', 'a\r\nx: y', ''])(
    'that leads elsewhere is not sent: %j',
    async (id) => {
      const server = await scriptedServer((_request, response) => sendJson(response, { id }));
      const client = new ResilienceClient({ baseUrl: `${server.url}/v/1`, apiKey: secret, allowKeyInBrowser: true });
      expect(await failureOf(client.services.retrieve(id))).toBeInstanceOf(InvalidRequestError);
      expect(await failureOf(client.services.retire(id))).toBeInstanceOf(InvalidRequestError);
      expect(server.requests).toEqual([]);
    },
  );

  it.each(['...', '..a', '%2fa', '%252e%252e', ';a', 'a b', 'ї', '@host', ':80', '*'])(
    'that only looks odd arrives as it is, below the same path: %j',
    async (id) => {
      const server = await scriptedServer((_request, response) => sendJson(response, { id }));
      await new ResilienceClient({ baseUrl: `${server.url}/v/1` }).services.retrieve(id);
      const [request] = server.requests;
      expect(new URL(request!.url, server.url).pathname).toBe(`/v/1/services/${encodeURIComponent(id)}`);
      expect(decodeURIComponent(request!.url.split('/').at(-1)!)).toBe(id);
    },
  );
});

it('a proxy that the server asks for is not used', async () => {
  const proxy = await scriptedServer((_request, response) => response.end('{}'));
  const server = await scriptedServer((_request, response) =>
    response.writeHead(305, { location: proxy.url, 'alt-svc': `h2="${proxy.url}"` }).end(),
  );
  await failureOf(transportTo(server.url, { apiKey: secret }).transport.request(call));
  expect(proxy.requests).toEqual([]);
});
