import type { SearchInWords } from '@resilience-kit/contract';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Site } from '../loader/testing/site.ts';
import { finderFixture } from '../service-finder/fixtures/fixtures.ts';
import { recordId } from '../service-finder/fixtures/fixture-records.ts';

const hostile = '<img src=x onerror="globalThis.wasRun = true"><script>globalThis.wasRun = true</script>';
const words: SearchInWords = {
  heading: 'Знайдено 8 послуг.',
  notice: 'Демонстраційні дані: таких послуг насправді немає.',
  results: [
    {
      id: recordId(1),
      name: 'Консультації психолога',
      organization: `ГО «Приклад» ${hostile}`,
      hours: 'Сьогодні, 20 травня: 09:00–18:00',
      place: 'вул. Прикладна, 1',
      phone: { dial: '1545', number: '15-45' },
    },
    { id: recordId(2), name: 'Legal advice', language: 'en', hours: 'Години роботи невідомі' },
  ],
};

let browser: Browser;
let site: Site;
let page: Page;
let messages: string[];
let letThrough: () => void;
let inWords: () => Response;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
}, 60_000);
afterAll(() => browser.close());

beforeEach(async () => {
  inWords = () => Response.json(words);
  const fixture = finderFixture();
  site = new Site({
    fetch: (request) =>
      new URL(request.url).pathname === '/v1/search/in-words' ? Promise.resolve(inWords()) : fixture.fetch(request),
  });
  // The code of the finder is long on its way.
  site.delay = {
    files: /^start-service-finder/,
    until: new Promise((resolve) => (letThrough = () => resolve(undefined))),
  };
  await site.start();
  site.html = `<!doctype html><html lang="uk"><head><meta charset="utf-8"><title>Громада</title>
    <script type="module" src="/cdn/resilience-kit.js" data-api="${site.apiUrl}"></script></head>
    <body><rk-service-finder><a href="tel:112">112</a></rk-service-finder></body></html>`;
  page = await browser.newPage();
  messages = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
});
afterEach(async () => {
  await page.close();
  await site.stop();
});

const list = () => page.locator('.rk-results');
const wholeFinder = () => page.locator('[part=result]').first().waitFor();

describe('the first results on a slow line', () => {
  it('can be read and called from before the code of the finder is there', async () => {
    await page.goto(site.url);
    await list().waitFor();
    expect(await list().innerText()).toMatch(/^Знайдено 8 послуг\.\s+Демонстраційні дані/);
    for (const text of ['Консультації психолога', 'ГО «Приклад»', '09:00–18:00', 'вул. Прикладна, 1'])
      expect(await list().innerText()).toContain(text);
    expect(await page.getByRole('link', { name: '15-45' }).getAttribute('href')).toBe('tel:1545');
    // What the page has inside stays where it was.
    expect(await page.getByRole('link', { name: '112' }).isVisible()).toBe(true);
    expect(await page.getByText('Legal advice').getAttribute('lang')).toBe('en');
    expect(messages).toEqual([]);
  });

  it('are text, whatever is in the data', async () => {
    await page.goto(site.url);
    await list().waitFor();
    expect(await list().innerText()).toContain('<img src=x');
    expect(await list().locator('img, script').count()).toBe(0);
    expect(await page.evaluate('globalThis.wasRun')).toBeUndefined();
  });

  it('give way to those of the finder, which nobody hears of twice', async () => {
    await page.goto(site.url);
    await list().waitFor();
    letThrough();
    await wholeFinder();
    await expect.poll(() => list().count()).toBe(0);
    expect(await page.getByText('Консультації психолога').count()).toBe(1);
    expect(messages).toEqual([]);
  });

  it('leave focus with the service that somebody was about to call', async () => {
    await page.goto(site.url);
    await page.getByRole('link', { name: '15-45' }).focus();
    letThrough();
    await wholeFinder();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent.trim()))
      .toBe('Консультації психолога');
  });

  it('stand in the finder also where a page has a box for it, and leave focus with the service', async () => {
    site.html = site.html.replace(/<(\/?)rk-service-finder>/g, (_, end: string) =>
      end ? '</div>' : '<div data-rk="service-finder">',
    );
    await page.goto(site.url);
    await page.locator('rk-service-finder > .rk-results').waitFor();
    await page.getByRole('link', { name: '15-45' }).focus();
    letThrough();
    await wholeFinder();
    await expect.poll(() => list().count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent.trim()))
      .toBe('Консультації психолога');
  });

  it('stay while the finder is there and the search itself is not', async () => {
    let answer: (response: Response) => void = () => undefined;
    await page.route(/\/v1\/search\?/, async (route) => {
      await new Promise<Response>((resolve) => (answer = resolve));
      await route.continue();
    });
    await page.goto(site.url);
    await list().waitFor();
    letThrough();
    await page.getByRole('heading', { name: 'Шукаємо послуги' }).waitFor();
    expect(await page.getByRole('link', { name: '15-45' }).isVisible()).toBe(true);
    answer(new Response());
    await wholeFinder();
    await expect.poll(() => list().count()).toBe(0);
  });

  it.each([
    ['an error', () => new Response('', { status: 500 })],
    ['a problem', () => Response.json({ title: 'Not found' }, { status: 404 })],
    ['garbage', () => new Response('<!doctype html>')],
    ['another shape', () => Response.json({ results: [null] })],
  ])('are left out where the API answers with %s, and the finder comes all the same', async (_, answer) => {
    inWords = answer;
    await page.goto(site.url);
    await expect.poll(() => site.requests.filter((request) => request.includes('in-words'))).toHaveLength(1);
    letThrough();
    await wholeFinder();
    expect(await list().count()).toBe(0);
    expect(messages.filter((message) => !message.startsWith('Failed to load resource'))).toEqual([]);
  });
});
