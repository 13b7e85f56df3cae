import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConfigurationError, ResilienceClient } from '../index.ts';
import { printed } from './printed.test.support.ts';
import {
  aTransport,
  call,
  failureOf,
  scriptedServer,
  sendJson,
  sendProblem,
  transportTo,
} from './scripted-server.test.support.ts';

const apiKey = 'rk_live_Zx81-SECRET';

beforeEach(() => {
  for (const name of ['RK_API_URL', 'RK_ACCESS_KEY', 'RK_LANGUAGE']) vi.stubEnv(name, undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('a key', () => {
  it('is sent as Bearer, with every attempt', async () => {
    const server = await scriptedServer((_request, response, nth) =>
      nth === 1 ? sendProblem(response, 503) : sendJson(response, { id: '1' }),
    );
    await transportTo(server.url, { apiKey }).transport.request(call);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      `Bearer ${apiKey}`,
      `Bearer ${apiKey}`,
    ]);
  });

  it('gives way to an `authorization` header of the caller', async () => {
    const server = await scriptedServer((_request, response) => sendJson(response, { id: '1' }));
    const { transport } = transportTo(server.url, { apiKey, headers: { authorization: 'Basic YTpi' } });
    await transport.request(call);
    await transport.request({ ...call, options: { headers: { Authorization: 'Bearer other' } } });
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Basic YTpi', 'Bearer other']);
  });

  it.each([' rk', 'rk key', 'rk\r\nx-other: 1', 'ключ', '', 'rk\u0000'])(
    'that holds what no key has is refused, without being repeated: %j',
    (malformed) => {
      let error: unknown;
      try {
        aTransport({ baseUrl: 'https://api.example', apiKey: malformed });
      } catch (caught) {
        error = caught;
      }
      expect(error).toBeInstanceOf(ConfigurationError);
      if (malformed.trim() !== '') expect((error as Error).message).not.toContain(malformed);
    },
  );

  it('comes from the environment, where nothing else is given', async () => {
    const server = await scriptedServer((_request, response) => sendJson(response, { id: '1' }));
    vi.stubEnv('RK_API_URL', server.url);
    vi.stubEnv('RK_ACCESS_KEY', ` ${apiKey}\n`);
    vi.stubEnv('RK_LANGUAGE', 'uk');
    await new ResilienceClient().services.retrieve('1');
    await new ResilienceClient({ apiKey: 'given', language: 'en' }).services.retrieve('1');
    expect(server.requests.map(({ headers }) => [headers.authorization, headers['accept-language']])).toEqual([
      [`Bearer ${apiKey}`, 'uk'],
      ['Bearer given', 'en'],
    ]);
  });

  it('that the environment leaves empty is none', async () => {
    const server = await scriptedServer((_request, response) => sendJson(response, { id: '1' }));
    vi.stubEnv('RK_ACCESS_KEY', '  ');
    await transportTo(server.url).transport.request(call);
    expect(server.requests[0]?.headers).not.toHaveProperty('authorization');
  });
});

describe('a key in a page', () => {
  const inPage = () => {
    if (!('document' in globalThis)) vi.stubGlobal('document', {});
  };
  const inWorkerOfPage = () => {
    vi.stubGlobal('WorkerGlobalScope', EventTarget);
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0' });
  };

  it.each([inPage, inWorkerOfPage])('is refused ($name)', (enter) => {
    enter();
    expect(() => aTransport({ baseUrl: 'https://api.example', apiKey })).toThrow(/allowKeyInBrowser/);
    expect(() => aTransport({ baseUrl: 'https://api.example' })).not.toThrow();
  });

  it('is sent where the page is nobody else’s, and even then never with cookies', async () => {
    inPage();
    const fetch = vi.fn((_request: Request) => Promise.resolve(Response.json({ id: '1' })));
    await aTransport({ baseUrl: 'https://api.example', apiKey, allowKeyInBrowser: true, fetch }).request(call);
    const [sent] = fetch.mock.calls[0]!;
    expect(sent.headers.get('authorization')).toBe(`Bearer ${apiKey}`);
    expect(sent.credentials).toBe('omit');
  });

  it('is no worry in a worker at the edge, which is no page', () => {
    vi.stubGlobal('WorkerGlobalScope', EventTarget);
    vi.stubGlobal('navigator', { userAgent: 'Cloudflare-Workers' });
    expect(() => aTransport({ baseUrl: 'https://api.example', apiKey })).not.toThrow();
  });
});

describe('a key is shown to nobody', () => {
  const failing: [string, (request: Request) => Promise<Response>][] = [
    ['no connection', () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } }))],
    ['a fault of the server', () => Promise.resolve(new Response('', { status: 500 }))],
    ['a key that is not known', () => Promise.resolve(new Response('{"title":"no"}', { status: 401 }))],
    ['a web page', () => Promise.resolve(new Response('<!doctype html>'))],
    [
      'a redirect',
      () => Promise.resolve(new Response(null, { status: 302, headers: { location: '//other.example' } })),
    ],
    ['silence', () => new Promise(() => undefined)],
  ];

  it.each(failing)(
    'when there is %s: not in the error, however it is printed, nor in the log',
    async (_name, fetch) => {
      const lines: unknown[][] = [];
      const write = (...line: unknown[]) => void lines.push(line);
      const { transport } = transportTo('https://api.example', {
        apiKey,
        allowKeyInBrowser: true,
        fetch,
        timeout: 20,
        retry: 1,
        logger: { debug: write, info: write, warn: write, error: write },
        logLevel: 'debug',
      });
      const error = await failureOf(transport.request(call));
      const shown = [
        await printed(error),
        JSON.stringify(error),
        String(error),
        error.stack,
        await printed(lines),
      ].join('\n');
      expect(lines).not.toHaveLength(0);
      expect(shown).not.toContain(apiKey);
      expect(shown).not.toMatch(/bearer/i);
    },
  );

  it('not by a client that is printed, logged or sent along', async () => {
    const client = new ResilienceClient({ baseUrl: 'https://api.example', apiKey, allowKeyInBrowser: true });
    for (const shown of [
      await printed(client),
      await printed(client.transport),
      JSON.stringify(client),
      JSON.stringify(client.transport),
    ]) {
      expect(shown).not.toContain(apiKey);
    }
  });
});
