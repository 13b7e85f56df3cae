import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { type CounterFixture, counterFixtures } from '../impact-counter/fixtures/fixtures.ts';
import { Site, weightOf } from './testing/site.ts';

let browser: Browser;
let site: Site;
let page: Page;
let messages: string[];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
}, 60_000);
afterAll(() => browser.close());

/** A site with counters on an API of its own. */
async function siteWith({ fetch }: CounterFixture): Promise<void> {
  site = new Site({ fetch });
  await site.start();
}

interface PageOptions {
  lang?: 'uk' | 'en';
  number?: number;
  /** What the page has inside the counter. */
  inside?: string;
}

/** Opens a page with a strict content security policy; `number` counters are on it. */
async function open(
  attributes: Readonly<Record<string, string>>,
  { lang = 'uk', number = 1, inside, ...options }: PageOptions & BrowserContextOptions = {},
): Promise<void> {
  const { api: _, ...others } = attributes;
  const written = Object.entries(others).map(([name, value]) => `${name}="${value}"`);
  const words = inside ?? counterFixtures.ready.fallback(lang);
  const counter = `<rk-impact-counter ${written.join(' ')}>${words}</rk-impact-counter>`;
  site.html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Громада</title>
    <script type="module" src="/cdn/resilience-kit.js" data-api="${site.apiUrl}"></script></head>
    <body>${counter.repeat(number)}</body></html>`;
  const context = await browser.newContext(options);
  page = await context.newPage();
  messages = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  await page.goto(site.url);
}

describe('a counter from the CDN files on a page with a strict content security policy', () => {
  afterEach(async () => {
    await page.context().close();
    await site.stop();
  });

  it('shows its figure, styled, with its parts, without a message on the console', async () => {
    const { breakdown } = counterFixtures;
    await siteWith(breakdown);
    await open(breakdown.attributes);
    await page.getByRole('heading', { name: 'Індивідуальні консультації' }).waitFor();
    expect((await page.locator('.amount').innerText()).replace(/\s+/g, ' ')).toBe('4 925 консультацій');
    expect(await page.locator('li').last().innerText()).toMatch(/Не розподілено\s+49/);
    const style = (selector: string, name: string, pseudo?: string) =>
      page
        .locator(selector)
        .first()
        .evaluate(
          (element, [property = '', part]) => getComputedStyle(element, part).getPropertyValue(property),
          [name, pseudo],
        );
    // As the screen shows it: the computed style says it in the colour space in which it was derived.
    const shown = await page.locator('.number').evaluate((element) => {
      const context = document.createElement('canvas').getContext('2d');
      if (!context) return [];
      context.fillStyle = getComputedStyle(element).color;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data];
    });
    expect(shown).toEqual([11, 95, 110, 255]);
    expect(await style('.number', 'font-weight')).toBe('700');
    // A share of the whole, which a `style` attribute could not say here.
    const [whole = 0, part = 0] = [await style('.bar', 'width'), await style('.bar', 'width', '::before')].map(
      parseFloat,
    );
    expect(part / whole).toBeCloseTo(2490 / 4925, 2);
    expect(messages).toEqual([]);
  });

  it('asks only the site and the API, without a preflight, and once for the same figure', async () => {
    const { ready } = counterFixtures;
    await siteWith(ready);
    await open(ready.attributes, { number: 3 });
    await expect.poll(() => page.getByText('Станом на 30 червня 2025 року').count()).toBe(3);
    await page.waitForLoadState('networkidle');
    expect(site.requests.filter((request) => request.startsWith('api'))).toEqual([
      'api /v1/figures/donetsk-2025-h1-consultations',
    ]);
    expect(site.requests.filter((request) => /finder|form/.test(request))).toEqual([]);
  });

  it('speaks the language of the page, and follows it', async () => {
    const { over } = counterFixtures;
    await siteWith(over);
    await open(over.attributes, { lang: 'en' });
    await page.getByText('Over 1,600 requests.').waitFor();
    expect(site.requests.some((request) => request.includes('/uk-'))).toBe(false);
    await page.evaluate(() => (document.documentElement.lang = 'uk'));
    await page.getByText('Понад 1600 звернень.').waitFor();
    expect(messages).toEqual([]);
  });

  it('is not needed to see the figure as the page has it', async () => {
    const { ready } = counterFixtures;
    await siteWith(ready);
    await open(ready.attributes, { javaScriptEnabled: false });
    expect(await page.getByText('4 925 консультацій, Донецька область, січень–червень 2025').isVisible()).toBe(true);
  });

  it.each([/^start-/, /^uk-/])(
    'leaves the figure as the page has it when %o does not load, and warns',
    async (files) => {
      const { ready } = counterFixtures;
      await siteWith(ready);
      site.missing = files;
      await open(ready.attributes);
      await expect.poll(() => messages.some((message) => message.includes('could not be loaded'))).toBe(true);
      expect(await page.getByText('4 925 консультацій, Донецька область').isVisible()).toBe(true);
    },
  );

  it('shows the figure as the page has it until its own is there, texts included', async () => {
    const { ready } = counterFixtures;
    await siteWith(ready);
    let letThrough: () => void = () => undefined;
    site.delay = { files: /^uk-/, until: new Promise<void>((resolve) => (letThrough = resolve)) };
    await open(ready.attributes);
    await page.evaluate(() => customElements.whenDefined('rk-impact-counter').then(() => undefined));
    await expect.poll(() => site.requests.some((request) => request.startsWith('api'))).toBe(true);
    expect(await page.getByText('4 925 консультацій, Донецька область').isVisible()).toBe(true);
    letThrough();
    await page.getByText('Станом на 30 червня 2025 року').waitFor();
    expect(messages).toEqual([]);
  });

  it('shows the picture of the figure that the page has inside, until the figure is there', async () => {
    const { ready } = counterFixtures;
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="36"/>';
    await siteWith({
      ...ready,
      fetch: (request) =>
        request.url.includes('.svg')
          ? Promise.resolve(new Response(picture, { headers: { 'content-type': 'image/svg+xml' } }))
          : ready.fetch(request),
    });
    site.allowsPictures = true;
    let letThrough: () => void = () => undefined;
    site.delay = { files: /^start-/, until: new Promise<void>((resolve) => (letThrough = resolve)) };
    const address = `${site.apiUrl}/v1/figures/${ready.attributes['figure'] ?? ''}.svg?kind=badge&amp;lang=uk`;
    await open(ready.attributes, { inside: `<img src="${address}" alt="4 925 консультацій" height="36">` });
    const image = page.getByRole('img', { name: '4 925 консультацій' });
    await expect.poll(() => image.evaluate((shown: HTMLImageElement) => shown.naturalHeight)).toBe(36);
    letThrough();
    await page.getByText('Станом на 30 червня 2025 року').waitFor();
    expect(await image.count()).toBe(0);
    expect(messages).toEqual([]);
  });

  it('says that the page may be old when the API is down, and shows the figure when the network is back', async () => {
    const { ready } = counterFixtures;
    let isDown = true;
    await siteWith({
      ...ready,
      fetch: (request) => (isDown ? Promise.resolve(new Response('', { status: 503 })) : ready.fetch(request)),
    });
    await open(ready.attributes);
    await page.getByText('дані могли застаріти').waitFor();
    expect(await page.getByText('4 925 консультацій, Донецька область').isVisible()).toBe(true);
    isDown = false;
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await page.getByText('Станом на 30 червня 2025 року').waitFor();
  });
});

describe('the files of a counter', () => {
  it('stay within 12 kB, texts and loader included', () => {
    const size = weightOf('resilience-kit.js', 'start-impact-counter-', 'uk-impact-counter-');
    expect(size).toBeLessThanOrEqual(12_000);
  });
});
