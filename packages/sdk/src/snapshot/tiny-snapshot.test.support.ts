import { sha256 as sha256Of } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { SnapshotContents, SnapshotFile, SnapshotKind, SnapshotManifest } from '@resilience-kit/contract';
import { analyze } from '@resilience-kit/text';
import { aFigure, aHotline, aService } from '../testing/index.ts';

/** A snapshot in the memory, and what was asked of it. */
export interface TinySnapshot {
  readonly url: string;
  readonly files: Map<string, string>;
  readonly asked: string[];
  /** What comes in place of the answer to the next requests. */
  failWith: (() => Promise<Response>) | undefined;
  readonly fetch: (request: Request) => Promise<Response>;
}

const kyiv = 'UA80000000000093317';

/** The identifier of one of the two entries. */
export const tinyId = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;

/** Two parts with one service each: «Психолог» in the one of Kyiv, «Юрист» in the rest. */
export function tinySnapshot(more: Partial<SnapshotManifest> = {}): TinySnapshot {
  const listed: SnapshotFile[] = [];
  const files = new Map<string, string>();
  const add = <Kind extends SnapshotKind>(
    kind: Kind,
    content: SnapshotContents[Kind],
    about: Pick<SnapshotFile, 'language' | 'part' | 'first'> = {},
  ) => {
    const text = JSON.stringify(content);
    const bytes = new TextEncoder().encode(text);
    const sha256 = bytesToHex(sha256Of(bytes));
    const path = `${kind}.${sha256.slice(0, 20)}.json`;
    files.set(path, text);
    listed.push({ path, sha256, bytes: bytes.length, kind, ...about });
  };
  const names = ['Психолог', 'Юрист'];
  const stems = names.map((name) => analyze(name)[0] ?? '').sort();
  for (const [number, name] of names.entries()) {
    const part = number === 0 ? kyiv : 'ukraine';
    const has = stems.map((stem) => (stem === analyze(name)[0] ? 'F' : ''));
    const profile = {
      categories: [],
      audiences: [],
      modes: [],
      networks: [],
      languages: [],
      free: true,
      accessible: false,
    };
    add(
      'entries',
      {
        profiles: [profile],
        profile: [0],
        areas: [number === 0 ? [kyiv] : []],
        area: [0],
        latitude: [null],
        longitude: [null],
        rank: [number],
        closed: [],
      },
      { part },
    );
    add('hours', { hours: [{ weekly: [0, 10_080], dated: [], differing: [] }], entry: [0] }, { part });
    add('index', { postings: has.join(' ') }, { part });
    const service = aService({ name });
    add(
      'records',
      {
        terms: [],
        organizations: [],
        services: [service],
        locations: [],
        entries: [{ record: { id: tinyId(number) }, service: 0 }],
      },
      { part, language: 'uk', first: 0 },
    );
  }
  add('dictionary', {
    stems: stems.join(' '),
    words: stems.map((stem) => names.find((name) => analyze(name)[0] === stem)?.toLowerCase()).join(' '),
    frequencies: [1, 1],
  });
  add('identifiers', { [kyiv]: [tinyId(0)], ukraine: [tinyId(1)] });
  add('places', [[0, kyiv, 'oblast', '', ['Київ', 'Kyiv'], ['Київ', 'Kyiv'], 0, '', 1]]);
  add('further-places', []);
  add('vocabulary', { taxonomies: [], terms: [], modes: [], networks: [] }, { language: 'uk' });
  add('hotlines', [aHotline({ review_after: '2026-03-20' }), aHotline({ review_after: '2026-12-31' })], {
    language: 'uk',
  });
  add('figures', [aFigure({ code: 'consultations' })], { language: 'uk' });
  const manifest: SnapshotManifest = {
    format: 1,
    created_at: '2026-03-18T08:00:00Z',
    data_status: 'demo',
    hours_until: '2026-06-18',
    languages: ['uk'],
    total_items: 2,
    files: listed,
    ...more,
  };
  files.set('manifest.json', JSON.stringify(manifest));
  const snapshot: TinySnapshot = {
    url: 'https://files.example/help/manifest.json',
    files,
    asked: [],
    failWith: undefined,
    async fetch({ url }) {
      const name = url.replace('https://files.example/help/', '');
      snapshot.asked.push(name.split('.')[0] ?? '');
      if (snapshot.failWith) return snapshot.failWith();
      const text = files.get(name);
      return text === undefined ? new Response('Not here', { status: 404 }) : new Response(text);
    },
  };
  return snapshot;
}
