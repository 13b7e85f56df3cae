import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Call, ConfigurationError, InvalidRequestError, type TransportOptions } from '../index.ts';
import { aTransport, call } from './scripted-server.test.support.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('headers', () => {
  const echo = (options: Partial<TransportOptions>, over: Partial<Call<{ id: string }>> = {}) => {
    const sent: Request[] = [];
    const fetch = (request: Request) => {
      sent.push(request);
      return Promise.resolve(Response.json({}));
    };
    return aTransport({ baseUrl: 'https://api.example', ...options, fetch })
      .request({ ...call, ...over })
      .then(() => {
        const [request] = sent;
        if (!request) throw new Error('Nothing was sent.');
        return request;
      });
  };

  it('in a browser are only those that need no preflight', async () => {
    if (!('document' in globalThis)) vi.stubGlobal('document', {});
    const { headers, credentials } = await echo({ language: 'uk', userAgent: 'portal' });
    expect(Object.fromEntries(headers)).toEqual({ accept: 'application/json', 'accept-language': 'uk' });
    expect(credentials).toBe('omit');
  });

  it('in a browser include others when asked for', async () => {
    if (!('document' in globalThis)) vi.stubGlobal('document', {});
    const { headers } = await echo({ requestIds: true, headers: { 'x-api-key': 'key' } });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-api-key')).toBe('key');
  });

  it('elsewhere name the client and carry a request id of its own for each call', async () => {
    const first = await echo({ userAgent: 'bucha-portal' });
    const second = await echo({ userAgent: 'bucha-portal' });
    expect(first.headers.get('user-agent')).toBe('bucha-portal (resilience-kit-sdk)');
    expect(first.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
  });

  it('let the language of a call win over that of the client', async () => {
    expect((await echo({ language: 'uk' })).headers.get('accept-language')).toBe('uk');
    expect((await echo({ language: 'uk' }, { parameters: { lang: 'en' } })).headers.get('accept-language')).toBe('en');
    expect((await echo({})).headers.has('accept-language')).toBe(false);
  });

  it('of a call win over those of the client', async () => {
    const { headers } = await echo(
      { headers: { 'x-a': '1', 'x-b': '1' } },
      { options: { headers: { 'x-b': '2' }, requestId: 'mine' } },
    );
    expect([headers.get('x-a'), headers.get('x-b'), headers.get('x-request-id')]).toEqual(['1', '2', 'mine']);
  });

  it('that HTTP does not allow are refused before anything is sent', async () => {
    expect(() => aTransport({ baseUrl: 'https://api.example', headers: { 'x-name': 'Буча' } })).toThrow(
      ConfigurationError,
    );
    await expect(echo({}, { parameters: { lang: 'українська' } })).rejects.toThrow(InvalidRequestError);
  });
});
