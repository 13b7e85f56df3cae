import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { snapshotAddress, snapshotHost } from '../snapshot-source/fixtures/snapshot-host.ts';
import { LARGE } from '../snapshot-worker/snapshot-reader.ts';
import { Site } from './testing/site.ts';

let browser: Browser;
let context: BrowserContext;
let site: Site;
let page: Page;
let size: number;
let messages: string[];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
}, 60_000);
afterAll(() => browser.close());

beforeEach(async () => {
  size = LARGE;
  site = new Site({ fetch: (request) => snapshotOfAnySize(request) });
  await site.start();
  context = await browser.newContext();
  page = await context.newPage();
  messages = [];
  page.on('pageerror', (error) => messages.push(error.message));
  page.on('console', (message) => messages.push(message.text()));
});
afterEach(async () => {
  await context.close();
  await site.stop();
});

/** The host of the small snapshot, whose manifest says that it is another size. */
async function snapshotOfAnySize(request: Request): Promise<Response> {
  const response = await snapshotHost(new Request(new URL(new URL(request.url).pathname, snapshotAddress)));
  if (!response || !request.url.endsWith('manifest.json')) return response ?? new Response('', { status: 404 });
  return Response.json({ ...((await response.json()) as object), total_items: size });
}

async function open(policy = ''): Promise<void> {
  site.html = `<!doctype html><html lang="uk"><head><meta charset="utf-8"><title>Громада</title>${policy}
    <script type="module" src="/cdn/resilience-kit.js"></script></head><body>
    <rk-service-finder snapshot="${site.apiUrl}/help/manifest.json"><a href="tel:1545">15-45</a></rk-service-finder>
    </body></html>`;
  await page.goto(site.url);
  await page.getByRole('heading', { name: 'Знайдено 10 послуг' }).waitFor();
}

const searchesInWorker = () => page.workers().map((worker) => new URL(worker.url()).pathname);
const loaded = (name: RegExp) => site.requests.filter((request) => name.test(request));

async function findsMistyped(): Promise<void> {
  await page.locator('input[type=search]').fill('психалог');
  const correction = () =>
    page.evaluate(() => document.querySelector('rk-service-finder')?.finderState?.results?.understood.correction?.text);
  await expect.poll(correction, { timeout: 5_000 }).toBe('психолог');
}

it('a large snapshot is searched in a worker under a strict policy, and the page never loads the code for it', async () => {
  await open();
  expect(searchesInWorker()).toEqual([expect.stringMatching(/^\/cdn\/snapshot-worker-/)]);
  await findsMistyped();
  expect(loaded(/\/cdn\/snapshot-service-finder-/)).toEqual([]);
  expect(messages).toEqual([]);
});

it('a small snapshot is searched on the page', async () => {
  size = LARGE - 1;
  await open();
  expect(searchesInWorker()).toEqual([]);
  await findsMistyped();
  expect(loaded(/\/cdn\/snapshot-worker-/)).toEqual([]);
});

it('a large snapshot is searched on the page where its policy refuses workers, or the file is missing', async () => {
  await open(`<meta http-equiv="Content-Security-Policy" content="worker-src 'none'">`);
  await findsMistyped();
  expect(searchesInWorker()).toEqual([]);
  site.missing = /^snapshot-worker-/;
  await open();
  await findsMistyped();
  expect(searchesInWorker()).toEqual([]);
});
