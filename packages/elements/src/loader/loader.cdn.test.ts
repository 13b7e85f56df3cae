import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { finderFixture } from '../service-finder/fixtures/fixtures.ts';
import { hromadas } from '../service-finder/fixtures/fixture-places.ts';
import { cdnFile, Site } from './testing/site.ts';

const fallback = '<a href="/services">Послуги громади</a> · <a href="tel:1545">15-45</a>';
const integrity = JSON.parse(cdnFile('integrity.json').toString()) as Record<string, string>;
const chunk = (start: string) => Object.keys(integrity).find((file) => file.startsWith(start)) ?? '';
const gzipped = (...files: string[]) =>
  files.reduce((sum, file) => sum + gzipSync(cdnFile(file), { level: 9 }).length, 0);

let browser: Browser;
let site: Site;
let page: Page;
let messages: string[];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
}, 60_000);
afterAll(() => browser.close());

beforeEach(async () => {
  site = new Site(finderFixture());
  await site.start();
  site.html = html();
});
afterEach(async () => {
  await page.context().close();
  await site.stop();
});

function html({
  lang = 'uk',
  loader = '/cdn/resilience-kit.js',
  attributes = '',
  body = undefined as string | undefined,
} = {}): string {
  const finder = `<rk-service-finder ${attributes}>${fallback}</rk-service-finder>`;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Громада</title>
    <script type="module" src="${loader}" data-api="${site.apiUrl}"></script></head><body>${body ?? finder}</body></html>`;
}

async function open(options: BrowserContextOptions = {}, query = ''): Promise<void> {
  const context = await browser.newContext(options);
  page = await context.newPage();
  messages = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  await page.goto(site.url + query);
}

const searches = () => site.requests.filter((request) => request.startsWith('api /v1/search?'));

describe('the CDN files on a page with a strict content security policy', () => {
  it('show results, styled, and everything about one of them, without a message on the console', async () => {
    await open();
    await page.getByRole('heading', { name: 'Знайдено 8 послуг' }).waitFor();
    expect(await page.locator('rk-service-finder').evaluate((finder) => getComputedStyle(finder).display)).toBe(
      'block',
    );
    const button = page.getByRole('button', { name: 'Знайти' });
    // As the screen shows it: the computed style says it in the colour space in which it was derived.
    const shown = await button.evaluate((element) => {
      const context = document.createElement('canvas').getContext('2d');
      if (!context) return [];
      context.fillStyle = getComputedStyle(element).backgroundColor;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data];
    });
    expect(shown).toEqual([11, 95, 110, 255]);
    await page.getByRole('button', { name: 'Консультації психолога', exact: true }).click();
    await page.getByRole('heading', { name: 'Години роботи' }).waitFor();
    expect(await page.locator('.details-columns').evaluate((element) => getComputedStyle(element).display)).toBe(
      'grid',
    );
    // The build takes out white space, but none that is between words.
    expect(await page.locator('[aria-current] th').innerText()).toMatch(/ сьогодні$/);
    expect(await page.locator('.about').innerText()).toContain('Надає ГО «Приклад»');
    expect(messages).toEqual([]);
  });

  it('ask only the site and the API, without a preflight, search once, and keep a small directory for later', async () => {
    await open();
    await page.getByRole('heading', { name: 'Знайдено 8 послуг' }).waitFor();
    await page.waitForLoadState('networkidle');
    const kept = 'api /v1/search?per_page=100';
    const first = 'api /v1/search?lang=uk&per_page=20';
    expect(searches()).toEqual([first, kept]);
    expect(site.requests.filter((request) => request.startsWith('api')).sort()).toEqual([
      'api /v1/hotlines',
      'api /v1/places?level=oblast&per_page=100&with_services=true',
      'api /v1/search/in-words?lang=uk&per_page=6',
      first,
      kept,
    ]);
  });

  it('begin the first search, with its presets, before the code of the element is there', async () => {
    site.html = html({ attributes: `hromada="${hromadas.bucha.code}" category="legal-aid"` });
    const gate = new EventTarget();
    site.delay = { files: /^start-/, until: new Promise((resolve) => gate.addEventListener('open', resolve)) };
    await open();
    await expect
      .poll(searches)
      .toEqual([`api /v1/search?category=legal-aid&lang=uk&per_page=20&place=${hromadas.bucha.code}`]);
    gate.dispatchEvent(new Event('open'));
    await page.getByRole('heading', { name: 'Знайдено 1 послугу' }).waitFor();
    // More of the hromada may be kept for later by now.
    expect(searches().filter((search) => search.includes('per_page=20'))).toHaveLength(1);
  });

  it('take the first search over that the head of the page has preloaded, and ask no second time', async () => {
    const search = `${site.apiUrl}/v1/search?category=legal-aid&lang=uk&per_page=20`;
    site.html = html({ attributes: 'category="legal-aid"' }).replace(
      '</head>',
      `<link rel="preload" as="fetch" crossorigin href="${search.replaceAll('&', '&amp;')}"></head>`,
    );
    await open();
    await page.getByRole('heading', { name: 'Знайдено 1 послугу' }).waitFor();
    expect(searches()).toEqual(['api /v1/search?category=legal-aid&lang=uk&per_page=20']);
    expect(messages).toEqual([]);
  });

  it('leave the first search to the element where the page keeps it in its address', async () => {
    site.html = html({ attributes: 'url-state="help"' });
    await open({}, '?help-category=legal-aid');
    await page.getByRole('heading', { name: 'Знайдено 1 послугу' }).waitFor();
    expect(searches()[0]).toContain('category=legal-aid');
  });

  it('load the texts of one language only', async () => {
    site.html = html({ lang: 'en' });
    await open();
    await page.getByRole('heading', { name: 'Found 8 services' }).waitFor();
    const loaded = site.requests.filter((request) => request.startsWith('site /cdn/'));
    expect(loaded.some((request) => request.includes('/en-'))).toBe(true);
    expect(loaded.some((request) => request.includes('/uk-'))).toBe(false);
    await page.evaluate(() => (document.documentElement.lang = 'uk'));
    await page.getByRole('heading', { name: 'Знайдено 8 послуг' }).waitFor();
    expect(messages).toEqual([]);
  });

  it('find elements that are added later', async () => {
    site.html = html({ body: '<main></main>' });
    await open();
    await page.waitForLoadState('networkidle');
    expect(site.requests).toHaveLength(2);
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('rk-service-finder')));
    await page.getByRole('heading', { name: 'Знайдено 8 послуг' }).waitFor();
  });

  it('work when a CMS appends a version to the address', async () => {
    site.html = html({ loader: '/cdn/resilience-kit.js?ver=6.5' });
    await open();
    await page.getByRole('heading', { name: 'Знайдено 8 послуг' }).waitFor();
    expect(messages).toEqual([]);
  });

  it('say so once when the snippet is there twice under two addresses, and search once', async () => {
    site.html = html({ loader: '/cdn/resilience-kit.js?ver=6.5' }).replace(
      '</head>',
      `<script type="module" src="/cdn/resilience-kit.js" data-api="${site.apiUrl}"></script></head>`,
    );
    await open();
    await page.getByRole('heading', { name: 'Знайдено 8 послуг' }).waitFor();
    expect(messages).toEqual([expect.stringMatching(/^Resilience Kit .* stays in use\. Load it once\.$/)]);
    expect(searches().filter((search) => !search.includes('per_page=100'))).toHaveLength(1);
  });

  it('come where the editor strips custom tags, from boxes with their attributes', async () => {
    const box = `<div data-rk="service-finder" data-hromada="${hromadas.bucha.code}" data-category="legal-aid">${fallback}</div>`;
    site.html = html({ body: box });
    await open();
    await page.getByRole('heading', { name: 'Знайдено 1 послугу' }).waitFor();
    expect(searches()[0]).toBe(`api /v1/search?category=legal-aid&lang=uk&per_page=20&place=${hromadas.bucha.code}`);
    expect(messages).toEqual([]);
  });

  it('work when an optimiser has taken type="module" away', async () => {
    site.html = html().replace('type="module" ', '');
    await open();
    await page.getByRole('heading', { name: 'Знайдено 8 послуг' }).waitFor();
    expect(messages).toEqual([]);
  });

  it('leave what the page has inside the element when its code does not load, and warn', async () => {
    site.missing = /^start-/;
    await open();
    await expect
      .poll(() => messages.some((message) => message.startsWith('<rk-service-finder> could not be loaded')))
      .toBe(true);
    expect(await page.getByRole('link', { name: '15-45' }).isVisible()).toBe(true);
  });

  it('leave what the page has inside the element when its texts do not load, and warn', async () => {
    site.missing = /^uk-/;
    await open();
    await expect
      .poll(() => messages.some((message) => message.includes('the texts in "uk" could not be loaded')))
      .toBe(true);
    expect(await page.getByRole('link', { name: '15-45' }).isVisible()).toBe(true);
  });

  it('are not needed to see a link and a number', async () => {
    await open({ javaScriptEnabled: false });
    expect(await page.getByRole('link', { name: '15-45' }).isVisible()).toBe(true);
  });

  it('recover when the network comes back', async () => {
    await open();
    await page.getByRole('heading', { name: 'Знайдено 8 послуг' }).waitFor();
    await expect.poll(() => site.requests.some((request) => request.includes('/details-'))).toBe(true);
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.getByLabel('Яка допомога потрібна?').fill('юридична');
    await page.locator('.kept-copy', { hasText: 'Немає інтернету' }).waitFor();
    await page.getByRole('button', { name: 'Очистити текст' }).click();
    await page.getByRole('button', { name: 'Консультації психолога', exact: true }).click();
    await page.getByRole('heading', { name: 'Години роботи' }).waitFor();
    await page.getByRole('button', { name: 'Назад до результатів' }).click();
    await page.context().setOffline(false);
    await page.locator('.kept-copy').waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Знайдено 8 послуг' }).waitFor();
  });

  it('show the most important of a service when the rest does not load', async () => {
    site.missing = /^details-/;
    await open();
    await page.getByRole('button', { name: 'Консультації психолога', exact: true }).click();
    await page.getByText('Показано лише найважливіше').waitFor();
    await page.getByText('вул. Прикладна, 1').waitFor();
    expect(await page.getByRole('link', { name: '15-45' }).getAttribute('href')).toBe('tel:1545');
  });
});

describe('the CDN folder', () => {
  it('names the hash of every file', () => {
    for (const [file, hash] of Object.entries(integrity)) {
      expect(hash).toBe(`sha384-${createHash('sha384').update(cdnFile(file)).digest('base64')}`);
    }
    expect(integrity).toHaveProperty(['resilience-kit.js']);
  });

  it('stays within its budgets', () => {
    expect(gzipped('resilience-kit.js')).toBeLessThanOrEqual(1.5 * 1024);
    expect(gzipped('resilience-kit.js', chunk('start-service-finder'), chunk('uk'))).toBeLessThanOrEqual(28 * 1024);
    expect(gzipped(chunk('start-first-results'))).toBeLessThanOrEqual(900);
  });
});
