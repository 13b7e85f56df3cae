import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConnectionError, NotFoundError, ServerError, UnexpectedAnswerError } from '../index.ts';
import { noConnection } from './no-connection.test.support.ts';
import { call, failureOf, scriptedServer, sendProblem, transportTo } from './scripted-server.test.support.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('an answer that is not the API', () => {
  it.each([
    ['a web page', 'text/html; charset=utf-8', '<!doctype html><title>Wi-Fi</title>', 'html'],
    ['a web page under a wrong name', 'application/json', '\n <HTML><body>Sign in</body></HTML>', 'html'],
    ['JSON that calls itself a web page', 'text/html', '{"id": "1"}', 'html'],
    ['JSON that was cut short', 'application/json', '{"id": "', 'not_json'],
    ['plain text', 'text/plain', 'OK', 'not_json'],
    ['nothing', 'application/json', '', 'not_json'],
    ['an array instead of a record', 'application/json', '[]', 'shape'],
    ['null', 'application/json', 'null', 'shape'],
    ['a number', 'text/plain', '7', 'shape'],
  ])('is told apart: %s', async (_what, type, body, reason) => {
    const server = await scriptedServer((_request, response) =>
      response.writeHead(200, { 'content-type': type }).end(body),
    );
    const error = await failureOf(transportTo(server.url).transport.request(call));
    expect(error).toBeInstanceOf(UnexpectedAnswerError);
    expect(error).toMatchObject({ code: 'unexpected_answer', reason, status: 200 });
    expect(error.message).toContain('GET /services/1');
    expect(server.requests).toHaveLength(1);
  });

  it('tells what to do about a sign-in page', async () => {
    const server = await scriptedServer((_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    );
    expect((await failureOf(transportTo(server.url).transport.request(call))).message).toMatch(
      /public Wi-Fi, sign in first/,
    );
  });

  it('is refused when empty by status', async () => {
    const server = await scriptedServer((_request, response) => response.writeHead(204).end());
    await expect(transportTo(server.url).transport.request(call)).rejects.toMatchObject({
      reason: 'not_json',
      status: 204,
    });
  });

  it('is taken without a content type when it is JSON', async () => {
    const server = await scriptedServer((_request, response) => response.end('{"id": "1"}'));
    expect((await transportTo(server.url).transport.request(call)).data.id).toBe('1');
  });
});

describe('an error status', () => {
  it.each(['<html>502 Bad Gateway</html>', '', 'no healthy upstream'])(
    'with the body %j is an ApiError all the same',
    async (body) => {
      const server = await scriptedServer((_request, response) =>
        response.writeHead(502, { 'content-type': 'text/html' }).end(body),
      );
      const error = await failureOf(transportTo(server.url, { retry: 0 }).transport.request(call));
      expect(error).toBeInstanceOf(ServerError);
      expect(error).toMatchObject({
        status: 502,
        body: body === '' ? undefined : body,
        problem: undefined,
        errors: [],
      });
    },
  );

  it('copes with a problem that is not valid JSON', async () => {
    const server = await scriptedServer((_request, response) =>
      response.writeHead(404, { 'content-type': 'application/problem+json' }).end('{"title": '),
    );
    await expect(transportTo(server.url).transport.request(call)).rejects.toBeInstanceOf(NotFoundError);
  });

  it('takes the request id from the header, else from the problem, else the one that was sent', async () => {
    const server = await scriptedServer((_request, response, nth) => {
      if (nth === 1) sendProblem(response, 404, {}, { 'x-request-id': 'from-header' });
      else if (nth === 2) sendProblem(response, 404, { request_id: 'from-problem' });
      else response.writeHead(404).end();
    });
    const { transport } = transportTo(server.url);
    for (const requestId of ['from-header', 'from-problem', 'sent']) {
      await expect(transport.request({ ...call, options: { requestId: 'sent' } })).rejects.toMatchObject({ requestId });
    }
  });
});

describe('without a connection', () => {
  it('the error names the host and the reason, and keeps the cause', async () => {
    const { transport } = transportTo('http://127.0.0.1:9', { retry: 1 });
    const error = await failureOf(transport.request(call));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ code: 'connection', offline: false });
    expect(error.message).toMatch(/no connection to 127\.0\.0\.1:9.*2 attempts/);
    expect(error.cause).toBeInstanceOf(noConnection);
  });

  it('the error says when the device is offline', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const { transport } = transportTo('https://api.example', {
      fetch: () => Promise.reject(new TypeError('Failed to fetch')),
    });
    const error = await failureOf(transport.request(call));
    expect(error).toMatchObject({ offline: true, cause: { message: 'Failed to fetch' } });
    expect(error.message).toContain('this device is offline');
  });

  it('whatever a fetch throws becomes a ConnectionError, after retries', async () => {
    const fetch = vi.fn(() => Promise.reject(new Error('socket closed')));
    const error = await failureOf(transportTo('https://api.example', { fetch }).transport.request(call));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.cause).toMatchObject({ message: 'socket closed' });
    expect(fetch).toHaveBeenCalledTimes(3);
  });
});
