import { describe, expect, it } from 'vitest';
import { ConfigurationError, ResilienceClient } from '../index.ts';
import { scriptedServer, sendJson, sendProblem } from './scripted-server.test.support.ts';

describe('withOptions', () => {
  it('gives a client that differs in some options and has the others', async () => {
    const server = await scriptedServer((_request, response) => sendJson(response, { id: '1' }));
    const first = new ResilienceClient({ baseUrl: server.url, apiKey: 'k', allowKeyInBrowser: true, language: 'uk' });
    const derived = first.withOptions({ language: 'en' });
    const third = derived.withOptions({ apiKey: 'other' });
    for (const client of [derived, first, third]) await client.services.retrieve('1');
    expect(server.requests.map(({ headers }) => [headers.authorization, headers['accept-language']])).toEqual([
      ['Bearer k', 'en'],
      ['Bearer k', 'uk'],
      ['Bearer other', 'en'],
    ]);
  });

  it('keeps the name of the program', async () => {
    const server = await scriptedServer((_request, response) => sendJson(response, { id: '1' }));
    const first = new ResilienceClient({ baseUrl: server.url, userAgent: 'portal/1' });
    const derived = first.withOptions({ language: 'en' });
    for (const client of [first, derived, derived.withOptions({ apiKey: 'k' })]) await client.services.retrieve('1');
    expect(server.requests).toHaveLength(3);
    expect(server.requests.every(({ headers }) => headers['user-agent']?.startsWith('portal/1'))).toBe(true);
  });

  it('takes an option away with undefined', async () => {
    const server = await scriptedServer((_request, response) => sendProblem(response, 503));
    const client = new ResilienceClient({ baseUrl: server.url, retry: 0, logLevel: 'off' });
    await expect(client.services.retrieve('1')).rejects.toMatchObject({ status: 503 });
    expect(server.requests).toHaveLength(1);
    const patient = client.withOptions({ retry: undefined, timing: { pause: () => Promise.resolve() } });
    await expect(patient.services.retrieve('1')).rejects.toMatchObject({ status: 503 });
    expect(server.requests).toHaveLength(4);
  });

  it('refuses what the constructor refuses, and leaves the client as it was', () => {
    const client = new ResilienceClient({ baseUrl: 'https://api.example' });
    expect(() => client.withOptions({ baseUrl: 'ftp://api.example' })).toThrow(ConfigurationError);
    expect(client.transport.baseUrl).toBe('https://api.example');
  });
});
