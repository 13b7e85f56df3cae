import type { Figure } from '@resilience-kit/contract';
import { aFigure } from '@resilience-kit/sdk/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { counterFigures } from '../impact-counter/counter-figures.ts';
import type { Sources } from './snapshot-source.ts';

const saved = aFigure({ code: 'consultations', value: 4_000 });
const fresh = aFigure({ code: 'consultations', value: 5_000 });

/** What answers at each host, and what was asked. */
let api: () => Promise<Response>;
let files: Map<string, string>;
let asked: string[];
let now: number;

beforeEach(async () => {
  api = () => Promise.resolve(Response.json(fresh));
  files = await snapshotOf([saved]);
  asked = [];
  now = Date.parse('2026-03-18T10:00:00+02:00');
});

const retriever = (sources: Partial<Sources> = {}) =>
  counterFigures({
    baseUrl: 'https://api.example',
    snapshot: 'https://files.example/manifest.json',
    language: 'uk',
    isOther: true,
    fetch: (request) => {
      const { host, pathname } = new URL(request.url);
      asked.push(host);
      if (host === 'api.example') return api();
      const text = files.get(pathname.slice(1));
      return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
    },
    now: () => now,
    ...sources,
  });
const valueFrom = async (from: ReturnType<typeof retriever>) => (await from.retrieve('consultations')).value;
const failing = (status: number) => () => Promise.resolve(Response.json({ type: 'urn:x:not-found' }, { status }));

describe('an element with an API and a snapshot', () => {
  it('asks the API alone while that answers', async () => {
    expect(await valueFrom(retriever())).toBe(5_000);
    expect(new Set(asked)).toEqual(new Set(['api.example']));
  });

  it.each([failing(500), failing(503), failing(429), () => Promise.resolve(new Response('<html>'))])(
    'shows the snapshot when the API cannot be had',
    async (answer) => {
      api = answer;
      expect(await valueFrom(retriever())).toBe(4_000);
    },
  );

  it('leaves the API alone for a minute then, and asks it again', async () => {
    api = failing(503);
    const figures = retriever();
    await figures.retrieve('consultations');
    api = () => Promise.resolve(Response.json(fresh));
    asked = [];
    expect(await valueFrom(figures)).toBe(4_000);
    expect(asked).not.toContain('api.example');
    now += 60_000;
    expect(await valueFrom(figures)).toBe(5_000);
  });

  it('does not bring back what the API says is gone', async () => {
    api = failing(404);
    await expect(retriever().retrieve('consultations')).rejects.toMatchObject({ code: 'not_found' });
    expect(asked).not.toContain('files.example');
  });

  it('fails as the API does when there is no snapshot either', async () => {
    api = failing(503);
    files.clear();
    await expect(retriever().retrieve('consultations')).rejects.toThrow(/v1\/figures/);
  });
});

it('an element with a snapshot alone asks nothing else, and reads it once for all of its kind', async () => {
  const fetch = (request: Request) => {
    asked.push(new URL(request.url).pathname.slice(1));
    return Promise.resolve(new Response(files.get(asked.at(-1) ?? '')));
  };
  const [one, other] = [retriever({ baseUrl: '', fetch }), retriever({ baseUrl: '', fetch })];
  expect(await Promise.all([valueFrom(one), valueFrom(other)])).toEqual([4_000, 4_000]);
  expect(asked).toEqual([...files.keys()].toReversed());
});

/** The two files of a snapshot that has figures alone. */
async function snapshotOf(figures: Figure[]): Promise<Map<string, string>> {
  const text = JSON.stringify(figures);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const sha256 = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const path = `figures.${sha256.slice(0, 20)}.json`;
  const files = [{ path, sha256, bytes: text.length, kind: 'figures', language: 'uk' }];
  const manifest = { format: 1, languages: ['uk'], files };
  return new Map([
    [path, text],
    ['manifest.json', JSON.stringify(manifest)],
  ]);
}
