import { describe, expect, it } from 'vitest';
import { type AnswerCache, type CachedAnswer, memoryCache } from '../index.ts';
import {
  call,
  failureOf,
  type ReceivedRequest,
  scriptedServer,
  sendJson,
  sendProblem,
  transportTo,
} from '../transport/scripted-server.test.support.ts';

interface Kept {
  id: string;
  phones: { number: string }[];
}
const record = { ...call, read: (body: unknown) => body as Kept };

const languageOf = ({ headers }: ReceivedRequest) => /^(uk|en)$/.exec(headers['accept-language'] ?? '')?.[0];

/** A server whose record has a version; who has it already gets a 304. */
async function versionedServer(headers: Readonly<Record<string, string>> = {}) {
  // Where the client names no language, some platforms name the user's.
  const state = { version: 1, name: (request: ReceivedRequest) => languageOf(request) ?? '*' };
  const server = await scriptedServer((request, response) => {
    const etag = `"${state.version}-${state.name(request)}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag, 'x-fresh': 'yes' }).end();
    else sendJson(response, { id: etag, phones: [{ number: '112' }] }, 200, { etag, ...headers });
  });
  return { ...server, state, asked: () => server.requests.map((request) => request.headers['if-none-match']) };
}

/** A cache that can be looked into. */
function openCache() {
  const kept = new Map<string, CachedAnswer>();
  const cache: AnswerCache = { get: (key) => kept.get(key), set: (key, answer) => void kept.set(key, answer) };
  return { kept, cache };
}

describe('an answer that has not changed', () => {
  it('costs a 304 without a body, and is told as the 200 that it was with what is new about it', async () => {
    const server = await versionedServer();
    const { transport } = transportTo(server.url);
    const first = await transport.request(record);
    const second = await transport.request(record);
    expect(server.asked()).toEqual([undefined, '"1-*"']);
    expect(second.data).toEqual(first.data);
    expect(second.response.status).toBe(200);
    expect(second.response.headers.get('x-fresh')).toBe('yes');
    expect(second.response.headers.get('content-type')).toBe('application/json');
    expect(second.response.body).toBe(first.response.body);
  });

  it('is parsed anew for each caller: what one does to it no other sees', async () => {
    const server = await versionedServer();
    const { transport } = transportTo(server.url);
    const first = (await transport.request(record)).data;
    first.phones.push({ number: '000' });
    first.id = 'changed';
    const [second, third] = await Promise.all([transport.request(record), transport.request(record)]);
    second.data.phones.length = 0;
    expect(third.data).toEqual({ id: '"1-*"', phones: [{ number: '112' }] });
  });

  it('is fetched anew when it has changed, and from then on that is kept', async () => {
    const server = await versionedServer();
    const { transport } = transportTo(server.url);
    await transport.request(record);
    server.state.version = 2;
    expect((await transport.request(record)).data.id).toBe('"2-*"');
    await transport.request(record);
    expect(server.asked()).toEqual([undefined, '"1-*"', '"2-*"']);
  });

  it('is not given when the server cannot be asked', async () => {
    const server = await scriptedServer((_request, response, nth) =>
      nth === 1 ? sendJson(response, { id: '1' }, 200, { etag: '"1"' }) : sendProblem(response, 503),
    );
    const { transport } = transportTo(server.url, { retry: 0 });
    await transport.request(record);
    expect(await failureOf(transport.request(record))).toMatchObject({ status: 503 });
  });
});

describe('answers are kept apart', () => {
  it('by language', async () => {
    const server = await versionedServer();
    const { transport } = transportTo(server.url);
    for (const lang of ['uk', 'en', 'uk', 'en']) {
      const { data } = await transport.request({ ...record, parameters: { lang } });
      expect(data.id).toBe(`"1-${lang}"`);
    }
    expect(server.asked()).toEqual([undefined, undefined, '"1-uk"', '"1-en"']);
  });

  it('by client, when they were asked for with a key, in a cache that clients share', async () => {
    const server = await versionedServer();
    const { cache, kept } = openCache();
    const clients = ['one', 'two', 'two'].map(
      (apiKey) => transportTo(server.url, { cache, apiKey: `secret-${apiKey}` }).transport,
    );
    for (const transport of [...clients, ...clients]) await transport.request(record);
    expect(server.asked()).toEqual([undefined, undefined, undefined, '"1-*"', '"1-*"', '"1-*"']);
    expect([...kept.keys()].join()).not.toContain('secret');
  });

  it('not by client, when everybody may see them', async () => {
    const server = await versionedServer();
    const { cache } = openCache();
    await transportTo(server.url, { cache }).transport.request(record);
    await transportTo(server.url, { cache }).transport.request(record);
    expect(server.asked()).toEqual([undefined, '"1-*"']);
  });
});

describe('what is not kept', () => {
  it.each([
    ['an answer that says `no-store`', { 'cache-control': 'private, no-store' }],
    ['nothing, when the cache is switched off', {}],
  ])('%s', async (name, headers) => {
    const server = await versionedServer(headers);
    const options = name.startsWith('nothing') ? { cache: false as const } : {};
    const { transport } = transportTo(server.url, options);
    await transport.request(record);
    await transport.request(record);
    expect(server.asked()).toEqual([undefined, undefined]);
  });

  it('answers to changes, errors and files', async () => {
    const { cache, kept } = openCache();
    const server = await scriptedServer((request, response) =>
      request.url === '/missing'
        ? sendProblem(response, 404, {}, { etag: '"e"' })
        : sendJson(response, { id: '1' }, 200, { etag: '"e"' }),
    );
    const { transport } = transportTo(server.url, { cache });
    await transport.request({ ...record, method: 'PUT', body: {} });
    await failureOf(transport.request({ ...record, path: ['missing'] }));
    await (await transport.stream({ operation: 'getService', path: ['file'] })).text();
    expect(kept.size).toBe(0);
  });
});

describe('a cache of the caller’s', () => {
  it('that throws or rejects takes no answer away', async () => {
    const server = await versionedServer();
    const broken: AnswerCache[] = [
      {
        get: () => {
          throw new Error('disk is full');
        },
        set: () => {
          throw new Error('disk is full');
        },
      },
      { get: () => Promise.reject(new Error('away')), set: () => Promise.reject(new Error('away')) },
    ];
    for (const cache of broken) {
      expect((await transportTo(server.url, { cache }).transport.request(record)).data.id).toBe('"1-*"');
    }
  });

  it('may take its time, and what it keeps can be written to a file', async () => {
    const server = await versionedServer();
    const files = new Map<string, string>();
    const cache: AnswerCache = {
      get: async (key) => {
        const text = await Promise.resolve(files.get(key));
        return text === undefined ? undefined : (JSON.parse(text) as CachedAnswer);
      },
      set: async (key, answer) => {
        await Promise.resolve();
        files.set(key, JSON.stringify(answer));
      },
    };
    await transportTo(server.url, { cache }).transport.request(record);
    const { data } = await transportTo(server.url, { cache }).transport.request(record);
    expect(data.id).toBe('"1-*"');
    expect(server.asked()).toEqual([undefined, '"1-*"']);
  });
});

describe('the cache in memory', () => {
  const answer = (text: string): CachedAnswer => ({ etag: '"1"', status: 200, headers: [], text });

  it('lets go of what was used longest ago', () => {
    const cache = memoryCache({ largest: 3 * (1 + 10) });
    for (const key of ['a', 'b', 'c']) void cache.set(key, answer('0123456789'));
    void cache.get('a');
    void cache.set('d', answer('0123456789'));
    expect(['a', 'b', 'c', 'd'].filter((key) => cache.get(key) !== undefined)).toEqual(['a', 'c', 'd']);
  });

  it('never holds more than it may, whatever is replaced', () => {
    const cache = memoryCache({ largest: 100 });
    for (let index = 0; index < 1_000; index++) void cache.set(`k${index % 7}`, answer('x'.repeat((index * 31) % 90)));
    const held = Array.from({ length: 7 }, (_, index) => {
      const kept = cache.get(`k${index}`) as CachedAnswer | undefined;
      return kept ? 2 + kept.text.length : 0;
    });
    expect(held.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(100);
    expect(held.some((size) => size > 0)).toBe(true);
  });

  it('does not take what is larger than itself, and forgets what that was to replace', () => {
    const cache = memoryCache({ largest: 10 });
    void cache.set('a', answer('old'));
    void cache.set('a', answer('x'.repeat(20)));
    expect(cache.get('a')).toBeUndefined();
  });
});
