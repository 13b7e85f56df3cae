import { assert, expect } from '@open-wc/testing';
import { configure } from '../configuration/configuration.ts';
import { register } from '../define/register.ts';
import '../define/rk-service-finder.ts';
import { paintedAs } from '../theme/testing/painted.ts';
import { finderFixture, finderFixtures, showFixture } from './fixtures/fixtures.ts';
import { hromadas, oblasts } from './fixtures/fixture-places.ts';
import { ServiceFinder } from './service-finder.ts';
import { clear, listenToConsole, until } from '../testing/page.ts';
import { part, says, show, textOf } from './testing/page.ts';

const noApi = { ...finderFixtures.ready, attributes: {} };

describe('a service finder in a page', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    log = listenToConsole();
    document.documentElement.lang = 'uk';
  });
  afterEach(() => {
    clear();
    configure({ api: undefined });
    document.querySelector('meta[name="resilience-kit-api"]')?.remove();
    log.stop();
  });

  it('shows what the page has inside it until an API is named, then works', async () => {
    const finder = await showFixture(noApi, document.body);
    await finder.updateComplete;
    assert.equal(finder.querySelector('a')?.checkVisibility(), true);
    finder.setAttribute('api', 'https://api.example');
    await says(finder, 'Знайдено 8 послуг');
    assert.equal(finder.querySelector('a')?.checkVisibility(), false);
    assert.deepEqual(log.messages, []);
  });

  it('warns when no API is named at all', async () => {
    const finder = await showFixture(noApi, document.body);
    await until(() => log.messages.length > 0);
    expect(log.messages[0]).to.include('<rk-service-finder>: no API is named');
    assert.equal(finder.querySelector('a')?.checkVisibility(), true);
  });

  it('takes the API from configure(), set before or after, or from the page', async () => {
    configure({ api: 'https://api.example' });
    await says(await showFixture(noApi, document.body), 'Знайдено 8 послуг');
    clear();
    configure({ api: undefined });
    const finder = await showFixture(noApi, document.body);
    configure({ api: 'https://api.example' });
    await says(finder, 'Знайдено 8 послуг');
    clear();
    configure({ api: undefined });
    document.head.append(
      Object.assign(document.createElement('meta'), { name: 'resilience-kit-api', content: 'https://api.example' }),
    );
    await says(await showFixture(noApi, document.body), 'Знайдено 8 послуг');
  });

  it('loads again from another API and shows nothing of the former', async () => {
    const requests: string[] = [];
    const { fetch, ...fixture } = finderFixture();
    const finder = await show({ ...fixture, fetch: (request) => (requests.push(request.url), fetch(request)) });
    await says(finder, 'Знайдено 8 послуг');
    finder.api = 'https://other.example';
    await until(() => requests.some((url) => url.startsWith('https://other.example/v1/search')));
    await says(finder, 'Знайдено 8 послуг');
  });

  it('takes presets, also when they change later', async () => {
    const finder = await show(finderFixture({ attributes: { hromada: hromadas.irpin.code } }));
    await says(finder, 'Знайдено 1 послугу');
    await until(() => finder.finderState?.options.hromadas.some(({ code }) => code === hromadas.irpin.code));
    finder.hromada = '';
    finder.oblast = oblasts.kyiv.code;
    await says(finder, 'Знайдено 4 послуги');
  });

  it('works with bad attributes, and warns once for each', async () => {
    const attributes = { theme: 'purple', layout: 'map', oblast: 'Київська', 'heading-level': '9' };
    const finder = await show(finderFixture({ attributes }));
    await says(finder, 'Знайдено 8 послуг');
    assert.equal((await part(finder, '#results-heading')).getAttribute('aria-level'), '2');
    finder.requestUpdate();
    await finder.updateComplete;
    await until(() => log.messages.length >= 4);
    expect(log.messages).to.have.lengthOf(4);
    for (const name of Object.keys(attributes)) {
      expect(
        log.messages.filter((message) => message.startsWith('<rk-service-finder>: ') && message.includes(`${name}="`)),
        name,
      ).to.have.lengthOf(1);
    }
  });

  it('refuses an API that is no web address', async () => {
    const finder = await showFixture(
      { ...finderFixtures.ready, attributes: { api: 'javascript:alert(1)' } },
      document.body,
    );
    await until(() => log.messages.some((message) => message.includes('is not a web address')));
    assert.equal(finder.querySelector('a')?.checkVisibility(), true);
  });

  it('speaks the language of the page, follows it, and asks for data in it', async () => {
    const languages: (string | null)[] = [];
    const { fetch, ...fixture } = finderFixture();
    const finder = await show({
      ...fixture,
      fetch: (request) => {
        languages.push(request.headers.get('accept-language'));
        return fetch(request);
      },
    });
    await says(finder, 'Знайдено 8 послуг');
    document.documentElement.lang = 'en-GB';
    await says(finder, 'Found 8 services');
    await says(finder, 'Psychological consultations');
    assert.deepEqual(new Set(languages), new Set(['uk', 'en']));
    finder.lang = 'uk';
    await says(finder, 'Знайдено 8 послуг');
    document.documentElement.lang = 'pl';
    finder.removeAttribute('lang');
    await says(finder, 'Знайдено 8 послуг');
  });

  it('keeps its colours when the page is light, and when told to', async () => {
    document.documentElement.style.colorScheme = 'dark';
    const finder = await show(finderFixture({ attributes: { theme: 'light' } }));
    assert.equal(paintedAs(getComputedStyle(finder).backgroundColor), 'rgb(255, 255, 255)');
    finder.theme = 'dark';
    await finder.updateComplete;
    assert.equal(paintedAs(getComputedStyle(finder).backgroundColor), 'rgb(17, 25, 28)');
    document.documentElement.style.removeProperty('color-scheme');
  });

  it('takes colours from the page', async () => {
    document.body.style.setProperty('--rk-color-accent', 'rgb(1, 2, 3)');
    const finder = await show(finderFixtures.ready);
    assert.equal(paintedAs(getComputedStyle(await part(finder, '.button.primary')).backgroundColor), 'rgb(1, 2, 3)');
    document.body.style.removeProperty('--rk-color-accent');
  });

  it('reserves its height, so that the page does not jump', async () => {
    const finder = await show(finderFixtures.loading);
    expect(finder.getBoundingClientRect().height).to.be.at.least(36 * 16);
  });

  it('can be there twice, with one announcer', async () => {
    const one = await show(finderFixtures.ready);
    const other = await show(finderFixtures.empty);
    await says(one, 'Знайдено 8 послуг');
    await says(other, 'Нічого не знайдено');
    expect(document.querySelectorAll('[data-rk-announcer]')).to.have.lengthOf(1);
    assert.deepEqual(log.messages, []);
  });

  it('survives being moved and removed', async () => {
    const finder = await show(finderFixtures.ready);
    await says(finder, 'Знайдено 8 послуг');
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(finder);
    await says(finder, 'Знайдено 8 послуг');
    finder.remove();
    window.dispatchEvent(new Event('online'));
    assert.equal(finder.finderState?.searching, false);
    assert.deepEqual(log.messages, []);
  });

  it('can be registered again without a fault; another version is told of', () => {
    register('rk-service-finder', ServiceFinder);
    assert.deepEqual(log.messages, []);
    class Earlier extends HTMLElement {
      static version = '9.9.9';
    }
    customElements.define('rk-earlier', Earlier);
    register('rk-earlier', class extends HTMLElement {});
    expect(log.messages).to.have.lengthOf(1);
    expect(log.messages[0]).to.include('<rk-earlier> is already defined in version 9.9.9');
    assert.equal(customElements.get('rk-earlier'), Earlier);
  });

  it('stores nothing that is not asked for, and sets no cookies', async () => {
    // Other files leave databases, which the browser keeps for all of them.
    localStorage.clear();
    const before = await indexedDB.databases();
    const finder = await show(finderFixtures.details);
    await says(finder, 'Години роботи');
    assert.equal(localStorage.length + sessionStorage.length, 0);
    assert.equal(document.cookie, '');
    assert.deepEqual(await indexedDB.databases(), before);
  });

  it('shows less in the compact layout', async () => {
    const finder = await show(finderFixtures.compact, { width: 280 });
    await says(finder, 'Знайдено 8 послуг');
    expect(textOf(finder)).not.to.include('Мобільна бригада психосоціальної допомоги ГО');
  });
});
