import { aPlace, aServiceAtLocation } from '@resilience-kit/sdk/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withDepths } from './finder-options.ts';
import { FinderStore } from './finder-store.ts';
import { hromadas, oblasts } from './fixtures/fixture-places.ts';
import { ManualClock } from '../clock/testing/manual-clock.ts';
import { scriptedClient, sdkError, settled } from './testing/scripted-client.ts';

const places = [
  aPlace({ code: oblasts.kyiv.code, level: 'oblast', name: 'Київська область', parent: undefined }),
  aPlace({ code: oblasts.donetsk.code, level: 'oblast', name: 'Донецька область', parent: undefined }),
  aPlace({ code: hromadas.bucha.code, parent: oblasts.kyiv.code }),
  aPlace({ code: hromadas.irpin.code, name: 'Ірпінська громада', parent: oblasts.kyiv.code }),
];

let clock: ManualClock;
let script: ReturnType<typeof scriptedClient>;

beforeEach(() => {
  clock = new ManualClock();
  script = scriptedClient({ places });
});

afterEach(() => vi.unstubAllGlobals());

function startedStore(query = {}) {
  const store = new FinderStore({ client: script.client, clock, query });
  store.start();
  return store;
}

async function readyStore(query = {}) {
  const store = startedStore(query);
  await script.searches[0]?.answer();
  return store;
}

describe('searching', () => {
  it('asks for the first page of everything at once, and for hotlines and oblasts', async () => {
    const store = startedStore();
    expect(store.state).toMatchObject({ searching: true, slow: false });
    expect(script.searches.map(({ parameters }) => parameters)).toEqual([{ per_page: 20 }]);
    await script.searches[0]?.answer({ total_items: 57 });
    expect(store.state.searching).toBe(false);
    expect(store.state.results).toMatchObject({ total: 57, page: 1, receivedAt: clock.now(), isDemo: true });
    expect(store.state.hotlines).toHaveLength(1);
    expect(store.state.options.oblasts.map(({ name }) => name)).toEqual(['Київська область', 'Донецька область']);
  });

  it.each([{ saveData: true }, { effectiveType: '2g' }, { effectiveType: 'slow-2g' }])(
    'asks for no places to choose from with %o, until something is chosen',
    async (connection) => {
      vi.stubGlobal('navigator', { connection });
      const store = await readyStore();
      expect(store.state.hotlines).toHaveLength(1);
      expect(store.state.options.oblasts).toEqual([]);
      store.update({ category: 'legal-aid' });
      await settled();
      expect(store.state.options.oblasts).toHaveLength(2);
    },
  );

  it('waits for a pause in typing, then searches once', async () => {
    const store = await readyStore();
    for (const text of ['п', 'пс', 'психолог']) {
      store.type(text);
      clock.pass(200);
    }
    expect(script.searches).toHaveLength(1);
    clock.pass(150);
    expect(script.searches[1]?.parameters).toEqual({ per_page: 20, text: 'психолог' });
  });

  it('searches at once when asked to, and not again when the pause is over', async () => {
    const store = await readyStore();
    store.type('юрист');
    store.submit();
    clock.pass(1_000);
    expect(script.searches).toHaveLength(2);
  });

  it('ends a search whose question is out of date and never shows its answer', async () => {
    const store = await readyStore();
    store.type('психолог');
    store.submit();
    store.type('юрист');
    store.submit();
    const [, stale, current] = script.searches;
    expect(stale?.signal?.aborted).toBe(true);
    await current?.answer({ total_items: 2 });
    await stale?.answer({ total_items: 99 });
    expect(store.state.results?.total).toBe(2);
    expect(store.state.results?.query.text).toBe('юрист');
    expect(store.state.problem).toBeUndefined();
  });

  it('keeps showing the former results while a newer search is under way', async () => {
    const store = await readyStore();
    const former = store.state.results;
    store.update({ category: 'legal-aid' });
    expect(store.state).toMatchObject({ searching: true });
    expect(store.state.results).toBe(former);
  });

  it('says that it is slow when it is, and takes that back', async () => {
    const store = startedStore();
    clock.pass(3_999);
    expect(store.state.slow).toBe(false);
    clock.pass(1);
    expect(store.state.slow).toBe(true);
    await script.searches[0]?.answer();
    expect(store.state.slow).toBe(false);
  });

  it('rounds the moment of "open now", so that caches can answer', async () => {
    const store = await readyStore();
    clock.pass(123_456);
    store.update({ openNow: true });
    expect(script.searches[1]?.parameters.open_at).toBe('2026-05-20T07:20:00.000Z');
  });

  it('asks nothing after it was stopped', async () => {
    const store = await readyStore();
    store.type('юрист');
    store.stop();
    clock.pass(60_000);
    store.submit();
    expect(script.searches).toHaveLength(1);
  });
});

describe('places', () => {
  it('loads the hromadas of the oblast that is chosen, and lets go of a hromada elsewhere', async () => {
    const store = await readyStore();
    store.update({ oblast: oblasts.kyiv.code });
    await settled();
    expect(store.state.options.hromadas.map(({ name }) => name)).toEqual(['Бучанська громада', 'Ірпінська громада']);
    store.update({ hromada: hromadas.bucha.code });
    expect(script.searches.at(-1)?.parameters.place).toBe(hromadas.bucha.code);
    store.update({ oblast: oblasts.donetsk.code });
    await settled();
    expect(store.state.query.hromada).toBe('');
    expect(store.state.options.hromadas).toEqual([]);
  });

  it('knows the oblast of a preset hromada', async () => {
    const store = await readyStore({ hromada: hromadas.irpin.code });
    await settled();
    expect(store.state.options.hromadas).toHaveLength(2);
  });

  it('asks for the oblasts once, however often the query changes meanwhile', async () => {
    const store = startedStore();
    store.update({ free: true });
    store.update({ free: false });
    await settled();
    expect(script.script.placeRequests).toHaveLength(1);
  });
});

describe('filters', () => {
  const facet = (code: string, count: number) => ({ code, name: code, count });
  const facets = (...categories: ReturnType<typeof facet>[]) => ({
    categories,
    audiences: [],
    modes: [],
    networks: [],
  });

  it('keep every value once seen, with the counts of the latest answer', async () => {
    const store = startedStore();
    await script.searches[0]?.answer({ facets: facets(facet('legal', 3), facet('speech', 2)) });
    store.update({ category: 'legal' });
    await script.searches[1]?.answer({ facets: facets(facet('legal', 3)) });
    expect(store.state.options.categories).toEqual([facet('legal', 3), facet('speech', 0)]);
  });

  it('stand below the value that they belong to', () => {
    const value = (code: string, parent?: string) => ({ code, name: code, count: 1, ...(parent && { parent }) });
    const values = [
      value('group', 'help'),
      value('legal'),
      value('help'),
      value('one', 'group'),
      value('lost', 'gone'),
    ];
    expect(withDepths(values).map((entry) => `${entry.depth} ${entry.value.code}`)).toEqual([
      '0 legal',
      '0 help',
      '1 group',
      '2 one',
      '0 lost',
    ]);
    expect(withDepths([value('a', 'b'), value('b', 'a')])).toEqual([]);
  });

  it('find the name of a preset category that the server did not mention', async () => {
    const store = await readyStore({ category: 'legal-aid' });
    await settled();
    expect(store.state.options.categories).toEqual([{ code: 'legal-aid', name: 'Правова допомога', count: 0 }]);
  });
});

describe('suggestions', () => {
  it('are followed to the letter', async () => {
    const store = await readyStore({ hromada: hromadas.bucha.code, category: 'legal-aid', free: true });
    store.follow({
      kind: 'wider_place',
      parameters: { place: oblasts.kyiv.code, category: 'legal-aid', text: 'юрист' },
      total_items: 4,
    });
    expect(script.searches.at(-1)?.parameters).toEqual({
      per_page: 20,
      place: oblasts.kyiv.code,
      category: 'legal-aid',
      text: 'юрист',
    });
    expect(store.state.query).toMatchObject({ oblast: oblasts.kyiv.code, hromada: '', free: false });
  });

  it('keep the moment at which it has to be open, and the part of the map', async () => {
    const openAt = '2026-11-26T12:00:00Z';
    const store = await readyStore({ openAt, near: { latitude: 50.5, longitude: 30.2, radius: 5 }, free: true });
    const parameters = { lat: '50.5', lon: '30.2', radius_km: '5', open_at: openAt };
    store.follow({ kind: 'without_filters', parameters, total_items: 4 });
    expect(script.searches.at(-1)?.parameters).toMatchObject({ open_at: openAt, radius_km: 5 });
    expect(store.state.query).toMatchObject({ openAt, openNow: false, free: false });
    store.follow({ kind: 'without_filters', parameters: {}, total_items: 4 });
    expect(store.state.query).toMatchObject({ openAt: '', openNow: false, near: undefined });
  });
});

describe('more results', () => {
  const page = (from: number, last: boolean) => ({
    contents: [from, from + 1].map((number) => aServiceAtLocation({ id: `item-${number}` })),
    total_items: 5,
    last_page: last,
  });

  it('follow those that are there, none twice', async () => {
    const store = startedStore();
    await script.searches[0]?.answer(page(1, false));
    void store.showMore();
    expect(store.state.more).toBe('loading');
    expect(script.searches[1]?.parameters).toEqual({ per_page: 20, page: 2 });
    await script.searches[1]?.answer(page(2, true));
    expect(store.state.results?.items.map(({ id }) => id)).toEqual(['item-1', 'item-2', 'item-3']);
    expect(store.state.results).toMatchObject({ page: 2, hasMore: false });
  });

  it('can be asked for again when they did not come', async () => {
    const store = startedStore();
    await script.searches[0]?.answer(page(1, false));
    void store.showMore();
    await script.searches[1]?.fail(sdkError('connection'));
    expect(store.state.more).toBe('failed');
    void store.showMore();
    await script.searches[2]?.answer(page(3, true));
    expect(store.state.more).toBe('idle');
    expect(store.state.results?.items).toHaveLength(4);
  });

  it('are dropped when the question changed meanwhile', async () => {
    const store = startedStore();
    await script.searches[0]?.answer(page(1, false));
    void store.showMore();
    store.update({ category: 'legal-aid' });
    await script.searches[2]?.answer(page(8, true));
    await script.searches[1]?.answer(page(3, true));
    expect(store.state.results?.items.map(({ id }) => id)).toEqual(['item-8', 'item-9']);
  });
});

describe('failures', () => {
  it('keep what was typed and the former results', async () => {
    const store = await readyStore();
    store.type('юрист');
    store.submit();
    await script.searches[1]?.fail(sdkError('connection', { offline: true }));
    expect(store.state.problem).toMatchObject({ kind: 'offline', passes: true });
    expect(store.state.results?.items).toHaveLength(1);
    expect(store.state.query.text).toBe('юрист');
  });

  it('are tried again by themselves, ever more patiently, until it works', async () => {
    const store = startedStore();
    const waits = [];
    for (let attempt = 0; attempt < 7; attempt++) {
      await script.searches[attempt]?.fail(sdkError('server_error'));
      waits.push(clock.nextIn);
      clock.pass(clock.nextIn ?? 0);
    }
    expect(waits).toEqual([5_000, 10_000, 20_000, 40_000, 80_000, 120_000, 120_000]);
    await script.searches[7]?.answer();
    expect(store.state.problem).toBeUndefined();
    expect(store.state.results).toBeDefined();
  });

  it('are tried again at once when asked, and only once', async () => {
    const store = startedStore();
    await script.searches[0]?.fail(sdkError('connection'));
    store.retry();
    store.retry();
    expect(script.searches).toHaveLength(2);
    clock.pass(60_000);
    expect(script.searches).toHaveLength(2);
  });

  it('wait as long as the server asks', async () => {
    startedStore();
    await script.searches[0]?.fail(sdkError('rate_limited', { retryAfter: 30 }));
    clock.pass(29_999);
    expect(script.searches).toHaveLength(1);
    clock.pass(1);
    expect(script.searches).toHaveLength(2);
  });

  it('that would come again are not tried again', async () => {
    const store = startedStore();
    await script.searches[0]?.fail(sdkError('bad_request'));
    clock.pass(600_000);
    expect(script.searches).toHaveLength(1);
    expect(store.state.problem?.kind).toBe('refused');
  });

  it('of the hotlines are mended with the next try, and hotlines once loaded stay', async () => {
    script.script.hotlinesFail = true;
    const store = startedStore();
    await script.searches[0]?.fail(sdkError('connection'));
    expect(store.state.hotlines).toBeUndefined();
    script.script.hotlinesFail = false;
    store.retry();
    await settled();
    expect(store.state.hotlines).toHaveLength(1);
    await script.searches[1]?.fail(sdkError('connection'));
    store.retry();
    expect(store.state.hotlines).toHaveLength(1);
  });

  it.each([
    ['connection', {}, 'unreachable'],
    ['connection', { offline: true }, 'offline'],
    ['unexpected_answer', {}, 'unreachable'],
    ['timeout', {}, 'slow'],
    ['rate_limited', {}, 'busy'],
    ['not_found', { unsupported: true }, 'unsupported'],
    ['server_error', {}, 'server'],
  ])('with the code %s %o are called %s', async (code, details, kind) => {
    const store = startedStore();
    await script.searches[0]?.fail(sdkError(code, details));
    expect(store.state.problem?.kind).toBe(kind);
  });
});

describe('one service', () => {
  it('is shown at once as far as known, then as the server knows it now', async () => {
    const store = startedStore();
    const item = aServiceAtLocation({ id: 'item-1', service: { name: 'Стара назва' } });
    await script.searches[0]?.answer({ contents: [item] });
    store.select('item-1');
    expect(store.state.selection).toEqual({ id: 'item-1', phase: 'ready', item });
    await settled();
    expect(store.state.selection?.item?.service.name).toBe('Консультації психолога');
  });

  it('is kept when the server cannot be asked', async () => {
    const store = startedStore();
    await script.searches[0]?.answer({ contents: [aServiceAtLocation({ id: 'item-1' })] });
    script.script.retrieveFails = sdkError('connection');
    store.select('item-1');
    await settled();
    expect(store.state.selection).toMatchObject({ phase: 'ready', id: 'item-1' });
  });

  it('is told to be gone when the server says so', async () => {
    const store = await readyStore();
    script.script.retrieveFails = sdkError('not_found');
    store.select('unknown');
    await settled();
    expect(store.state.selection).toEqual({ id: 'unknown', phase: 'gone' });
  });

  it('that could not be loaded is loaded with the next try', async () => {
    const store = await readyStore();
    script.script.retrieveFails = sdkError('connection');
    store.select('elsewhere');
    await settled();
    expect(store.state.selection?.phase).toBe('failed');
    script.script.retrieveFails = undefined;
    store.retry();
    await settled();
    expect(store.state.selection?.phase).toBe('ready');
  });

  it('is left for the list', async () => {
    const store = await readyStore();
    store.select('elsewhere');
    store.deselect();
    await settled();
    expect(store.state.selection).toBeUndefined();
  });
});

describe('another server or language', () => {
  it('keeps what is shown until the new language comes, and then none of its names', async () => {
    const store = startedStore();
    const facets = { categories: [{ code: 'legal', name: 'Юрист', count: 1 }], audiences: [], modes: [], networks: [] };
    await script.searches[0]?.answer({ facets });
    const english = scriptedClient();
    store.useClient(english.client, { forget: false });
    expect(store.state.results).toBeDefined();
    await english.searches[0]?.answer();
    expect(store.state.options.categories).toEqual([]);
  });

  it('shows nothing of one server as that of another', async () => {
    const store = await readyStore();
    const other = scriptedClient();
    store.useClient(other.client, { forget: true });
    expect(store.state.results).toBeUndefined();
    expect(store.state.hotlines).toBeUndefined();
    await other.searches[0]?.answer({ total_items: 3 });
    expect(store.state.results?.total).toBe(3);
  });
});

describe('near me', () => {
  it('sorts by distance from a place that the device tells', async () => {
    const store = await readyStore();
    await store.searchNearby(() => Promise.resolve({ latitude: 50.55, longitude: 30.22 }));
    expect(script.searches.at(-1)?.parameters).toEqual({ per_page: 20, lat: 50.55, lon: 30.22, sort: 'distance' });
    expect(store.state.locating).toBeUndefined();
  });

  it('says when the device does not tell', async () => {
    const store = await readyStore();
    await store.searchNearby(() => Promise.resolve('denied'));
    expect(store.state.locating).toBe('denied');
    expect(script.searches).toHaveLength(1);
  });
});
