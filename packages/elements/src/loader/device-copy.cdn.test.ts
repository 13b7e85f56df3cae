import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { finderFixture } from '../service-finder/fixtures/fixtures.ts';
import { snapshotAddress, snapshotHost } from '../snapshot-source/fixtures/snapshot-host.ts';
import { Site } from './testing/site.ts';

let browser: Browser;
let context: BrowserContext;
let site: Site;
let page: Page;
let messages: string[];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
}, 60_000);
afterAll(() => browser.close());

beforeEach(async () => {
  const fixture = finderFixture();
  // The snapshot is on the same host as the API, in a folder of its own.
  site = new Site({
    fetch: (request) => {
      const { pathname } = new URL(request.url);
      return snapshotHost(new Request(new URL(pathname, snapshotAddress))) ?? fixture.fetch(request);
    },
  });
  await site.start();
  context = await browser.newContext();
  page = await context.newPage();
  messages = [];
  page.on('pageerror', (error) => messages.push(error.message));
});
afterEach(async () => {
  await context.close();
  await site.stop();
});

function show(inside = '', attributes = ''): Promise<unknown> {
  site.html = `<!doctype html><html lang="uk"><head><meta charset="utf-8"><title>Громада</title>
    <script type="module" src="/cdn/resilience-kit.js" data-api="${site.apiUrl}"></script></head><body>
    <rk-service-finder ${attributes}>${inside}<a href="tel:1545">15-45</a></rk-service-finder></body></html>`;
  return page.goto(site.url);
}

/** How many services, places with all services, and hotlines the device has of the API. */
const amounts = () =>
  page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const opening = indexedDB.open('rk-finder', 1);
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve([]);
        opening.onsuccess = () => {
          const all = opening.result.transaction('copies').objectStore('copies').getAll();
          all.onsuccess = () => {
            opening.result.close();
            const [copy] = all.result as Record<'records' | 'scopes' | 'hotlines', unknown[]>[];
            resolve(copy ? [copy.records.length, copy.scopes.length, copy.hotlines.length] : []);
          };
        };
      }),
  );
const isKept = () => expect.poll(amounts, { timeout: 8_000 }).toEqual([8, 1, expect.any(Number)]);
const searches = () => site.requests.filter((request) => request.startsWith('api /v1/search?'));

describe('a page under a strict content security policy', () => {
  it('answers other words from the device after one visit, when its API is gone', async () => {
    await show();
    await page.getByRole('heading', { name: 'Знайдено 8 послуг' }).waitFor();
    await isKept();
    await site.stopApi();
    await page.reload();
    await page.locator('.kept-copy', { hasText: 'показуємо збережене' }).waitFor();
    await expect.poll(() => page.locator('[part=result]').count()).toBe(8);
    await page.locator('input[type=search]').fill('психалог');
    const understoodAs = () =>
      page.evaluate(
        () => document.querySelector('rk-service-finder')?.finderState?.results?.understood.correction?.text,
      );
    await expect.poll(understoodAs, { timeout: 5_000 }).toBe('психолог');
    expect(await page.locator('[part=result]').count()).toBeGreaterThan(0);
    expect(messages).toEqual([]);
  });

  it('answers without any network once its files are in the cache of the browser', async () => {
    await show();
    await page.getByRole('heading', { name: 'Знайдено 8 послуг' }).waitFor();
    await isKept();
    // What the finder has loaded by now is all that there will be.
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.locator('input[type=search]').fill('юрист');
    await page.locator('.kept-copy', { hasText: 'Немає інтернету' }).waitFor();
    expect(await page.locator('[part=result]').count()).toBeGreaterThan(0);
    await context.setOffline(false);
    await page.locator('.kept-copy', { hasText: 'Немає інтернету' }).waitFor({ state: 'detached' });
    expect(messages).toEqual([]);
  });

  it('searches its snapshot in full when the API is gone and nothing was kept', async () => {
    await show('', `snapshot="${site.apiUrl}/help/manifest.json" keep="none"`);
    site.failing = true;
    await page.reload();
    await page.getByRole('heading', { name: 'Знайдено 10 послуг' }).waitFor();
    await page.locator('.kept-copy', { hasText: 'Довідник зараз недоступний' }).waitFor();
    expect(messages).toEqual([]);
  });

  it('shows the results that it has brought itself, without a search of its own', async () => {
    const answer = await (
      await fetch(`${site.apiUrl}/v1/search?per_page=20`, { headers: { 'accept-language': 'uk' } })
    ).text();
    site.requests.length = 0;
    const data = answer.replaceAll('<', '\\u003c');
    const at = new Date().toISOString();
    await show(`<script type="application/json" data-rk-results data-rk-at="${at}">${data}</script>`);
    await page.getByRole('heading', { name: 'Знайдено 8 послуг' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(searches().filter((request) => !request.includes('per_page=100'))).toEqual([]);
    expect(messages).toEqual([]);
  });
});
