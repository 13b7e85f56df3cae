import { assert, expect } from '@open-wc/testing';
import { aHotline, createFakeApi, demoData, type FakeApi } from '@resilience-kit/sdk/testing';
import '../define/rk-service-finder.ts';
import { rendered, type } from '../service-finder/fixtures/fixtures.ts';
import type { ServiceFinder } from '../service-finder/service-finder.ts';
import { part, says, textOf } from '../service-finder/testing/page.ts';
import { clear, listenToConsole, root, until } from '../testing/page.ts';
import { deleteCopies, readCopy, writeCopy } from './copy-storage.ts';
import { clearCopies, forgetCopies } from './copies.ts';

/** The API of the page; each visit asks it. */
let api: FakeApi;
let log: ReturnType<typeof listenToConsole>;
let rejections: unknown[];
const note = (event: PromiseRejectionEvent) => rejections.push(String((event.reason as Error).stack));

beforeEach(async () => {
  await clearCopies();
  api = createFakeApi({
    data: demoData(),
    now: new Date(),
    hotlines: [aHotline({ number: '112', dial: '112', emergency: true, review_after: '2099-12-31' })],
  });
  log = listenToConsole();
  rejections = [];
  window.addEventListener('unhandledrejection', note);
});
afterEach(async () => {
  clear();
  log.stop();
  window.removeEventListener('unhandledrejection', note);
  assert.deepEqual(rejections, [], 'nothing is rejected unseen');
  await clearCopies();
});

/** A visit to the page, as after a reload: nothing is in memory. */
async function visit(attributes: Record<string, string> = {}): Promise<ServiceFinder> {
  clear();
  forgetCopies();
  const finder = document.createElement('rk-service-finder');
  finder.fetch = (request) => api.fetch(request);
  finder.timing = { typingPause: 0, retryAfter: 3_600_000 };
  const all = { api: api.url, keep: 'device', lang: 'uk', ...attributes };
  for (const [name, value] of Object.entries(all)) finder.setAttribute(name, value);
  finder.innerHTML = '<a href="tel:1545">15-45</a>';
  document.body.append(finder);
  await until(() => finder.finderState?.results ?? finder.finderState?.problem);
  return finder;
}

const key = () => `${api.url} uk`;
/** What the device has, once it is enough. */
const kept = async (records: number) => {
  for (const end = performance.now() + 6_000; performance.now() < end;) {
    const copy = await readCopy(key());
    if (copy && copy.records.length >= records && copy.hotlines.length > 0 && copy.places.length > 0) return copy;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const copy = await readCopy(key());
  throw new Error(
    `The device has ${copy?.records.length} of ${records} services, ${copy?.hotlines.length}, ${copy?.places.length}.`,
  );
};
/** What a visit leaves on the device, once nothing more of it is written. */
const keptWhole = async () => {
  const finder = await visit();
  return kept(finder.finderState?.results?.total ?? Infinity);
};
/** Resolves when the device has nothing any more. */
const gone = async () => {
  while (await readCopy(key())) await new Promise((resolve) => setTimeout(resolve, 20));
};
const saved = (finder: ServiceFinder) => until(() => finder.finderState?.results?.saved);

describe('a finder whose network is gone', () => {
  it('answers other words from the device, with hours, hotlines and places, after one visit', async () => {
    const before = await visit();
    const total = before.finderState?.results?.total ?? 0;
    await kept(total);
    api.offline = true;
    const finder = await visit();
    await says(finder, 'Збережено о');
    assert.equal(finder.finderState?.results?.total, total);
    expect(textOf(finder)).to.include('112').and.to.include('зателефонуйте, перш ніж їхати');
    await until(() => finder.finderState?.options.oblasts.length);
    await type(finder, 'психалог');
    await until(() => finder.finderState?.results?.understood.correction?.text === 'психолог');
    expect(finder.finderState?.results?.total).to.be.above(0);
    const [first] = finder.finderState?.results?.items ?? [];
    (await part(finder, `[data-item="${first?.id ?? ''}"]`)).click();
    await part(finder, '#details-heading');
  });

  it('says that there may be more where only a part is kept', async () => {
    await visit({ category: 'legal-aid' });
    await kept(1);
    api.offline = true;
    const finder = await visit({ category: 'legal-aid' });
    await saved(finder);
    await says(finder, 'Інші місця й послуги можна буде шукати');
    await type(finder, 'стоматолог');
    await says(finder, 'Серед збереженого такого немає');
  });

  it('keeps all services of the place that was chosen', async () => {
    const hromada = 'UA63120270000028556';
    const first = await visit({ hromada });
    const total = first.finderState?.results?.total ?? 0;
    expect(total).to.be.above(0);
    await until(() => first.finderState?.results);
    await kept(total);
    api.offline = true;
    const finder = await visit({ hromada });
    const copy = await saved(finder);
    assert.isTrue(copy.isComplete);
    assert.equal(finder.finderState?.results?.total, total);
  });

  it('renews the list by itself when the API is back, and keeps focus where it was', async () => {
    await visit();
    await kept(20);
    api.offline = true;
    const finder = await visit();
    await saved(finder);
    const card = await part(finder, '[part=result]:nth-child(3) [data-item]');
    card.focus();
    const { item } = card.dataset;
    api.offline = false;
    window.dispatchEvent(new Event('online'));
    await until(() => finder.finderState?.results && !finder.finderState.results.saved);
    await until(() => (root(finder).activeElement as HTMLElement | null)?.dataset['item'] === item);
    expect(textOf(finder)).not.to.include('Збережено о');
    await until(() => document.querySelector('[data-rk-announcer]')?.textContent.includes('Зв’язок відновлено'));
  });

  it('lets go of everything on a button', async () => {
    await visit();
    await kept(20);
    api.offline = true;
    const finder = await visit();
    await saved(finder);
    const buttons = await until(() => root(finder).querySelectorAll<HTMLElement>('.saved-actions button'));
    const button = [...buttons].at(-1);
    button?.focus();
    button?.click();
    await until(() => finder.finderState?.problem);
    await gone();
    await part(finder, '#results-heading');
    assert.isUndefined(finder.finderState?.results);
    expect(textOf(finder)).to.include('112').and.not.to.include('Збережено о');
    assert.equal((root(finder).activeElement as HTMLElement | null)?.id, 'results-heading');
  });

  it('says since when the oldest of what it shows has been there', async () => {
    const copy = await keptWhole();
    const earlier = Date.now() - 3 * 86_400_000;
    await writeCopy({
      ...copy,
      records: copy.records.map((kept, index) => (index === 0 ? { ...kept, at: earlier } : kept)),
    });
    const [oldest] = copy.records;
    api.offline = true;
    const finder = await visit();
    await saved(finder);
    await type(finder, oldest?.record.service.name ?? '');
    await until(() => finder.finderState?.results?.query.text);
    const { items = [], saved: said } = finder.finderState?.results ?? {};
    assert.include(
      items.map(({ id }) => id),
      oldest?.record.id,
    );
    assert.equal(said?.at, earlier);
  });
});

describe('a finder whose network goes silent', () => {
  /** Over a connection that is gone questions get no answer, and no error either. */
  let isSilent: boolean;
  let searches: Request[];
  const silence = new Promise<Response>(() => undefined);
  const come = async () => {
    clear();
    forgetCopies();
    searches = [];
    const finder = document.createElement('rk-service-finder');
    finder.fetch = (request) => {
      if (request.url.includes('/v1/search')) searches.push(request);
      return isSilent ? silence : api.fetch(request);
    };
    finder.timing = { typingPause: 0, slowAfter: 0, retryAfter: 3_600_000 };
    for (const [name, value] of Object.entries({ api: api.url, keep: 'device', lang: 'uk' }))
      finder.setAttribute(name, value);
    document.body.append(finder);
    await until(() => finder.finderState);
    return finder;
  };

  it('asks anew when the network is back, and does not wait for the cache of the browser', async () => {
    isSilent = true;
    const finder = await come();
    await until(() => searches.length > 1);
    isSilent = false;
    window.dispatchEvent(new Event('online'));
    await until(() => finder.finderState?.results);
    assert.deepEqual(
      searches.slice(0, 2).map(({ cache }) => cache),
      ['default', 'reload'],
    );
  });

  it('lets go of the try that was under way when the network is back', async () => {
    isSilent = false;
    await keptWhole();
    api.offline = true;
    const finder = await come();
    await saved(finder);
    isSilent = true;
    window.dispatchEvent(new Event('online'));
    await says(finder, 'Пробуємо…');
    api.offline = isSilent = false;
    window.dispatchEvent(new Event('online'));
    await until(() => finder.finderState?.results && !finder.finderState.results.saved);
    expect(textOf(finder)).not.to.include('Пробуємо…');
  });
});

describe('a finder whose places do not come', () => {
  it('asks for them again when somebody turns to it, instead of taking those of a few services for all', async () => {
    const total = (await visit()).finderState?.options.oblasts.length;
    await clearCopies();
    let isBroken = true;
    const finder = document.createElement('rk-service-finder');
    let asked = 0;
    finder.fetch = (request) => {
      if (!request.url.includes('/v1/places')) return api.fetch(request);
      asked++;
      return isBroken ? Promise.reject(new TypeError('Failed to fetch')) : api.fetch(request);
    };
    for (const [name, value] of Object.entries({ api: api.url, keep: 'device', lang: 'uk' }))
      finder.setAttribute(name, value);
    clear();
    document.body.append(finder);
    await rendered(finder, '[part=result]');
    await until(() => asked > 1);
    isBroken = false;
    const all = await until(() => {
      (root(finder).activeElement as HTMLElement | null)?.blur();
      root(finder).querySelector<HTMLElement>('input[type=search]')?.focus();
      return finder.finderState?.options.oblasts.length;
    });
    assert.equal(all, total);
  });
});

describe('a finder whose API talks nonsense', () => {
  const faults: [string, () => void][] = [
    ['500', () => api.fail({ status: 500 }, { times: Infinity })],
    ['HTML', () => api.fail({ captivePortal: true }, { times: Infinity })],
    ['half of JSON', () => api.fail({ brokenJson: true }, { times: Infinity })],
    ['garbage', () => api.fail({ status: 200, body: '\u0000\u0001§' }, { times: Infinity })],
    ['an empty body', () => api.fail({ status: 200, body: '' }, { times: Infinity })],
    ['JSON of another shape', () => api.fail({ status: 200, body: '{"hello": 1}' }, { times: Infinity })],
    ['a list of nothing', () => api.fail({ status: 200, body: '{"contents": [null]}' }, { times: Infinity })],
  ];
  for (const [what, break_] of faults) {
    it(`shows the saved list and the hotlines: ${what}`, async () => {
      await visit();
      await kept(20);
      break_();
      const finder = await visit();
      await saved(finder);
      await rendered(finder, '[part=result]');
      await says(finder, '112');
      await says(finder, 'Довідник зараз недоступний');
    });

    it(`shows what happened and the page’s own numbers where nothing is saved: ${what}`, async () => {
      break_();
      const finder = await visit();
      await until(() => finder.finderState?.problem);
      await part(finder, '#results-heading');
      expect(root(finder).querySelector('slot')).to.be.an.instanceOf(HTMLSlotElement);
    });
  }

  it('shows the saved list while the API says nothing at all', async () => {
    await visit();
    await kept(20);
    api.fail({ delay: new Promise(() => undefined) }, { times: Infinity });
    const finder = await visitHanging();
    await until(() => finder.finderState?.results?.saved, 12_000);
    await rendered(finder, '[part=result]');
  });

  async function visitHanging(): Promise<ServiceFinder> {
    clear();
    forgetCopies();
    const finder = document.createElement('rk-service-finder');
    finder.fetch = (request) => api.fetch(request);
    for (const [name, value] of Object.entries({ api: api.url, keep: 'device', lang: 'uk' }))
      finder.setAttribute(name, value);
    document.body.append(finder);
    await until(() => finder.finderState);
    return finder;
  }
});

describe('a device', () => {
  it('keeps nothing where the page says so, and lets go of what was kept', async () => {
    await visit();
    await kept(20);
    await visit({ keep: 'none' });
    await gone();
  });

  it('lets go of what is older than two weeks', async () => {
    const copy = await keptWhole();
    const old = Date.now() - 15 * 86_400_000;
    await writeCopy({ ...copy, at: old, records: copy.records.map((one) => ({ ...one, at: old })) });
    api.offline = true;
    const finder = await visit();
    await until(() => finder.finderState?.problem);
  });

  it('with something else in the storage is as one without', async () => {
    const copy = await keptWhole();
    await writeCopy({ ...copy, records: 'nonsense' as never });
    api.offline = true;
    const finder = await visit();
    await until(() => finder.finderState?.problem);
  });

  for (const [how, open] of [
    [
      'throws',
      () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    ],
    ['is missing', undefined],
  ] as const) {
    it(`whose storage ${how} works online as before, and answers from memory when the network goes`, async () => {
      const original = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB') as PropertyDescriptor;
      Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: open && { open } });
      try {
        const finder = await visit();
        await rendered(finder, '[part=result]');
        await until(() => finder.finderState?.hotlines);
        await deleteCopies();
        await until(() => finder.finderState?.options.oblasts.length);
        await until(() => api.requests.filter(({ query }) => query['per_page'] === '100').length > 1);
        api.offline = true;
        await type(finder, 'психолог');
        await saved(finder);
        assert.deepEqual(log.messages, []);
      } finally {
        Object.defineProperty(globalThis, 'indexedDB', original);
      }
    });
  }

  it('of somebody who saves data gets the list kept, and neither places nor parts that were not asked for', async () => {
    Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } });
    try {
      const finder = await visit();
      for (;;) {
        const copy = await readCopy(key());
        if (copy && copy.records.length >= 20) break;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      assert.deepEqual(api.requests.map(({ path }) => path).toSorted(), ['/v1/hotlines', '/v1/search']);
      assert.isNull(root(finder).querySelector('.tool-row'));
      (await part(finder, 'input[type=search]')).focus();
      await until(() => finder.finderState?.options.oblasts.length);
    } finally {
      Reflect.deleteProperty(navigator, 'connection');
    }
  });
});

describe('a page that brings the first results', () => {
  const given = async (age: number) => {
    const answer = await (
      await api.fetch(new Request(`${api.url}/v1/search?per_page=20`, { headers: { 'accept-language': 'uk' } }))
    ).text();
    const before = api.requests.length;
    clear();
    const finder = document.createElement('rk-service-finder');
    finder.fetch = (request) => api.fetch(request);
    for (const [name, value] of Object.entries({ api: api.url, lang: 'uk' })) finder.setAttribute(name, value);
    const script = document.createElement('script');
    Object.assign(script, { type: 'application/json', textContent: answer });
    script.setAttribute('data-rk-results', '');
    script.setAttribute('data-rk-at', new Date(Date.now() - age).toISOString());
    finder.append(script);
    document.body.append(finder);
    await rendered(finder, '[part=result]');
    const searches = () => api.requests.slice(before).filter(({ path }) => path === '/v1/search');
    return { finder, searches };
  };

  it('has them shown at once, without a search', async () => {
    const { finder, searches } = await given(60_000);
    await part(finder, '.tool-row');
    assert.deepEqual(searches(), []);
  });

  it('has them renewed when they are older than five minutes', async () => {
    const { searches } = await given(600_000);
    await until(() => searches().length === 1);
  });
});
