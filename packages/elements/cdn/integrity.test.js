import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importMapOf } from './import-map.js';
import { finderFixture } from '../src/service-finder/fixtures/fixtures.ts';

const folder = join(import.meta.dirname, '..', 'dist', 'cdn');
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const { fetch: answer } = finderFixture();
/** No script without a hash; what the kit asks for again after a failure has another address, and so another entry in the map. */
const INTEGRITY_POLICY = 'blocked-destinations=(script)';

/** Files that somebody has changed on their way. */
let tampered;
let html;
let policy;
let integrityPolicy;
let hosts;
let browser;
let page;
let messages;
/** The files that were asked for. */
let asked;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
}, 60_000);
afterAll(() => browser.close());

beforeEach(async () => {
  tampered = undefined;
  asked = [];
  integrityPolicy = { 'integrity-policy': INTEGRITY_POLICY };
  const site = createServer((_request, response) => {
    const type = { 'content-type': 'text/html; charset=utf-8' };
    response.writeHead(200, { ...type, 'content-security-policy': policy, ...integrityPolicy });
    response.end(html);
  });
  // The files, and the API, are on other origins than the page.
  const files = createServer((request, response) => {
    const [name] = request.url.slice(1).split('?');
    asked.push(request.url.slice(1));
    if (!manifest.files[name]) return void response.writeHead(404).end();
    const bytes = readFileSync(join(folder, name));
    response.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' });
    response.end(tampered?.test(name) ? Buffer.concat([bytes, Buffer.from('\n;globalThis.stolen = true;')]) : bytes);
  });
  const api = createServer(async (request, response) => {
    const { 'accept-language': language = 'uk' } = request.headers;
    const asked = new Request(`https://api.example${request.url}`, { headers: { 'accept-language': language } });
    const answered = await answer(asked);
    const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
    response.writeHead(answered.status, headers).end(await answered.text());
  });
  hosts = [site, files, api];
  await Promise.all(hosts.map((host) => new Promise((resolve) => host.listen(0, '127.0.0.1', resolve))));
});
afterEach(async () => {
  await page.context().close();
  await Promise.all(hosts.map((host) => (host.closeAllConnections(), new Promise((resolve) => host.close(resolve)))));
});

const originOf = (host) => `http://127.0.0.1:${host.address().port}`;

/** Opens a page with the loader of this release, checked; with an import map that checks what it loads, when there is one. */
async function open({ importMap } = {}) {
  const [site, files, api] = hosts.map(originOf);
  const map = importMap && JSON.stringify(importMap(files));
  const allowed = map ? ` 'sha256-${createHash('sha256').update(map).digest('base64')}'` : '';
  policy = `default-src 'none'; script-src ${files}${allowed}; style-src 'self'; connect-src ${api}`;
  html = `<!doctype html><html lang="uk"><head><title>Громада</title>
    ${map ? `<script type="importmap">${map}</script>` : ''}
    <script type="module" src="${files}/${manifest.loader}" integrity="${manifest.files[manifest.loader].integrity}"
      crossorigin="anonymous" data-api="${api}"></script></head>
    <body><rk-service-finder><a href="tel:1545">15-45</a></rk-service-finder></body></html>`;
  page = await browser.newPage();
  messages = [];
  page.on('console', (message) => messages.push(message.text()));
  await page.goto(site);
}

/** As the guide makes it: every file that never changes by its whole address, and by that of two further tries. */
const everyFile = (origin) => importMapOf(manifest, origin);
const isStolen = () => page.evaluate(() => 'stolen' in globalThis);
const shows = () => page.getByRole('heading', { name: 'Знайдено 8 послуг' }).waitFor();
const keepsTheNumber = () => page.getByRole('link', { name: '15-45' }).isVisible();

describe('a page on another origin that names the hash of the loader', () => {
  beforeEach(() => {
    integrityPolicy = {};
  });

  it('shows the results', async () => {
    await open();
    await shows();
    expect(messages).toEqual([]);
  });

  it('runs no loader in which a byte is different, and keeps what it has inside the element', async () => {
    tampered = /^resilience-kit-/;
    await open();
    await expect.poll(() => messages.some((message) => message.includes('integrity'))).toBe(true);
    expect(await isStolen()).toBe(false);
    expect(await keepsTheNumber()).toBe(true);
  });
});

describe('a page with an import map that names the hash of every file', () => {
  it('shows the results', async () => {
    await open({ importMap: everyFile });
    await shows();
    expect(messages).toEqual([]);
  });

  it.each([/^start-service-finder-/, /^uk-service-finder-/])(
    'runs no changed file that the loader loads (%o), and keeps what it has inside the element',
    async (files) => {
      tampered = files;
      await open({ importMap: everyFile });
      await expect.poll(() => messages.some((message) => message.includes('integrity'))).toBe(true);
      await expect.poll(() => messages.some((message) => message.includes('could not be loaded'))).toBe(true);
      expect(await isStolen()).toBe(false);
      expect(await keepsTheNumber()).toBe(true);
    },
  );

  it('runs no changed file when the kit tries again either, however often', async () => {
    tampered = /^uk-service-finder-/;
    await open({ importMap: everyFile });
    const tried = () => asked.filter((name) => tampered.test(name)).map((name) => name.split('?')[1] ?? 'first');
    const failures = () => messages.filter((message) => message.includes('could not be loaded')).length;
    const triesAgain = () => page.evaluate(() => globalThis.dispatchEvent(new Event('online')));
    await expect.poll(() => triesAgain().then(failures)).toBeGreaterThan(6);
    expect(tried().length).toBeGreaterThan(1);
    // What no entry of the map stands for is not even asked for.
    expect(tried().filter((address) => !['first', 'again=1', 'again=2'].includes(address))).toEqual([]);
    expect(await isStolen()).toBe(false);
    expect(await keepsTheNumber()).toBe(true);
  });
});
