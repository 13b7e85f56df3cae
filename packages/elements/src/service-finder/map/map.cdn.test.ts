import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { cdnFile, Site } from '../../loader/testing/site.ts';
import { placedDirectory } from '../fixtures/fixture-map.ts';
import { finderFixture } from '../fixtures/fixtures.ts';

let browser: Browser;
let site: Site;
let page: Page;
let messages: string[];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
}, 60_000);
afterAll(() => browser.close());

beforeEach(async () => {
  site = new Site(finderFixture({ items: placedDirectory }));
  await site.start();
});
afterEach(async () => {
  await page.context().close();
  await site.stop();
});

async function open(attributes = ''): Promise<void> {
  site.html = `<!doctype html><html lang="uk"><head><meta charset="utf-8"><title>Громада</title>
    <script type="module" src="/cdn/resilience-kit.js" data-api="${site.apiUrl}"></script></head>
    <body><rk-service-finder ${attributes}></rk-service-finder></body></html>`;
  page = await browser.newPage();
  messages = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  await page.goto(site.url);
}

describe('the map on a page with a strict content security policy', () => {
  it('is loaded when it is wanted, drawn with its styles, and asks only the site and the API', async () => {
    await open();
    const button = page.getByRole('button', { name: 'Показати на карті' });
    await button.waitFor();
    expect(site.requests.filter((request) => request.includes('/map-'))).toEqual([]);
    await button.click();
    await page.getByText('На карті 9 послуг').waitFor();
    expect(site.requests.filter((request) => request.includes('/map-'))).toHaveLength(1);
    const map = page.getByRole('region', { name: 'Карта послуг' });
    await expect.poll(async () => (await map.locator('.pin-box').first().boundingBox())?.width ?? 0).toBeGreaterThan(0);
    expect(await map.locator('.oblast').count()).toBe(27);
    expect(await map.locator('.leaflet-map-pane').evaluate((pane) => getComputedStyle(pane).position)).toBe('absolute');
    expect(messages).toEqual([]);
  });

  it('keeps the outlines where the policy forbids the tiles', async () => {
    await open('tiles="/tiles/{z}/{x}/{y}.png" tiles-attribution="© Example"');
    await page.getByRole('button', { name: 'Показати на карті' }).click();
    await page.getByText('Натомість показано обриси областей.').waitFor();
    expect(await page.locator('.oblast').count()).toBe(27);
    expect(site.requests.filter((request) => request.includes('/tiles/'))).toEqual([]);
  });

  it('is 75 kB at most', () => {
    const files = JSON.parse(cdnFile('integrity.json').toString()) as Record<string, string>;
    const [map = ''] = Object.keys(files).filter((file) => file.startsWith('map-'));
    expect(gzipSync(cdnFile(map), { level: 9 }).length).toBeLessThan(75_000);
  });
});
