import { assert, expect } from '@open-wc/testing';
import { configure } from '../configuration/configuration.ts';
import '../define/rk-impact-counter.ts';
import { find, says, textOf } from '../figure-element/testing/page.ts';
import { clear, listenToConsole, until } from '../testing/page.ts';
import { paintedAs } from '../theme/testing/painted.ts';
import { counterFixture, counterFixtures, showFixture } from './fixtures/fixtures.ts';
import { figureOf } from './fixtures/fixture-figures.ts';
import { ImpactCounter } from './impact-counter.ts';
import { show, showsOwnWords } from './testing/page.ts';

const immediately = () => Promise.resolve();
const never = { answer: () => new Promise<Response>(() => undefined), prepare: immediately };
const { api = '', ...withoutApi } = counterFixtures.ready.attributes;
const noApi = { ...counterFixtures.ready, attributes: withoutApi, prepare: immediately };

describe('an impact counter in a page', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    log = listenToConsole();
    document.documentElement.lang = 'uk';
  });
  afterEach(() => {
    clear();
    configure({ api: undefined });
    log.stop();
  });

  it('shows what the page has inside it until an API is named, then works', async () => {
    const counter = await showFixture(noApi, document.body);
    await counter.updateComplete;
    assert.equal(showsOwnWords(counter), true);
    counter.setAttribute('api', api);
    await says(counter, '4 925');
    clear();
    const other = await showFixture(noApi, document.body);
    configure({ api });
    await says(other, '4 925');
    assert.deepEqual(log.messages, []);
  });

  it('warns when no API and no figure is named at all', async () => {
    const counter = await showFixture({ ...noApi, attributes: {} }, document.body);
    await until(() => log.messages.length > 1);
    expect(log.messages[0]).to.include('<rk-impact-counter>: no API is named');
    expect(log.messages[1]).to.include('<rk-impact-counter>: no figure is named');
    assert.equal(showsOwnWords(counter), true);
  });

  it('works with bad attributes, and warns once for each', async () => {
    const attributes = { theme: 'purple', layout: 'table', 'heading-level': '9' };
    const counter = await show(counterFixture({ attributes }));
    await says(counter, '4 925');
    assert.equal(find(counter, '#heading')?.getAttribute('aria-level'), '2');
    counter.requestUpdate();
    await counter.updateComplete;
    expect(log.messages).to.have.lengthOf(3);
    for (const name of Object.keys(attributes)) {
      expect(
        log.messages.filter((message) => message.includes(` ${name}="`)),
        name,
      ).to.have.lengthOf(1);
    }
  });

  it('asks for nothing with a figure that cannot be one, and warns', async () => {
    let requests = 0;
    const counter = await showFixture(
      {
        ...counterFixture({ attributes: { figure: '../hotlines' }, prepare: immediately }),
        fetch: () => Promise.resolve(new Response(String(requests++))),
      },
      document.body,
    );
    await until(() => log.messages.some((message) => message.includes('figure="../hotlines" is no code')));
    assert.equal(requests, 0);
    assert.equal(showsOwnWords(counter), true);
  });

  it('takes an identifier as well as a code', async () => {
    const paths: string[] = [];
    const counter = await showFixture(
      {
        ...counterFixture({ attributes: { figure: ' 0190A0C0-0000-7000-8000-000000000001 ' } }),
        fetch: (request) => {
          paths.push(new URL(request.url).pathname);
          return Promise.resolve(Response.json(figureOf({}, 'uk')));
        },
      },
      document.body,
    );
    await says(counter, '4 925');
    assert.deepEqual(paths, ['/v1/figures/0190a0c0-0000-7000-8000-000000000001']);
  });

  it('loads another figure when it is told to, and shows nothing of the former', async () => {
    const paths: string[] = [];
    const { fetch, ...fixture } = counterFixtures.ready;
    const counter = await show({
      ...fixture,
      fetch: (request) => {
        const { pathname } = new URL(request.url);
        paths.push(pathname);
        return pathname.endsWith('/other')
          ? Promise.resolve(Response.json(figureOf({ code: 'other', value: 7, unit: 'teams' }, 'uk')))
          : fetch(request);
      },
    });
    counter.figure = 'other';
    await until(() => !textOf(counter).includes('4 925'));
    await says(counter, '7 команд');
    counter.api = 'https://other.example';
    await until(() => paths.length === 3);
    await says(counter, '7 команд');
  });

  it('speaks the language of the page, follows it, and asks for data in it', async () => {
    const languages: (string | null)[] = [];
    const { fetch, ...fixture } = counterFixtures.ready;
    const counter = await show({
      ...fixture,
      fetch: (request) => (languages.push(request.headers.get('accept-language')), fetch(request)),
    });
    document.documentElement.lang = 'en-GB';
    await says(counter, '4,925 consultations Donetsk oblast');
    assert.deepEqual(languages, ['uk', 'en']);
    counter.lang = 'uk';
    await says(counter, '4 925 консультацій Донецька область');
  });

  it('never shows less while its language changes', async () => {
    const counter = await show(counterFixtures.ready);
    const seen: string[] = [];
    const frame = find(counter, '[part=frame]');
    new MutationObserver(() => seen.push(textOf(counter))).observe(frame as Node, { childList: true });
    document.documentElement.lang = 'en';
    await says(counter, 'Donetsk oblast');
    for (const text of seen) expect(text).to.match(/4[\s,]925/);
    assert.equal(showsOwnWords(counter), false);
  });

  it('takes properties that were set before it was defined', async () => {
    const { fetch } = counterFixtures.breakdown;
    const early = Object.assign(document.createElement('rk-early-counter'), {
      ...{ figure: 'donetsk-2025-h1-consultations', api, breakdown: true, headingLevel: 4, fetch },
    }) as unknown as ImpactCounter;
    document.body.append(early);
    customElements.define('rk-early-counter', class extends ImpactCounter {});
    await says(early, 'Не розподілено 49');
    assert.equal(early.getAttribute('figure'), 'donetsk-2025-h1-consultations');
    assert.equal(find(early, '#heading')?.getAttribute('aria-level'), '4');
    early.breakdown = false;
    await until(() => !textOf(early).includes('Не розподілено'));
    Object.assign(early, { figure: null });
    assert.equal(early.hasAttribute('figure'), false);
  });

  it('has the colours of the page, and those it is told to have', async () => {
    const counter = await show(counterFixture({ attributes: { theme: 'dark' } }));
    const frame = find(counter, '[part=frame]') as Element;
    assert.equal(paintedAs(getComputedStyle(frame).backgroundColor), 'rgb(17, 25, 28)');
    counter.theme = 'light';
    assert.equal(paintedAs(getComputedStyle(frame).backgroundColor), 'rgb(255, 255, 255)');
    document.body.style.setProperty('--rk-color-accent', 'rgb(1, 2, 3)');
    assert.equal(paintedAs(getComputedStyle(find(counter, '.number') as Element).color), 'rgb(1, 2, 3)');
    document.body.style.removeProperty('--rk-color-accent');
  });

  it('keeps its height from the page’s own words to the figure', async () => {
    const height = (counter: Element) => counter.getBoundingClientRect().height;
    for (const breakdown of [{}, { breakdown: '' }]) {
      const loading = await show(counterFixture({ ...never, attributes: breakdown }));
      const ready = await show('breakdown' in breakdown ? counterFixtures.breakdown : counterFixtures.ready);
      expect(height(ready)).to.be.closeTo(height(loading), 1);
    }
  });

  it('is as high as its neighbours in a row', async () => {
    const row = document.createElement('div');
    row.style.cssText = 'display: grid; grid-template-columns: 1fr 1fr; inline-size: 700px';
    document.body.append(row);
    await showFixture(counterFixtures.weight, row);
    await showFixture(counterFixtures.breakdown, row);
    const [one, other] = [...row.children].map((counter) =>
      counter.shadowRoot?.querySelector('[part=frame]')?.getBoundingClientRect(),
    );
    assert.equal(one?.height, other?.height);
  });

  it('flows in a sentence', async () => {
    const counter = await show(counterFixtures.inline, { width: 800 });
    assert.equal(getComputedStyle(counter).display, 'inline');
    counter.before('Торік центр прийняв ');
    counter.after(', дякуємо.');
    counter.parentElement?.style.setProperty('color', 'rgb(9, 8, 7)');
    assert.equal(getComputedStyle(find(counter, 'strong') as Element).color, 'rgb(9, 8, 7)');
    counter.hidden = true;
    assert.equal(getComputedStyle(counter).display, 'none');
  });

  it('survives being moved and removed', async () => {
    const counter = await show(counterFixtures.ready);
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(counter);
    expect(textOf(counter)).to.include('4 925');
    counter.remove();
    window.dispatchEvent(new Event('online'));
    assert.equal(counter.counterState.loading, false);
    assert.deepEqual(log.messages, []);
  });

  it('stores nothing and sets no cookies', async () => {
    await show(counterFixtures.breakdown);
    assert.equal(localStorage.length + sessionStorage.length, 0);
    assert.equal(document.cookie, '');
  });
});
