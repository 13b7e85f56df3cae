import { assert, expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../define/rk-service-finder.ts';
import { LocaleController } from '../locales/locale-controller.ts';
import { paintedAs } from '../theme/testing/painted.ts';
import { type FinderFixture, finderFixtures, showFixture } from './fixtures/fixtures.ts';
import { recordId } from './fixtures/fixture-records.ts';
import type { ServiceFinder } from './service-finder.ts';
import { noLongerIn, showIn } from '../testing/media.ts';
import { frameOnPage } from '../testing/frame.ts';
import { clear, listenToConsole, root, until, words } from '../testing/page.ts';
import { part, says, show } from './testing/page.ts';

const fixtures: [string, FinderFixture][] = Object.entries(finderFixtures);

/** Whether a fixture is in its state: the first answer or failure is there, save where none ever comes. */
function isSettled({ finderState }: ServiceFinder, state: string): boolean {
  return Boolean(finderState?.results ?? finderState?.problem) || state === 'loading' || state === 'slow';
}

/** States of servers that tell no places. */
const hasNoPlaces = /^(down|foreign-hsds.*)$/;

/** What has keyboard focus, shadow roots included. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

describe('accessibility of the service finder', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    // Saved by the fixtures of other states.
    localStorage.clear();
    log = listenToConsole();
  });
  afterEach(() => {
    clear();
    log.stop();
    assert.deepEqual(log.messages, [], 'nothing goes to the console');
  });

  for (const language of ['uk', 'en'] as const) {
    for (const [state, fixture] of fixtures) {
      it(`has no fault that axe knows: ${state}, ${language}`, async () => {
        const finder = await show(fixture, { language });
        await until(() => isSettled(finder, state));
        await until(() => hasNoPlaces.test(state) || finder.finderState?.options.oblasts.length);
        await expect(finder).to.be.accessible();
      });
    }
  }

  for (const state of ['ready', 'details', 'stale', 'error-with-text'] as const) {
    it(`has no fault that axe knows on a dark page: ${state}`, async function () {
      await showIn(this, { colorScheme: 'dark' });
      const finder = await show(finderFixtures[state], { dark: true });
      await until(() => isSettled(finder, state));
      assert.equal(paintedAs(getComputedStyle(finder).backgroundColor), 'rgb(17, 25, 28)');
      await expect(finder).to.be.accessible();
      await noLongerIn({ colorScheme: 'light' });
    });
  }

  for (const [state, fixture] of fixtures) {
    it(`needs no sideways scrolling in 320 and in 256 pixels: ${state}`, async () => {
      await setViewport({ width: 320, height: 640 });
      for (const width of [320, 256]) {
        const finder = await show(fixture, { width });
        await until(() => isSettled(finder, state));
        (await part(finder, '.more-filters, .back')).click();
        const frame = await part(finder, '[part=frame]');
        expect(frame.scrollWidth, `${width} pixels`).to.be.at.most(width);
        if (state !== 'details') clear();
      }
      await setViewport({ width: 1024, height: 768 });
    });
  }

  it('can be used with the keyboard alone', async () => {
    const finder = await show(finderFixtures.ready);
    await part(finder, '[part=result]');
    const walk: string[] = [];
    const label = () =>
      words(focused()?.getAttribute('aria-label') ?? focused()?.textContent).slice(0, 30) || (focused()?.id ?? '');
    do {
      await sendKeys({ press: 'Tab' });
      const name = focused()?.matches('select, [type=date], [type=time]') ? (focused()?.id ?? '') : label();
      // The parts of a day and of a time are steps of their own, differently many in different browsers.
      if (walk.at(-1) !== name || name === '') walk.push(name);
    } while (!focused()?.classList.contains('tile') && walk.length < 30);
    assert.deepEqual(walk.slice(0, -1), [
      '112 Екстрена допомога',
      'Інші гарячі лінії',
      'text',
      'Знайти',
      'oblast',
      'category',
      'Поруч зі мною',
      'audience',
      'mode',
      'open-on',
      'open-at',
      '',
      '',
      '',
      'Показати на карті',
      'Збережене',
    ]);
    while (focused()?.classList.contains('tile')) await sendKeys({ press: 'Tab' });
    assert.equal(label(), 'Консультації психолога');
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.id === 'details-heading');
    await sendKeys({ press: 'Tab' });
    assert.equal(focused()?.getAttribute('href'), 'tel:1545');
    (await part(finder, '.back')).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.getAttribute('data-item') === recordId(1));
  });

  it('searches with the keyboard and keeps focus in the field', async () => {
    const finder = await show(finderFixtures.ready);
    (await part(finder, 'input[type=search]')).focus();
    await sendKeys({ type: 'юридична' });
    await sendKeys({ press: 'Enter' });
    await says(finder, 'Знайдено 1 послугу');
    assert.equal(focused()?.id, 'text');
    await sendKeys({ press: 'Tab' });
    assert.equal(focused()?.getAttribute('aria-label'), 'Очистити текст');
    await sendKeys({ press: 'Enter' });
    await says(finder, 'Знайдено 8 послуг');
    assert.equal(focused()?.id, 'text');
  });

  it('has targets of 44 pixels', async () => {
    const finder = await show(finderFixtures.ready, { width: 360 });
    await part(finder, '[part=result]');
    const targets = [
      ...root(finder).querySelectorAll<HTMLElement>('a, button:not(.card-link), select, input[type=search], .check'),
    ];
    for (const target of targets.filter((element) => element.checkVisibility())) {
      expect(target.getBoundingClientRect().height, target.outerHTML).to.be.at.least(43.9);
    }
  });

  it('announces what happens as sentences', async () => {
    const said: string[] = [];
    const finder = await show(finderFixtures.ready);
    const region = await until(() => document.querySelector('[data-rk-announcer]'));
    new MutationObserver(() => said.push(words(region.textContent))).observe(region, { childList: true });
    await until(() => said.length === 1);
    (await part<HTMLInputElement>(finder, '#category')).dispatchEvent(new Event('change'));
    await until(() => said.length === 2);
    assert.deepEqual(said, ['Знайдено 8 послуг.', 'Знайдено 8 послуг.']);
    assert.equal(region.getAttribute('aria-live'), 'polite');
    assert.equal(finder.shadowRoot?.querySelector('[aria-live], [role=status], [role=alert]'), null);
  });

  it('announces what was there before its words were, as soon as they are', async () => {
    let hasWords = false;
    const original = Object.getOwnPropertyDescriptor(LocaleController.prototype, 'isReady') as PropertyDescriptor;
    Object.defineProperty(LocaleController.prototype, 'isReady', { configurable: true, get: () => hasWords });
    try {
      const finder = await showFixture(finderFixtures.ready, frameOnPage({}));
      await until(() => finder.finderState?.results);
      await finder.updateComplete;
      assert.equal(document.querySelector('[data-rk-announcer]'), null);
      hasWords = true;
      finder.requestUpdate();
      await until(() => words(document.querySelector('[data-rk-announcer]')?.textContent) === 'Знайдено 8 послуг.');
    } finally {
      Object.defineProperty(LocaleController.prototype, 'isReady', original);
    }
  });

  it('announces failures with what comes next', async () => {
    await show(finderFixtures.error);
    await until(() =>
      words(document.querySelector('[data-rk-announcer]')?.textContent).includes(
        'Довідник послуг недоступний. Можливо,',
      ),
    );
  });
});
