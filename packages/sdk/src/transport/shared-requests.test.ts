import { describe, expect, it, vi } from 'vitest';
import { AbortError, ServerError } from '../index.ts';
import type { RequestOptions } from './options.ts';
import { settledByTest } from './raw-server.test.support.ts';
import { call, failureOf, scriptedServer, sendJson, sendProblem, transportTo } from './scripted-server.test.support.ts';

/** A server that answers only when it is told to, and knows when a request is given up. */
async function patientServer() {
  const arrived = settledByTest();
  const answered = settledByTest();
  const givenUp = settledByTest();
  const server = await scriptedServer((_request, response) => {
    arrived.resolve();
    response.on('close', () => !response.writableEnded && givenUp.resolve());
    void answered.promise.then(() => sendJson(response, { id: '1', phones: [] }));
  });
  return { ...server, arrived: arrived.promise, answer: () => answered.resolve(), givenUp: givenUp.promise };
}

describe('equal questions asked at the same time', () => {
  it('are sent once, and each gets an answer of its own', async () => {
    const server = await patientServer();
    const { transport } = transportTo(server.url);
    const asked = Array.from({ length: 10 }, () => transport.request(call));
    await server.arrived;
    server.answer();
    const answers = await Promise.all(asked);
    expect(server.requests).toHaveLength(1);
    expect(new Set(answers.map(({ data }) => data)).size).toBe(10);
    for (const { data } of answers) expect(data).toEqual({ id: '1', phones: [] });
  });

  it('share an error too, each attempt made once', async () => {
    const server = await scriptedServer((_request, response) => sendProblem(response, 500));
    const { transport, waits } = transportTo(server.url);
    const errors = await Promise.all(Array.from({ length: 5 }, () => failureOf(transport.request(call))));
    for (const error of errors) expect(error).toBeInstanceOf(ServerError);
    expect(server.requests).toHaveLength(3);
    expect(waits).toHaveLength(2);
  });

  it('are sent anew once the first are answered', async () => {
    const server = await scriptedServer((_request, response) => sendJson(response, { id: '1' }));
    const { transport } = transportTo(server.url);
    await Promise.all([transport.request(call), transport.request(call)]);
    await transport.request(call);
    expect(server.requests).toHaveLength(2);
  });

  it('wait on when one of them is aborted', async () => {
    const server = await patientServer();
    const { transport } = transportTo(server.url);
    const controller = new AbortController();
    const ended = failureOf(transport.request({ ...call, options: { signal: controller.signal } }));
    const others = [
      transport.request(call),
      transport.request({ ...call, options: { signal: new AbortController().signal } }),
    ];
    await server.arrived;
    controller.abort(new Error('left the page'));
    expect(await ended).toMatchObject({ name: 'AbortError', cause: { message: 'left the page' } });
    server.answer();
    expect((await Promise.all(others)).map(({ data }) => data.id)).toEqual(['1', '1']);
    expect(server.requests).toHaveLength(1);
  });

  it('end the request when all of them are aborted', async () => {
    const server = await patientServer();
    const { transport } = transportTo(server.url);
    const controllers = Array.from({ length: 3 }, () => new AbortController());
    const ended = controllers.map(({ signal }) => failureOf(transport.request({ ...call, options: { signal } })));
    await server.arrived;
    for (const controller of controllers) controller.abort();
    for (const error of await Promise.all(ended)) expect(error).toBeInstanceOf(AbortError);
    await server.givenUp;
    server.answer();
    expect((await transport.request(call)).data.id).toBe('1');
    expect(server.requests).toHaveLength(2);
  });

  it('do not end with the others who asks in the moment that those are aborted', async () => {
    const server = await patientServer();
    const { transport } = transportTo(server.url);
    const controller = new AbortController();
    const ended = failureOf(transport.request({ ...call, options: { signal: controller.signal } }));
    await server.arrived;
    controller.abort();
    const late = transport.request(call);
    expect(await ended).toBeInstanceOf(AbortError);
    server.answer();
    expect((await late).data.id).toBe('1');
  });

  it('leave no listener on a signal that lives as long as the program', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const { transport } = transportTo('https://api.example', {
      fetch: () => Promise.resolve(Response.json({ id: '1' })),
    });
    for (let nth = 0; nth < 20; nth++) await transport.request({ ...call, options: { signal } });
    expect(added.mock.calls.length).toBeGreaterThan(0);
    expect(removed.mock.calls.length).toBeGreaterThanOrEqual(added.mock.calls.length);
  });
});

describe('questions that differ are not shared', () => {
  const pairs: [string, RequestOptions, RequestOptions][] = [
    ['in a limit', { timeout: 5_000 }, { timeout: 6_000 }],
    ['in how often they are tried', { retry: 0 }, { retry: 1 }],
    ['in a header', { headers: { 'x-tenant': 'a' } }, { headers: { 'x-tenant': 'b' } }],
    ['in a key', { headers: { authorization: 'a' } }, {}],
    ['in a request id of the caller’s', { requestId: 'r-1' }, { requestId: 'r-2' }],
  ];
  it.each(pairs)('%s', async (_name, one, other) => {
    const server = await scriptedServer((_request, response) => sendJson(response, { id: '1' }));
    const { transport } = transportTo(server.url);
    await Promise.all([one, other].map((options) => transport.request({ ...call, options })));
    expect(server.requests).toHaveLength(2);
  });

  it('in what they change', async () => {
    const server = await scriptedServer((_request, response) => sendJson(response, { id: '1' }));
    const { transport } = transportTo(server.url);
    const put = { ...call, method: 'PUT' as const, body: { a: 1 } };
    await Promise.all([transport.request(put), transport.request(put)]);
    expect(server.requests).toHaveLength(2);
  });

  it('in their language or their parameters', async () => {
    const server = await scriptedServer((_request, response) => sendJson(response, { id: '1' }));
    const { transport } = transportTo(server.url);
    const asked = [{ lang: 'uk' }, { lang: 'en' }, { lang: 'en', page: 2 }, { page: 2, lang: 'en' }];
    await Promise.all(asked.map((parameters) => transport.request({ ...call, parameters })));
    expect(server.requests).toHaveLength(3);
  });

  it('in their client', async () => {
    const server = await scriptedServer((_request, response) => sendJson(response, { id: '1' }));
    await Promise.all(
      [transportTo(server.url), transportTo(server.url)].map(({ transport }) => transport.request(call)),
    );
    expect(server.requests).toHaveLength(2);
  });
});
