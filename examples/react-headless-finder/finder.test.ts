import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, silentLogger, type RunningServer } from '@resilience-kit/server';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';

let folder: string;
let api: RunningServer;
let app: PreviewServer;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rk-react-'));
  const root = import.meta.dirname;
  const outDir = join(folder, 'site');
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  app = await preview({ root, logLevel: 'warn', build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  api = await createServer({
    dataDirectory: folder,
    keysDirectory: join(folder, 'keys'),
    port: 0,
    logger: silentLogger,
  });
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
  page = await browser.newPage();
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(`${app.resolvedUrls?.local[0]}?api=${api.url}`);
});
afterAll(async () => {
  await browser.close();
  await api.close();
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

it('an interface made with React finds services on a real API, by text and by kind of help', async () => {
  const status = page.getByRole('status');
  await expect.poll(() => status.innerText()).toMatch(/Знайдено: [1-9]/);
  const all = await status.innerText();
  await page.getByRole('searchbox').fill('психолог');
  await expect.poll(() => status.innerText()).not.toBe(all);
  await expect.poll(() => page.getByRole('heading').first().innerText()).toMatch(/психолог/i);
  await page.getByRole('combobox').selectOption({ index: 1 });
  await expect.poll(() => status.innerText()).toMatch(/Знайдено: \d/);
  expect(complaints).toEqual([]);
});
