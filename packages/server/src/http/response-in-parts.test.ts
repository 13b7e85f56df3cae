import { afterEach, expect, test } from 'vitest';
import { BodyInParts } from '../pages/body-in-parts.ts';
import { listen, type Listening } from './listen.ts';
import { silentLogger } from './logger.ts';
import { responseInParts } from './response-in-parts.ts';

let listening: Listening;
afterEach(() => listening.close());

const answering = async (fetch: (request: Request) => Response) => {
  listening = await listen(fetch, { host: '127.0.0.1', port: 0, logger: silentLogger });
};

test('a response in parts arrives as one body of the length that it says', async () => {
  const parts = ['{"contents":[', Buffer.from('"Їжак"'), ',', Buffer.from('"Ґава"'), ']}'];
  await answering(() => responseInParts(new BodyInParts(parts), { 'Content-Type': 'application/json', ETag: '"1"' }));
  const answer = await fetch(listening.url);
  const text = await answer.text();
  expect(JSON.parse(text)).toEqual({ contents: ['Їжак', 'Ґава'] });
  expect(answer.headers.get('Content-Length')).toBe(String(Buffer.byteLength(text)));
  expect(answer.headers.get('ETag')).toBe('"1"');
});

test('another response is sent as a whole, on the same connection', async () => {
  await answering(({ url }) =>
    url.endsWith('/parts') ? responseInParts(new BodyInParts(['a', 'b']), {}) : new Response('whole', { status: 404 }),
  );
  for (const [path, text, status] of [
    ['/parts', 'ab', 200],
    ['/', 'whole', 404],
    ['/parts', 'ab', 200],
  ] as const) {
    const answer = await fetch(`${listening.url}${path}`);
    expect([await answer.text(), answer.status]).toEqual([text, status]);
  }
});

test('who has gone away meanwhile is sent nothing, and others go on', async () => {
  const gone = new AbortController();
  let asked = 0;
  await answering(() => {
    if (asked++ === 0) gone.abort();
    return responseInParts(new BodyInParts(['x'.repeat(1_000_000), 'y']), {});
  });
  await expect(fetch(listening.url, { signal: gone.signal })).rejects.toThrow();
  expect(await (await fetch(listening.url)).text()).toHaveLength(1_000_001);
});
