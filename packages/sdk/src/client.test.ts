import { operations } from '@resilience-kit/contract';
import { describe, expect, it } from 'vitest';
import { ConfigurationError, InvalidRequestError, ResilienceClient, ServerError } from './index.ts';
import { recordingClient } from './recording-client.test.support.ts';

describe('a client', () => {
  it('cannot be made without a usable address', () => {
    expect(() => new ResilienceClient({ baseUrl: 'api.example' })).toThrow(ConfigurationError);
  });

  it('sends nothing for an identifier that could lead elsewhere', async () => {
    const { client, requests } = recordingClient();
    for (const id of ['', '..', '../keys', 'a?b', 'a#b']) {
      await expect(client.services.retrieve(id)).rejects.toBeInstanceOf(InvalidRequestError);
      await expect(client.places.retrieve(id)).rejects.toBeInstanceOf(InvalidRequestError);
    }
    expect(requests).toEqual([]);
  });

  it('writes moments as RFC 3339 and lists with commas', async () => {
    const { client, requests } = recordingClient();
    await client.services.list({ modified_after: new Date('2026-01-12T00:00:00Z'), full: false });
    await client.search.list({ open_at: new Date('2026-01-12T00:00:00Z'), audience: ['veterans', 'children'] });
    const queries = requests.map(({ url }) => Object.fromEntries(new URL(url).searchParams));
    expect(queries).toEqual([
      { modified_after: '2026-01-12T00:00:00.000Z', full: 'false' },
      { open_at: '2026-01-12T00:00:00.000Z', audience: 'veterans,children' },
    ]);
    expect(operations.search.query.safeParse(queries[1]).success).toBe(true);
  });
});

describe('describe', () => {
  it('fills in what a foreign server does not say', async () => {
    const { client } = recordingClient(() =>
      Response.json({ version: '3.0', profile: 'https://hsds.example/profile' }),
    );
    expect(await client.describe()).toEqual({
      version: '3.0',
      profile: 'https://hsds.example/profile',
      data_status: 'live',
      languages: [],
    });
  });
});

describe('health', () => {
  it('tells that a server cannot answer, without asking twice', async () => {
    const { client, requests } = recordingClient(() =>
      Response.json({ status: 'unavailable', version: '1' }, { status: 503 }),
    );
    expect(await client.health()).toEqual({ status: 'unavailable', version: '1' });
    expect((await client.health().withResponse()).response.status).toBe(503);
    expect(requests).toHaveLength(2);
  });

  it('is an error when it is not the server that answers', async () => {
    const { client } = recordingClient(() => new Response('no upstream', { status: 503 }));
    await expect(client.health()).rejects.toBeInstanceOf(ServerError);
  });
});
