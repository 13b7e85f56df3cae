import { describe, expect, it, vi } from 'vitest';
import { ApiError, ConnectionError, ResilienceError, TimeoutError, UnexpectedAnswerError } from '../index.ts';
import { here } from '../runtimes/runtime.test.support.ts';
import { gzipped } from './packed.test.support.ts';
import { expectNoUnhandledRejection, rawAnswer, rawServer } from './raw-server.test.support.ts';
import { call, failureOf, scriptedServer, sendJson, transportTo } from './scripted-server.test.support.ts';

expectNoUnhandledRejection();
vi.setConfig({ testTimeout: 30_000 });

const MEGABYTE = 1024 * 1024;

describe('a body that is not what was asked for', () => {
  const page = '<!DOCTYPE html><html><title>Wi-Fi</title>';
  it.each([
    ['a web page that says so', 'text/html', page, 'html'],
    ['a web page that says that it is JSON', 'application/json', `\n ${page}`, 'html'],
    ['a web page as XHTML', 'application/xhtml+xml', '<?xml version="1.0"?><html/>', 'html'],
    ['a text', 'text/plain', 'OK', 'not_json'],
    ['JSON that was cut short', 'application/json', '{"id":', 'not_json'],
    ['two documents', 'application/json', '{}{}', 'not_json'],
    ['nothing', 'application/json', '', 'not_json'],
    ['bytes', 'application/octet-stream', '\u0000\u0001', 'not_json'],
    ['another shape', 'application/json', '[1]', 'shape'],
    ['a number', 'application/json', '7', 'shape'],
  ])('%s is told apart', async (_name, type, body, reason) => {
    const server = await scriptedServer((_request, response) =>
      response.writeHead(200, { 'content-type': type }).end(body),
    );
    const error = await failureOf(transportTo(server.url).transport.request(call));
    expect(error).toBeInstanceOf(UnexpectedAnswerError);
    expect(error).toMatchObject({ reason, status: 200 });
    expect(server.requests).toHaveLength(1);
  });

  it.each(['text/plain', 'text/json', 'application/octet-stream', 'application/hal+json; charset=utf-8', ''])(
    'but right JSON is taken, though it comes as %j',
    async (type) => {
      const server = await scriptedServer((_request, response) =>
        response.writeHead(200, type === '' ? {} : { 'content-type': type }).end('\ufeff{"id":"1"}'),
      );
      expect((await transportTo(server.url).transport.request(call)).data.id).toBe('1');
    },
  );

  it('cannot reach the prototypes of the program', async () => {
    const server = await scriptedServer((_request, response) =>
      response.end('{"id":"1","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"x":null}'),
    );
    await transportTo(server.url).transport.request(call);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('may be nested deeper than any reader goes: an error, and no more', async () => {
    const server = await scriptedServer((_request, response) =>
      response.end(`{"id":${'['.repeat(200_000)}null${']'.repeat(200_000)}}`),
    );
    const error = await transportTo(server.url)
      .transport.request(call)
      .catch((caught: unknown) => caught);
    if (error instanceof Error) expect(error).toBeInstanceOf(ResilienceError);
  });
});

describe('a gigantic body', () => {
  /** Writes without end, as fast as it is read; says how much was taken. */
  async function endlessServer(status: number) {
    const taken = { bytes: 0 };
    const server = await scriptedServer((_request, response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      const part = Buffer.alloc(MEGABYTE, 'x');
      const write = () => {
        while (!response.destroyed && taken.bytes < 500 * MEGABYTE) {
          taken.bytes += part.length;
          if (!response.write(part)) return void response.once('drain', write);
        }
      };
      write();
    });
    return { ...server, taken };
  }

  it('is read up to the limit and no further', async () => {
    const server = await endlessServer(200);
    const { transport } = transportTo(server.url, { largestAnswer: 3 * MEGABYTE });
    expect(await failureOf(transport.request(call))).toMatchObject({ reason: 'too_large', status: 200 });
    expect(server.taken.bytes).toBeLessThan(40 * MEGABYTE);
    expect(server.requests).toHaveLength(1);
  });

  it('of an error is not read for ever either', async () => {
    const server = await endlessServer(500);
    const { transport } = transportTo(server.url, { largestAnswer: 3 * MEGABYTE, retry: 0 });
    expect(await failureOf(transport.request(call))).toBeInstanceOf(ResilienceError);
    expect(server.taken.bytes).toBeLessThan(40 * MEGABYTE);
  });

  /** A hundred megabytes that come as less than one. */
  async function bombServer() {
    const bomb = await gzipped(new Uint8Array(100 * MEGABYTE));
    expect(bomb.length).toBeLessThan(MEGABYTE);
    return scriptedServer((_request, response) =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb),
    );
  }

  it('that was packed small is measured unpacked', async () => {
    const server = await bombServer();
    const { transport } = transportTo(server.url, { largestAnswer: 4 * MEGABYTE });
    expect(await failureOf(transport.request(call))).toMatchObject({ reason: 'too_large' });
  });

  it('that was packed small does not fill the memory', async () => {
    const server = await bombServer();
    const { transport } = transportTo(server.url, { largestAnswer: 4 * MEGABYTE });
    const before = process.memoryUsage().rss;
    await failureOf(transport.request(call));
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * MEGABYTE);
  });

  it('may be allowed for one client', async () => {
    const server = await scriptedServer((_request, response) => sendJson(response, { id: 'x'.repeat(2 * MEGABYTE) }));
    const { transport } = transportTo(server.url, { largestAnswer: 2 * MEGABYTE + 100 });
    expect((await transport.request(call)).data.id).toHaveLength(2 * MEGABYTE);
  });
});

describe('a server that trickles', () => {
  /** Sends a byte at a time, for as long as somebody listens. */
  const trickling = (bytes: Buffer) =>
    rawServer((socket) => {
      let sent = 0;
      const timer = setInterval(
        () => socket.write(bytes.subarray(sent % bytes.length, (sent++ % bytes.length) + 1)),
        4,
      );
      socket.on('close', () => clearInterval(timer));
    });

  it('the body is ended at the limit for the whole call', async () => {
    const head = rawAnswer('', { 'content-length': '100000' });
    const server = await rawServer((socket) => {
      socket.write(head);
      const timer = setInterval(() => socket.write(' '), 4);
      socket.on('close', () => clearInterval(timer));
    });
    const { transport } = transportTo(server.url, { timeout: 100, totalTimeout: 300 });
    const started = performance.now();
    expect(await failureOf(transport.request(call))).toBeInstanceOf(TimeoutError);
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(server.requests).toHaveLength(1);
  });

  it('the headers is ended at the limit for an attempt', async () => {
    const server = await trickling(Buffer.from(`HTTP/1.1 200 OK\r\n${'x-a: b\r\n'.repeat(10_000)}`));
    const { transport } = transportTo(server.url, { timeout: 400, retry: 1 });
    expect(await failureOf(transport.request(call))).toBeInstanceOf(TimeoutError);
    expect(server.requests).toHaveLength(2);
  });
});

describe('a server that does not speak HTTP as it should', () => {
  it.each([
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['a status that there is not', 'HTTP/1.1 999 Odd\r\ncontent-length: 0\r\n\r\n'],
    ['a length that is no number', 'HTTP/1.1 200 OK\r\ncontent-length: many\r\n\r\n{}'],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 9\r\n\r\n{}'],
    ['headers without end', `HTTP/1.1 200 OK\r\n${'x-filler: 0123456789\r\n'.repeat(5_000)}\r\n`],
    [
      'a body that is not packed as it says',
      'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}',
    ],
    ['a chunk of no size', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n'],
  ])('%s is an error of ours', async (_name, answer) => {
    const server = await rawServer((socket) => socket.end(answer, 'latin1'));
    const error = await failureOf(transportTo(server.url, { retry: 0 }).transport.request(call));
    // What is too much for Node is a whole answer, with nothing in it, for others.
    const kinds = here === 'Node' ? [ConnectionError, ApiError] : [ConnectionError, ApiError, UnexpectedAnswerError];
    expect(kinds.some((kind) => error instanceof kind)).toBe(true);
  });

  it('early hints before the answer are no answer', async () => {
    const hints = 'HTTP/1.1 103 Early Hints\r\nlink: </x>; rel=preload\r\n\r\n';
    const server = await rawServer((socket) =>
      socket.write(Buffer.concat([Buffer.from(hints), rawAnswer('{"id":"1"}', { 'content-length': '10' })])),
    );
    expect((await transportTo(server.url).transport.request(call)).data.id).toBe('1');
  });
});
