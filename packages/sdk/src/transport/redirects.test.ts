import { describe, expect, it, vi } from 'vitest';
import { UnexpectedAnswerError } from '../index.ts';
import { call, failureOf, scriptedServer, sendJson, transportTo } from './scripted-server.test.support.ts';

describe('redirects', () => {
  const key = { headers: { authorization: 'Bearer secret', 'x-api-key': 'secret' } };

  it('within the host are followed, with the headers', async () => {
    const server = await scriptedServer((request, response) => {
      if (request.url.endsWith('/')) sendJson(response, { id: '1' });
      else response.writeHead(301, { location: `${request.url}/` }).end();
    });
    expect((await transportTo(server.url).transport.request(call)).data.id).toBe('1');
    expect((await transportTo(server.url, key).transport.request(call)).data.id).toBe('1');
    expect(server.requests.at(-1)?.headers).toMatchObject({ authorization: 'Bearer secret', 'x-api-key': 'secret' });
  });

  it('to another host are refused, and no key reaches it', async () => {
    const other = await scriptedServer((_request, response) => sendJson(response, { id: 'elsewhere' }));
    const server = await scriptedServer((_request, response) =>
      response.writeHead(302, { location: `${other.url}/services/1` }).end(),
    );
    for (const options of [{}, key]) {
      const error = await failureOf(transportTo(server.url, options).transport.request(call));
      expect(error).toBeInstanceOf(UnexpectedAnswerError);
      expect(error).toMatchObject({ reason: 'redirected' });
      expect(error.message).toContain(other.url);
    }
    expect(other.requests.filter(({ headers }) => headers.authorization ?? headers['x-api-key'])).toEqual([]);
    expect(server.requests).toHaveLength(2);
  });

  it('that go round in circles end', async () => {
    const server = await scriptedServer((request, response) =>
      response.writeHead(302, { location: request.url }).end(),
    );
    await expect(transportTo(server.url, key).transport.request(call)).rejects.toMatchObject({ reason: 'redirected' });
    expect(server.requests.length).toBeLessThan(10);
  });

  it('of a POST are refused', async () => {
    const server = await scriptedServer((_request, response) =>
      response.writeHead(307, { location: '/elsewhere' }).end(),
    );
    await expect(
      transportTo(server.url).transport.request({ ...call, method: 'POST', body: {} }),
    ).rejects.toMatchObject({ reason: 'redirected' });
    expect(server.requests).toHaveLength(1);
  });

  it('that a browser hides are refused when the request has headers of the caller', async () => {
    const hidden = () => {
      const response = Response.error();
      Object.defineProperty(response, 'type', { value: 'opaqueredirect' });
      return Promise.resolve(response);
    };
    const { transport } = transportTo('https://api.example', { ...key, fetch: hidden });
    await expect(transport.request(call)).rejects.toMatchObject({ reason: 'redirected', status: 0 });
  });

  it('from https to http are refused', async () => {
    const fetch = vi.fn(() =>
      Promise.resolve(new Response(null, { status: 302, headers: { location: 'http://api.example/services/1' } })),
    );
    const { transport } = transportTo('https://api.example', { ...key, fetch });
    await expect(transport.request(call)).rejects.toMatchObject({ reason: 'redirected' });
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
