import { describe, expect, it } from 'vitest';
import { AbortError, ConnectionError, ResilienceClient } from '../index.ts';
import { AnswerPromise } from './answer-promise.ts';
import { gzipped } from './packed.test.support.ts';
import { settledByTest } from './raw-server.test.support.ts';
import { call, failureOf, scriptedServer, sendJson, sendProblem, transportTo } from './scripted-server.test.support.ts';
import { watchUnhandledRejections } from './unhandled-rejections.test.support.ts';

describe('asResponse', () => {
  it('gives the answer as the platform knows it, unpacked, to be read once more', async () => {
    const body = JSON.stringify({ id: '1', email: null, name: 'Їдальня' });
    const packed = await gzipped(body);
    const server = await scriptedServer((_request, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip', etag: '"7"' })
        .end(packed),
    );
    const answer = new AnswerPromise(transportTo(server.url).transport.request(call));
    const response = await answer.asResponse();
    expect(response).toBeInstanceOf(Response);
    expect([response.status, response.ok]).toEqual([200, true]);
    expect(Object.fromEntries(response.headers)).toMatchObject({ etag: '"7"', 'content-type': 'application/json' });
    expect(response.headers.has('content-encoding')).toBe(false);
    // As it came: with the fields that the data leaves out.
    expect(await response.text()).toBe(body);
    expect(await answer).toEqual({ id: '1', name: 'Їдальня' });
    expect(await (await answer.asResponse()).json()).toMatchObject({ email: null });
    expect(server.requests).toHaveLength(1);
  });

  it('is there for lists', async () => {
    const server = await scriptedServer((_request, response) => sendJson(response, [{ id: '1' }]));
    const client = new ResilienceClient({ baseUrl: server.url });
    expect(await (await client.services.list().asResponse()).json()).toEqual([{ id: '1' }]);
  });

  it('rejects as the answer does, and only there', async () => {
    const server = await scriptedServer((_request, response) => sendProblem(response, 404));
    const client = new ResilienceClient({ baseUrl: server.url });
    await expect(client.services.retrieve('1').asResponse()).rejects.toMatchObject({ status: 404 });
  });
});

it('a list of which nothing is wanted fails nobody, though its request does', async () => {
  const server = await scriptedServer((_request, response) => sendProblem(response, 404));
  const unhandled = watchUnhandledRejections();
  const client = new ResilienceClient({ baseUrl: server.url, retry: 0 });
  expect(await client.services.list().toArray({ limit: 0 })).toEqual([]);
  // Shares the request, so that this one is over when that one is.
  await failureOf(Promise.resolve(client.services.list()));
  await new Promise(setImmediate);
  unhandled.stop();
  expect(unhandled.reasons).toEqual([]);
});

describe('a stream', () => {
  const file = {
    operation: 'exportServices',
    path: ['v1', 'export', 'services'],
    accept: 'application/x-ndjson',
  } as const;

  /** A server that writes one line, and the next ones when it is told to. */
  async function lineByLine() {
    const closed = settledByTest();
    let write: (line: string) => void = () => undefined;
    let end: () => void = () => undefined;
    const server = await scriptedServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      response.on('close', () => closed.resolve());
      write = (line) => void response.write(line);
      end = () => response.end();
      write('{"id":"1"}\n');
    });
    return { ...server, closed: closed.promise, write: (line: string) => write(line), end: () => end() };
  }

  it('gives the body piece by piece, while the server still writes', async () => {
    const server = await lineByLine();
    const response = await transportTo(server.url).transport.stream(file);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toBe('{"id":"1"}\n');
    server.write('{"id":"2"}\n');
    expect((await reader.read()).value).toBe('{"id":"2"}\n');
    server.end();
    expect((await reader.read()).done).toBe(true);
    expect(server.requests[0]?.headers.accept).toBe('application/x-ndjson');
  });

  it('ends in the middle when its signal says so, and the server learns of it', async () => {
    const server = await lineByLine();
    const controller = new AbortController();
    const { transport } = transportTo(server.url);
    const response = await transport.stream({ ...file, options: { signal: controller.signal } });
    const reader = response.body!.getReader();
    await reader.read();
    const next = failureOf(reader.read());
    controller.abort(new Error('enough'));
    expect((await next).message).toMatch(/enough|abort/i);
    await server.closed;
  });

  it('has neither a limit of size nor, once it has begun, one of time', async () => {
    const server = await lineByLine();
    const { transport } = transportTo(server.url, { largestAnswer: 4, timeout: 200, totalTimeout: 250 });
    const response = await transport.stream(file);
    const begun = performance.now();
    // What passes is the time itself, which the limits count in.
    while (performance.now() - begun < 300) await new Promise(setImmediate);
    server.end();
    expect(await response.text()).toBe('{"id":"1"}\n');
  });

  it('is asked for again until it begins, and an error is told as anywhere', async () => {
    const server = await scriptedServer((_request, response, nth) => {
      if (nth === 1) response.destroy();
      else if (nth === 2) sendProblem(response, 503);
      else if (nth === 3) response.end('lines');
      else sendProblem(response, 404);
    });
    const { transport } = transportTo(server.url);
    expect(await (await transport.stream(file)).text()).toBe('lines');
    expect(await failureOf(transport.stream(file))).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('sends nothing when its signal is aborted already', async () => {
    const server = await lineByLine();
    const { transport } = transportTo(server.url);
    const ended = transport.stream({ ...file, options: { signal: AbortSignal.abort() } });
    expect(await failureOf(ended)).toBeInstanceOf(AbortError);
    expect(server.requests).toEqual([]);
  });

  it('gives a ConnectionError when nobody listens', async () => {
    const server = await scriptedServer((_request, response) => response.destroy());
    expect(await failureOf(transportTo(server.url).transport.stream(file))).toBeInstanceOf(ConnectionError);
  });
});
