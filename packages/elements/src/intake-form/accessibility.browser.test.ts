import { assert, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../define/rk-intake-form.ts';
import { noLongerIn, showIn } from '../testing/media.ts';
import { clear, listenToConsole, root, until, words } from '../testing/page.ts';
import { paintedAs } from '../theme/testing/painted.ts';
import { next, page, press } from './fixtures/fixture-person.ts';
import { type FormFixture, formFixtures } from './fixtures/fixtures.ts';
import { part, show } from './testing/page.ts';

const fixtures: [string, () => FormFixture][] = Object.entries(formFixtures);

describe('accessibility: the intake form', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    log = listenToConsole();
  });
  afterEach(() => {
    clear();
    log.stop();
    // Whoever builds the page is told why a frame stays out; that is what this state is about.
    const unexpected = log.messages.filter((message) => !message.includes('keeps the form out'));
    assert.deepEqual(unexpected, [], 'nothing goes to the console');
  });

  for (const language of ['uk', 'en'] as const) {
    for (const [state, fixture] of fixtures) {
      it(`has no fault that axe knows: ${state}, ${language}`, async () => {
        await expect(await show(fixture(), { language })).to.be.accessible();
      });
    }
  }

  for (const state of ['in-danger', 'faults', 'review', 'reply-lost', 'receipt', 'no-keys'] as const) {
    it(`has no fault that axe knows on a dark page: ${state}`, async function () {
      await showIn(this, { colorScheme: 'dark' });
      const form = await show(formFixtures[state](), { dark: true });
      assert.equal(paintedAs(getComputedStyle(form).backgroundColor), 'rgb(17, 25, 28)');
      await expect(form).to.be.accessible();
      await noLongerIn({ colorScheme: 'light' });
    });
  }

  for (const [state, fixture] of fixtures) {
    it(`needs no sideways scrolling in 320 and in 256 pixels: ${state}`, async () => {
      await setViewport({ width: 320, height: 640 });
      const form = await show(fixture(), { width: 320 });
      for (const width of [320, 256]) {
        form.parentElement?.style.setProperty('inline-size', `${width}px`);
        expect((await part(form, '[part=frame]')).scrollWidth, `${width} pixels`).to.be.at.most(width);
      }
      await setViewport({ width: 1024, height: 768 });
    });
  }

  for (const [state, fixture] of fixtures) {
    it(`has targets of 44 pixels, and text of 16 in its fields: ${state}`, async () => {
      const form = await show(fixture(), { width: 360 });
      const targets = [...root(form).querySelectorAll<HTMLElement>('a, button, select, textarea, .option, input.text')];
      for (const target of targets.filter((element) => element.checkVisibility())) {
        expect(target.getBoundingClientRect().height, target.outerHTML).to.be.at.least(43.9);
      }
      for (const field of root(form).querySelectorAll('input, select, textarea')) {
        expect(parseFloat(getComputedStyle(field).fontSize), field.outerHTML).to.be.at.least(16);
      }
    });
  }

  it('does not take focus when it appears, and moves it to each new page', async () => {
    const form = await show(formFixtures.start());
    await page(form, 'before-you-start');
    assert.equal(document.activeElement, document.body);
    await next(form);
    await until(() => root(form).activeElement?.id === 'page-heading');
    const heading = await part(form, '#page-heading');
    assert.equal(
      words(root(form).getElementById(heading.getAttribute('aria-describedby') ?? '')?.textContent),
      'Крок 2 з 9',
    );
  });

  it('does not lose focus when what has it goes away', async () => {
    const form = await show(formFixtures.service());
    const button = await part(form, '[part=service] button');
    button.focus();
    button.click();
    await until(() => root(form).activeElement?.id === 'page-heading');
  });

  it('announces once what focus does not go to, and nothing of what was written', async () => {
    const said: string[] = [];
    const form = await show(formFixtures['reply-lost']());
    const region = await until(() => document.querySelector('[data-rk-announcer]'));
    const observer = new MutationObserver(() => said.push(words(region.textContent)));
    observer.observe(region, { childList: true });
    await until(() => said.length === 1);
    assert.deepEqual(said, [
      'Збережено на цьому пристрої, підтвердження ще немає. Сервер недоступний. Можливо, зв’язок слабкий або цей Wi‑Fi вимагає спершу увійти.',
    ]);
    assert.equal(root(form).querySelector('[aria-live], [role=status], [role=alert]'), null);
    observer.disconnect();
  });

  it('has controls that browsers can fill in and phones show the right keys for', async () => {
    const form = await show(formFixtures.contact());
    const phone = await part<HTMLInputElement>(form, '#field-phone');
    assert.deepEqual([phone.type, phone.inputMode, phone.autocomplete], ['tel', 'tel', 'tel']);
    await press(form, '#field-contact-way-email');
    const email = await part<HTMLInputElement>(form, '#field-email');
    assert.deepEqual([email.inputMode, email.autocomplete, email.spellcheck], ['email', 'email', false]);
  });
});
