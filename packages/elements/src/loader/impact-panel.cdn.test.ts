import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { panelFixtures } from '../impact-panel/fixtures/fixtures.ts';
import { Site, weightOf } from './testing/site.ts';

const { ready } = panelFixtures;
let browser: Browser;
let site: Site;
let page: Page;
let messages: string[];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
}, 60_000);
afterAll(() => browser.close());

describe('a panel from the CDN files on a page with a strict content security policy', () => {
  beforeEach(async () => {
    site = new Site({ fetch: ready.fetch });
    await site.start();
    site.html = `<!doctype html><html lang="uk"><head><meta charset="utf-8"><title>Громада</title>
      <script type="module" src="/cdn/resilience-kit.js" data-api="${site.apiUrl}"></script></head>
      <body><rk-impact-panel figures="${ready.attributes['figures'] ?? ''}">${ready.fallback('uk')}</rk-impact-panel></body></html>`;
    page = await (await browser.newContext({ acceptDownloads: true })).newPage();
    messages = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
  });
  afterEach(async () => {
    await page.context().close();
    await site.stop();
  });

  it('shows its figures with bars, asks the API for each once and nobody else, without a message on the console', async () => {
    await page.goto(site.url);
    await page.getByText('Не розподілено').waitFor();
    const widths = await page
      .locator('.bar')
      .evaluateAll((bars) => bars.map((bar) => parseFloat(getComputedStyle(bar, '::before').width)));
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(2490 / 1395, 1);
    await page.waitForLoadState('networkidle');
    expect(site.requests.filter((request) => request.startsWith('api'))).toHaveLength(5);
    expect(site.requests.filter((request) => request.includes('panel-later'))).toEqual([]);
    expect(messages).toEqual([]);
  });

  it('loads what makes the table and the file when somebody asks for them', async () => {
    await page.goto(site.url);
    await page.getByRole('button', { name: 'Показати таблицею' }).click();
    await page.getByRole('table', { name: 'Показники в таблиці' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Завантажити (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^figures-\d{4}-\d\d-\d\d\.csv$/);
    expect(messages).toEqual([]);
  });

  it('leaves the figures as the page has them while its texts are on their way', async () => {
    let letThrough: () => void = () => undefined;
    site.delay = { files: /^uk-/, until: new Promise<void>((resolve) => (letThrough = resolve)) };
    await page.goto(site.url);
    await page.evaluate(() => customElements.whenDefined('rk-impact-panel').then(() => undefined));
    await expect.poll(() => site.requests.some((request) => request.startsWith('api'))).toBe(true);
    expect(await page.getByText('1 720 групових занять').isVisible()).toBe(true);
    letThrough();
    await page.getByText('Не розподілено').waitFor();
  });
});

describe('the files of a panel', () => {
  it('stay within 20 kB, texts and loader included', () => {
    const size = weightOf('resilience-kit.js', 'start-impact-panel-', 'uk-impact-panel-');
    expect(size).toBeLessThanOrEqual(20_000);
  });
});
