import { describe, expect, it } from 'vitest';
import { ConflictError, ServerError } from '../index.ts';
import type { Call } from './call.ts';
import { call, failureOf, scriptedServer, sendJson, sendProblem, transportTo } from './scripted-server.test.support.ts';

const changes = (['POST', 'PUT', 'PATCH', 'DELETE'] as const).map((method): Call<{ id: string }> => ({
  ...call,
  method,
  body: { note: 'їжак' },
  isIdempotent: true,
}));

/** A server that answers one attempt with 503, breaks another's connection before it answers, and does the third. */
function stubbornServer() {
  return scriptedServer((_request, response, nth) => {
    if (nth % 3 === 1) sendProblem(response, 503);
    else if (nth % 3 === 2) response.destroy();
    else sendJson(response, { id: '1' });
  });
}

describe.each(changes)('a $method that the server knows by its idempotency key', (change) => {
  it('is tried again with the same key and body, and each call has a key of its own', async () => {
    const server = await stubbornServer();
    const { transport } = transportTo(server.url);
    await transport.request(change);
    await transport.request(change);
    const keys = server.requests.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(6);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(new Set(keys.slice(3)).size).toBe(1);
    expect(keys[0]).not.toBe(keys[3]);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(server.requests.map(({ body }) => body))).toEqual(new Set(['{"note":"їжак"}']));
  });

  it('takes the key of the caller, to be repeated after a restart', async () => {
    const server = await stubbornServer();
    const options = { idempotencyKey: 'import-2026-01-12/17' };
    await transportTo(server.url).transport.request({ ...change, options });
    expect(new Set(server.requests.map(({ headers }) => headers['idempotency-key']))).toEqual(
      new Set(['import-2026-01-12/17']),
    );
  });

  it('is not tried again after what will not pass', async () => {
    const server = await scriptedServer((_request, response) => sendProblem(response, 409));
    expect(await failureOf(transportTo(server.url).transport.request(change))).toBeInstanceOf(ConflictError);
    expect(server.requests).toHaveLength(1);
  });
});

it('a DELETE without a key is tried again, since twice is no more than once; a PATCH is not', async () => {
  const server = await scriptedServer((_request, response) => sendProblem(response, 503));
  const { transport } = transportTo(server.url);
  expect(await failureOf(transport.request({ ...call, method: 'DELETE' }))).toBeInstanceOf(ServerError);
  expect(server.requests).toHaveLength(3);
  expect(await failureOf(transport.request({ ...call, method: 'PATCH', body: {} }))).toBeInstanceOf(ServerError);
  expect(server.requests).toHaveLength(4);
});

it('a file is sent again whole, as the type that it is', async () => {
  const server = await stubbornServer();
  const content = new Blob(['назва;телефон\n'], { type: 'text/plain' });
  const file = { content, mediaType: 'text/csv; charset=utf-8' };
  await transportTo(server.url).transport.request({ ...call, method: 'POST', file, isIdempotent: true });
  expect(server.requests.map(({ body, headers }) => [body, headers['content-type']])).toEqual(
    Array(3).fill(['назва;телефон\n', 'text/csv; charset=utf-8']),
  );
});
