import { describe, expect, it } from 'vitest';
import { ConflictError, PayloadTooLargeError, UnexpectedAnswerError } from '../index.ts';
import type { Call } from './call.ts';
import { call, failureOf, scriptedServer, sendJson, sendProblem, transportTo } from './scripted-server.test.support.ts';

const put: Call<{ id: string }> = { ...call, method: 'PUT', body: { note: 'їжак 🦔' } };

describe('a PUT', () => {
  it('sends JSON, and tells 201 from 200', async () => {
    const server = await scriptedServer((_request, response, nth) =>
      sendJson(response, { id: '1' }, nth === 1 ? 201 : 200),
    );
    const { transport } = transportTo(server.url);
    expect((await transport.request(put)).response.status).toBe(201);
    expect((await transport.request(put)).response.status).toBe(200);
    expect(server.requests[0]).toMatchObject({
      method: 'PUT',
      body: JSON.stringify(put.body),
      headers: { 'content-type': 'application/json' },
    });
  });

  it('is sent again, whole, after an answer that may pass and after a connection that broke', async () => {
    const server = await scriptedServer((_request, response, nth) => {
      if (nth === 1) sendProblem(response, 503);
      else if (nth === 2) response.destroy();
      else sendJson(response, { id: '1' }, 200);
    });
    expect((await transportTo(server.url).transport.request(put)).data.id).toBe('1');
    expect(server.requests.map(({ body }) => body)).toEqual(Array(3).fill(JSON.stringify(put.body)));
  });

  it.each([
    [409, ConflictError],
    [413, PayloadTooLargeError],
  ])('is not sent again after a %i', async (status, ErrorClass) => {
    const server = await scriptedServer((_request, response) => sendProblem(response, status));
    expect(await failureOf(transportTo(server.url).transport.request(put))).toBeInstanceOf(ErrorClass);
    expect(server.requests).toHaveLength(1);
  });

  it('is never carried to where a redirect points', async () => {
    const server = await scriptedServer((_request, response) =>
      response.writeHead(307, { location: '/elsewhere' }).end(),
    );
    const error = await failureOf(transportTo(server.url).transport.request(put));
    expect(error).toBeInstanceOf(UnexpectedAnswerError);
    expect(error).toMatchObject({ reason: 'redirected' });
    expect(server.requests).toHaveLength(1);
  });
});
