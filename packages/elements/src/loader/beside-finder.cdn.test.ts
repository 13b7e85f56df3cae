import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { counterFixture, counterFixtures } from '../impact-counter/fixtures/fixtures.ts';
import { finderFixture } from '../service-finder/fixtures/fixtures.ts';
import { cdnFile, Site, type SiteApi, weightOf } from './testing/site.ts';

const finder = '<rk-service-finder><a href="tel:1545">15-45</a></rk-service-finder>';
const { figure = '' } = counterFixtures.ready.attributes as { figure?: string };
const counter = `<rk-impact-counter figure="${figure}">4 925 консультацій</rk-impact-counter>`;
const results = 'Знайдено 8 послуг';
const asOf = 'Станом на 30 червня 2025 року';

let browser: Browser;
let site: Site;
let page: Page;
let messages: string[];
let figures: SiteApi;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
}, 60_000);
afterAll(() => browser.close());

beforeEach(async () => {
  figures = counterFixtures.ready;
  const services = finderFixture();
  site = new Site({
    fetch: (request) => (request.url.includes('/v1/figures/') ? figures : services).fetch(request),
  });
  await site.start();
});
afterEach(async () => {
  await page.context().close();
  await site.stop();
});

/** Opens a page with a strict content security policy. */
async function open(body: string, { lang = 'uk', scripts = '' } = {}): Promise<void> {
  site.html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Громада</title>
    <script type="module" src="/cdn/resilience-kit.js" data-api="${site.apiUrl}"></script>${scripts}</head>
    <body>${body}</body></html>`;
  page = await (await browser.newContext()).newPage();
  messages = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  await page.goto(site.url);
}

async function showsBoth(): Promise<void> {
  await page.getByRole('heading', { name: results }).waitFor();
  await page.getByText(asOf).waitFor();
}

/** What was loaded of the CDN folder, in order. */
const loaded = (start: string | RegExp = '') =>
  site.requests
    .flatMap((request) => /^site \/cdn\/([^?]+)/.exec(request)?.[1] ?? [])
    .filter((file) => file.search(start instanceof RegExp ? start : `^${start}`) === 0);
/** The network is said to be back, as often as it takes: a try that was under way may still fail. */
const triesAgainUntil = (text: string) =>
  expect
    .poll(async () => {
      await page.evaluate(() => globalThis.dispatchEvent(new Event('online')));
      return page.getByText(text).isVisible();
    })
    .toBe(true);
const add = (html: string) => page.evaluate((one) => document.body.insertAdjacentHTML('beforeend', one), html);

describe('a counter on a page with the finder', () => {
  it.each([
    ['after it', finder + counter],
    ['before it', counter + finder],
    [
      'in boxes, where a page cannot write the elements',
      `<div data-rk="service-finder"></div><div data-rk="impact-counter" data-figure="${figure}"></div>`,
    ],
  ])('takes from it what both need: %s', async (_, body) => {
    await open(body);
    await showsBoth();
    expect(loaded(/start-(?!markup|first-results)/)).toEqual([expect.stringMatching(/^start-service-finder-/)]);
    expect(loaded('beside-')).toEqual([expect.stringMatching(/^beside-impact-counter-/)]);
    expect((await page.locator('.amount').innerText()).replace(/\s+/g, ' ')).toBe('4 925 консультацій');
    expect(messages).toEqual([]);
  });

  it('loads at most 6,000 bytes more until its figure stands, texts included', async () => {
    await open(finder);
    await page.getByRole('heading', { name: results }).waitFor();
    await page.waitForLoadState('networkidle');
    const before = loaded();
    await add(counter);
    await page.getByText(asOf).waitFor();
    await page.waitForLoadState('networkidle');
    const more = loaded().filter((file) => !before.includes(file));
    expect(more).toHaveLength(2);
    expect(weightOf(...more)).toBeLessThanOrEqual(6_000);
    // Each is loaded once, whoever needs it.
    expect(loaded()).toEqual([...new Set(loaded())]);
    expect(messages).toEqual([]);
  });

  it('has its own file where the finder comes later, and both work', async () => {
    await open(counter);
    await page.getByText(asOf).waitFor();
    await add(finder);
    await showsBoth();
    expect(loaded('beside-')).toEqual([]);
    expect(messages).toEqual([]);
  });

  it('speaks the language of the page with it, and follows', async () => {
    await open(finder + counter);
    await showsBoth();
    await page.evaluate(() => (document.documentElement.lang = 'en'));
    await page.getByRole('heading', { name: 'Found 8 services' }).waitFor();
    await page.getByText('As of 30 June 2025').waitFor();
    await page.evaluate(() => (document.documentElement.lang = 'uk'));
    await showsBoth();
    // Each answer brings its own words.
    expect(loaded('beside-counter-')).toEqual([]);
    expect(messages).toEqual([]);
  });

  it('loads its parts when it is asked for them, with their texts, and leaves those of the finder', async () => {
    figures = counterFixtures.breakdown;
    await open(finder + counter.replace('figure=', 'breakdown figure='));
    await showsBoth();
    await page.getByText('Не розподілено').waitFor();
    expect(await page.locator('rk-impact-counter li').last().innerText()).toMatch(/Не розподілено\s+49/);
    await page.getByRole('button', { name: 'Консультації психолога', exact: true }).click();
    await page.getByRole('heading', { name: 'Години роботи' }).waitFor();
    expect(await page.locator('rk-impact-counter li').last().innerText()).toMatch(/Не розподілено\s+49/);
    expect(messages).toEqual([]);
  });

  it('says a figure that the API gives without words, as an older one does', async () => {
    figures = counterFixture({ figure: { isInWords: false } });
    await open(finder + counter);
    await showsBoth();
    expect((await page.locator('.amount').innerText()).replace(/\s+/g, ' ')).toBe('4 925 консультацій');
    expect(loaded('beside-counter-rarely-')).toHaveLength(1);
    expect(messages).toEqual([]);
  });

  it('says why it has no figure, and has it when the API is back', async () => {
    figures = counterFixtures['error-without-text'];
    await open(finder + counter.replace('4 925 консультацій', ''));
    await page.getByRole('heading', { name: results }).waitFor();
    const again = page.locator('rk-impact-counter').getByRole('button', { name: 'Спробувати ще раз' });
    await again.waitFor();
    figures = counterFixtures.ready;
    await again.click();
    await page.getByText(asOf).waitFor();
  });

  it('reads a snapshot when the API is down', async () => {
    figures = { fetch: () => Promise.resolve(new Response('', { status: 503 })) };
    await open(finder + counter.replace('figure=', 'snapshot="/cdn/manifest.json" figure='));
    await page.getByRole('heading', { name: results }).waitFor();
    // There is none at that address: what reads it is there, and says so.
    await expect.poll(() => loaded('backed-figures-').length + loaded('snapshot-impact-counter-').length).toBe(2);
    await page.getByText('дані могли застаріти').waitFor();
  });
});

describe('when not all of it can be loaded', () => {
  it.each([
    ['its file for such pages', /^beside-impact-counter-/],
    ['the finder', /^start-service-finder-/],
  ])('a counter without %s has its own', async (_, missing) => {
    site.missing = missing;
    await open(finder + counter);
    await page.getByText(asOf).waitFor();
    expect(loaded('start-impact-counter-')).toHaveLength(1);
    expect(await page.getByRole('heading', { name: results }).count()).toBe(
      missing.test('start-service-finder-') ? 0 : 1,
    );
  });

  it('a counter without texts leaves the page’s own words, leaves the finder alone, and has them when they are back', async () => {
    site.missing = /^uk-impact-counter-/;
    await open(finder + counter);
    await page.getByRole('heading', { name: results }).waitFor();
    await expect.poll(() => messages.some((message) => message.includes('could not be loaded'))).toBe(true);
    expect(await page.getByText('4 925 консультацій').isVisible()).toBe(true);
    site.missing = undefined;
    await triesAgainUntil(asOf);
    await showsBoth();
  });

  it('a page that cannot have the counter’s texts in another language changes to it when it can', async () => {
    await open(finder + counter);
    await showsBoth();
    site.missing = /^en-impact-counter-/;
    await page.evaluate(() => (document.documentElement.lang = 'en'));
    await expect.poll(() => messages.some((message) => message.includes('"en" could not be loaded'))).toBe(true);
    site.missing = undefined;
    await triesAgainUntil('As of 30 June 2025');
    await page.getByRole('heading', { name: 'Found 8 services' }).waitFor();
    await page.getByText('As of 30 June 2025').waitFor();
  });
});

describe('versions side by side', () => {
  it('a counter shows its figure where another version has defined the finder', async () => {
    site.extraScripts = { '/other.js': 'customElements.define("rk-service-finder", class extends HTMLElement {})' };
    await open(finder + counter, { scripts: '<script src="/other.js"></script>' });
    await page.getByText(asOf).waitFor();
    expect(loaded('beside-')).toHaveLength(1);
    expect(messages).toEqual([expect.stringContaining('<rk-service-finder> is already defined in version unknown')]);
  });

  it('a second loader leaves both to the first', async () => {
    const { loader } = JSON.parse(cdnFile('manifest.json').toString()) as { loader: string };
    await open(finder + counter, { scripts: `<script type="module" src="/cdn/${loader}"></script>` });
    await showsBoth();
    await expect.poll(() => messages.some((message) => message.includes('Load it once'))).toBe(true);
    expect(loaded(/start-(?!markup|first-results)/)).toHaveLength(1);
    expect(loaded('beside-')).toHaveLength(1);
  });
});
