import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { createServer, type RunningServer, silentLogger } from '@resilience-kit/server';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

const run = promisify(execFile);
const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
let folder: string;
let api: RunningServer;
let web: Server;
let browser: Browser;
let url: string;

/** Builds the site as its own command does. */
async function build(apiUrl: string, output: string): Promise<string> {
  const command = join(import.meta.dirname, 'node_modules/@11ty/eleventy/cmd.cjs');
  const { stdout, stderr } = await run(process.execPath, [command, `--output=${output}`, '--quiet'], {
    cwd: import.meta.dirname,
    env: { ...process.env, RK_API_URL: apiUrl },
  });
  return stdout + stderr;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rk-static-'));
  api = await createServer({
    dataDirectory: folder,
    keysDirectory: join(folder, 'keys'),
    port: 0,
    logger: silentLogger,
  });
  await build(api.url, join(folder, 'site'));
  web = createHttpServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const file = join(folder, 'site', path.endsWith('/') ? `${path}index.html` : path);
    readFile(file).then(
      (bytes) =>
        response.writeHead(200, { 'content-type': mediaTypes[extname(file)] ?? 'application/json' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
});
afterAll(async () => {
  await browser.close();
  web.close();
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

it.each([
  { path: '/', language: 'uk', words: /4\s925 консультацій/ },
  { path: '/en/', language: 'en', words: /4,925 consultations/ },
])('$path has services with telephone numbers and a figure without any script', async ({ path, language, words }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(url + path);
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  const list = page.locator('rk-service-finder ul');
  expect(await list.locator('li').count()).toBeGreaterThan(2);
  expect(await list.locator('a[href^="tel:"]').first().isVisible()).toBe(true);
  expect(await page.locator('rk-impact-counter').innerText()).toMatch(words);
  await page.context().close();
});

it('becomes the search itself where scripts run, under a strict policy', async () => {
  const page = await (await browser.newContext()).newPage();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  await page.goto(url);
  await page.getByRole('heading', { name: /Знайдено/ }).waitFor();
  expect(await page.locator('rk-service-finder ul[slot=results]').isVisible()).toBe(false);
  await page
    .locator('rk-impact-counter')
    .getByText(/4\s925/)
    .first()
    .waitFor();
  expect(messages).toEqual([]);
  await page.context().close();
});

it('is built without results, with the numbers to call, when the API is away', async () => {
  const output = join(folder, 'without');
  expect(await build('http://127.0.0.1:9', output)).toContain('does not answer');
  const page = await readFile(join(output, 'index.html'), 'utf8');
  expect(page).toContain('href="tel:112"');
  expect(page).not.toContain('#rk-service=');
});
