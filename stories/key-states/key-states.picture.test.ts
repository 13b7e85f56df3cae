import '@fontsource/pt-sans/400.css';
import '@fontsource/pt-sans/700.css';
import '@resilience-kit/elements/define/rk-impact-counter';
import '@resilience-kit/elements/define/rk-impact-panel';
import '@resilience-kit/elements/define/rk-intake-form';
import '@resilience-kit/elements/define/rk-service-finder';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';

// A Wednesday morning in Kyiv, before the fixtures count their days from it.
vi.useFakeTimers({ now: new Date('2026-03-11T08:30:00Z'), toFake: ['Date'] });
const finders = await import('@resilience-kit/elements/fixtures/service-finder');
const forms = await import('@resilience-kit/elements/fixtures/intake-form');
const counters = await import('@resilience-kit/elements/fixtures/impact-counter');
const panels = await import('@resilience-kit/elements/fixtures/impact-panel');

type Show = (box: HTMLElement) => Promise<HTMLElement>;

/** With all that comes when nothing else is to be done. */
const finder =
  (name: keyof typeof finders.finderFixtures, ...sights: readonly string[]): Show =>
  async (box) => {
    const element = await finders.showFixture(finders.finderFixtures[name], box);
    for (const sight of sights) await finders.rendered(element, sight);
    return element;
  };
const form =
  (name: 'help' | 'receipt', ...sights: readonly string[]): Show =>
  async (box) => {
    const element = await forms.showFixture(forms.formFixtures[name](), box);
    for (const sight of sights) await expect.poll(() => element.shadowRoot?.querySelector(sight)).toBeTruthy();
    // The code is another one each time.
    const digits = element.shadowRoot?.querySelector('.code .digits');
    if (digits) digits.textContent = '0000 0000 0000 0000 0000 0';
    return element;
  };

/** What is looked at: name of the picture, what it shows, width of the page in CSS pixels, its scheme and language. */
const pictures: readonly (readonly [string, Show, number, 'light' | 'dark', 'uk' | 'en'])[] = [
  ['finder-list-320', finder('ready', '[part=result] .star', '.map-toggle', '.nearby'), 320, 'light', 'uk'],
  ['finder-list-dark-en', finder('ready', '[part=result] .star', '.map-toggle', '.nearby'), 768, 'dark', 'en'],
  ['finder-details-320-dark', finder('details', '.facts', '.actions'), 320, 'dark', 'uk'],
  ['finder-empty', finder('empty-with-suggestions', '.picture', '.nearby', '.list-tools'), 768, 'light', 'uk'],
  ['finder-offline', finder('saved', '[part=result] .star', '.nearby', '.list-tools'), 480, 'light', 'uk'],
  ['form-step-320', form('help', '#keep-draft'), 320, 'light', 'uk'],
  ['form-step-dark-en', form('help', '#keep-draft'), 640, 'dark', 'en'],
  ['form-receipt-320-dark', form('receipt'), 320, 'dark', 'uk'],
  ['counter-320', (box) => counters.showFixture(counters.counterFixtures.breakdown, box), 320, 'light', 'uk'],
  ['counter-dark-en', (box) => counters.showFixture(counters.counterFixtures.breakdown, box), 480, 'dark', 'en'],
  ['panel', (box) => panels.showFixture(panels.panelFixtures.ready, box), 900, 'light', 'uk'],
  ['panel-320-dark', (box) => panels.showFixture(panels.panelFixtures.ready, box), 320, 'dark', 'uk'],
];

/** The upper part of an element is enough to see that it is as it was drawn, and keeps the pictures small, CSS pixels. */
const HEIGHT = 720;

describe('an element in a state that many will see', () => {
  const root = document.documentElement;
  beforeEach(() => page.viewport(1000, 900));
  afterEach(() => {
    document.body.replaceChildren();
    root.style.colorScheme = '';
    root.lang = 'uk';
  });

  it.each(pictures)('looks as in %s.png', async (picture, show, width, scheme, language) => {
    root.lang = language;
    root.style.colorScheme = scheme;
    const box = document.createElement('main');
    // Machines have different fonts; this one comes with the tests. It is inherited into the element.
    box.style.cssText = `box-sizing: border-box; inline-size: ${width}px; block-size: ${HEIGHT}px; overflow: clip;
      padding: 0.5rem; background: Canvas; font-family: 'PT Sans'`;
    document.body.append(box);
    await show(box);
    await document.fonts.ready;
    await expect(box).toMatchScreenshot(picture);
  });
});
