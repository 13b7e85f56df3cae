import { beforeEach, describe, expect, it } from 'vitest';
import {
  ConnectionError,
  InvalidRequestError,
  NotFoundError,
  AbortError,
  ServerError,
  UnexpectedAnswerError,
} from '../index.ts';
import { FileStore } from './file-store.ts';
import { Parts } from './part.ts';
import { openSnapshot, type Snapshot } from './snapshot.ts';
import { tinyId, tinySnapshot, type TinySnapshot } from './tiny-snapshot.test.support.ts';

const kyiv = 'UA80000000000093317';
let tiny: TinySnapshot;
let snapshot: Snapshot;
let now: Date;

beforeEach(() => {
  tiny = tinySnapshot();
  now = new Date('2026-03-18T10:00:00+02:00');
  snapshot = openSnapshot(tiny.url, { fetch: tiny.fetch, now: () => now });
});

const failure = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);
const namesOf = async (parameters: Parameters<Snapshot['search']['list']>[0]) =>
  (await snapshot.search.list(parameters)).contents.map(({ service }) => service.name);

describe('the files of a snapshot', () => {
  it('are fetched when they are needed, and once', async () => {
    expect(tiny.asked).toEqual([]);
    await Promise.all([snapshot.figures.retrieve('consultations'), snapshot.figures.list(), snapshot.manifest()]);
    expect(tiny.asked).toEqual(['manifest', 'figures']);
    expect(await namesOf({})).toEqual(['Психолог', 'Юрист']);
    // The hours of the two parts are the same, and so is their file.
    const files = ['manifest', 'figures', 'vocabulary', 'hours', ...twice('entries'), ...twice('records')];
    expect(tiny.asked.toSorted()).toEqual(files.toSorted());
    await namesOf({});
    expect(tiny.asked).toHaveLength(files.length);
  });

  it('that a search needs are asked for at once, and the records of what it found after these', async () => {
    const rounds: string[][] = [];
    let waiting: (() => void)[] = [];
    const answerAll = () => {
      const round = waiting;
      waiting = [];
      rounds.push(tiny.asked.slice(rounds.flat().length));
      for (const answer of round) answer();
    };
    const fetch: typeof tiny.fetch = async (request) => {
      const response = tiny.fetch(request);
      if (waiting.length === 0) setTimeout(answerAll);
      await new Promise<void>((answer) => waiting.push(answer));
      return response;
    };
    await openSnapshot(tiny.url, { fetch, now: () => now }).search.list({ text: 'психолог' });
    const search = ['vocabulary', 'dictionary', 'places', 'hours', ...twice('entries'), ...twice('index')];
    expect(rounds.map((kinds) => kinds.toSorted())).toEqual([['manifest'], search.toSorted(), ['records']]);
  });

  it('of other parts than that of the place are left alone', async () => {
    const parts = new Parts(new FileStore(new URL(tiny.url), tiny.fetch));
    const codesFor = async (place?: string) => (await parts.load(place)).map(({ code }) => code);
    expect(await codesFor('UA32000000000030281')).toEqual(['ukraine']);
    expect(tiny.asked.filter((kind) => kind === 'entries')).toHaveLength(1);
    expect(await codesFor(kyiv)).toEqual([kyiv, 'ukraine']);
    expect(await codesFor()).toEqual([kyiv, 'ukraine']);
  });

  it('that do not have the hash of the manifest are not used', async () => {
    const [name = ''] = [...tiny.files.keys()].filter((path) => path.startsWith('figures'));
    tiny.files.set(name, (tiny.files.get(name) ?? '').replace('4925', '9999'));
    const error = await failure(snapshot.figures.retrieve('consultations'));
    expect(error).toBeInstanceOf(UnexpectedAnswerError);
    expect(error).toMatchObject({ reason: 'mismatch' });
  });

  it.each([
    [() => Promise.reject(new TypeError('fetch failed')), ConnectionError],
    [() => Promise.resolve(new Response('', { status: 503 })), ServerError],
    [() => Promise.resolve(new Response('<!doctype html>')), UnexpectedAnswerError],
    [() => Promise.resolve(new Response('{"fi')), UnexpectedAnswerError],
    [() => Promise.resolve(new Response('{}')), UnexpectedAnswerError],
    [() => Promise.resolve(new Response('null')), UnexpectedAnswerError],
  ])('that cannot be had are told by the errors of the SDK, and asked for again', async (answer, expected) => {
    tiny.failWith = answer;
    expect(await failure(snapshot.hotlines.list())).toBeInstanceOf(expected);
    tiny.failWith = undefined;
    expect((await snapshot.hotlines.list()).total_items).toBe(2);
  });

  it('in a layout that is not known yet are refused, not guessed at', async () => {
    const newer = tinySnapshot({ format: 2 as never });
    const error = await failure(openSnapshot(newer.url, { fetch: newer.fetch }).hotlines.list());
    expect(String(error)).toMatch(/format 2.*reads 1/);
  });

  it('are only ever those beside the manifest', async () => {
    const { files } = await snapshot.manifest();
    for (const path of ['https://elsewhere.example/figures.json', '//elsewhere.example/x', '../figures.json']) {
      const evil = tinySnapshot({ files: files.map((file) => ({ ...file, path })) });
      const error = await failure(openSnapshot(evil.url, { fetch: evil.fetch }).figures.list());
      expect(error).toBeInstanceOf(UnexpectedAnswerError);
      expect(evil.asked).toEqual(['manifest']);
    }
  });
});

describe('a search in a snapshot', () => {
  it('finds in another case, with the other layout, and misspelt', async () => {
    expect(await namesOf({ text: 'юристом' })).toEqual(['Юрист']);
    expect((await snapshot.search.list({ text: 'gcb[jkju' })).query.correction).toEqual({
      kind: 'keyboard_layout',
      text: 'психолог',
    });
    expect((await snapshot.search.list({ text: 'псхолог' })).query.correction).toEqual({
      kind: 'spelling',
      text: 'психолог',
    });
  });

  it('refuses what no answer can be given to', async () => {
    for (const parameters of [{ lat: 50 }, { page: 0 }, { per_page: 101 }, { per_page: 1.5 }])
      expect(await failure(snapshot.search.list(parameters))).toBeInstanceOf(InvalidRequestError);
  });

  it('can be given up by its caller', async () => {
    const controller = new AbortController();
    const found = failure(snapshot.search.list({}, { signal: controller.signal }));
    controller.abort();
    expect(await found).toBeInstanceOf(AbortError);
    expect(await failure(snapshot.search.list({}, { signal: controller.signal }))).toBeInstanceOf(AbortError);
    expect(await namesOf({})).toHaveLength(2);
  });

  it('gives every caller records of its own', async () => {
    const [first] = (await snapshot.search.list()).contents;
    Object.assign(first?.service ?? {}, { name: 'changed' });
    expect(await namesOf({})).toEqual(['Психолог', 'Юрист']);
  });
});

describe('as time goes by', () => {
  it('hotlines that nobody verified in time go', async () => {
    expect((await snapshot.hotlines.list()).total_items).toBe(2);
    now = new Date('2026-03-21T00:00:00+02:00');
    expect((await snapshot.hotlines.list()).total_items).toBe(1);
  });

  it('hours are told for the day that it is, and for none that the snapshot does not know', async () => {
    const hours = async () => (await snapshot.serviceAtLocations.retrieve(tinyId(0))).upcoming_hours;
    expect(await hours()).toMatchObject({ from: '2026-03-18T00:00:00+02:00' });
    now = new Date('2026-03-27T12:00:00+02:00');
    // Across the night in which the clocks change.
    expect(await hours()).toMatchObject({ from: '2026-03-27T00:00:00+02:00', until: '2026-04-04T00:00:00+03:00' });
    now = new Date('2026-06-12T12:00:00+03:00');
    expect(await hours()).toBeUndefined();
    expect(await namesOf({ open_at: '2026-06-19T12:00:00+03:00' })).toEqual([]);
  });
});

it('a record that is not there is missing as it is from the API', async () => {
  const errors = await Promise.all([
    failure(snapshot.figures.retrieve('no-such')),
    failure(snapshot.serviceAtLocations.retrieve(tinyId(9))),
    failure(snapshot.places.retrieve('UA00000000000000000')),
  ]);
  for (const error of errors) {
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ unsupported: false });
  }
});

function twice(kind: string): string[] {
  return [kind, kind];
}
