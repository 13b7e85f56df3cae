import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTown, startVisit, type Town, type Visit } from './visit.ts';

// A town without any API: a folder on a web server holds the page, the components and a snapshot, and nothing runs.

const command = fileURLToPath(new URL('../../packages/server/bin/resilience-kit.mjs', import.meta.url));
const components = fileURLToPath(new URL('../../packages/elements/dist/cdn/', import.meta.url));
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

const pageWith = (attributes: string, language = 'uk') => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>Допомога</title></head><body>
<script type="module" src="kit/resilience-kit.js"></script>
<rk-service-finder ${attributes}><a href="tel:1545">15-45</a></rk-service-finder>
<rk-impact-counter ${attributes} figure="donetsk-2025-h1-consultations">4925 консультацій</rk-impact-counter>
</body></html>`;

let town: Town;
let visit: Visit;
let folder: string;
let site: Server | undefined;
let siteUrl: string;

beforeAll(async () => {
  town = await startTown();
  await town.stopApi();
  folder = await mkdtemp(join(tmpdir(), 'rk-snapshot-'));
  await mkdir(join(folder, 'help'));
  await cp(components, join(folder, 'kit'), { recursive: true });
  const run = spawn(process.execPath, [command, 'snapshot', '--output', join(folder, 'help')], {
    env: { ...process.env, RK_DATA_DIR: town.dataDirectory, DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  expect(await once(run, 'exit')).toEqual([0, null]);
  site = createHttpServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    readFile(join(folder, path)).then(
      (body) => {
        const type = types[extname(path)] ?? 'application/json';
        response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body);
      },
      () => response.writeHead(path.startsWith('/api/') ? 503 : 404).end(),
    );
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  siteUrl = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  await writeFile(join(folder, 'uk.html'), pageWith('snapshot="help/manifest.json"'));
  await writeFile(join(folder, 'en.html'), pageWith('snapshot="/help/manifest.json"', 'en'));
  await writeFile(join(folder, 'down.html'), pageWith('api="/api/" snapshot="help/manifest.json"'));
}, 240_000);

afterAll(async () => {
  site?.close();
  site?.closeAllConnections();
  await town.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  visit = await startVisit(town.browser);
});
afterEach(() => visit.context.close());

const finder = () => visit.page.locator('rk-service-finder');
const results = () => finder().getByRole('article');
const shownBy = (tag: string) =>
  visit.page.locator(tag).evaluate((element) => {
    const children = [...(element.shadowRoot?.children ?? [])];
    return children
      .map((child) => (child as HTMLElement).innerText)
      .join(' ')
      .replace(/\s+/g, ' ');
  });
const searchFor = async (text: string) => {
  await finder().locator('input[type="search"]').fill(text);
  await finder().locator('input[type="search"]').press('Enter');
};

describe('a page with a snapshot and no API', () => {
  it('finds help, shows a service with its hours, the hotlines and the figure', async () => {
    await visit.page.goto(`${siteUrl}/uk.html`);
    await expect.poll(() => results().count()).toBeGreaterThan(0);
    await expect.poll(() => shownBy('rk-impact-counter')).toMatch(/4.?925 консультацій/i);
    await expect.poll(() => finder().locator('.call.urgent', { hasText: '112' }).isVisible()).toBe(true);
    await searchFor('gcb[jkju');
    await expect.poll(() => shownBy('rk-service-finder')).toContain('«психолог»');
    await expect.poll(() => results().first().innerText()).toMatch(/психолог/i);
    await finder().getByLabel('Область').selectOption({ label: 'Київська область' });
    await expect.poll(() => results().first().innerText()).toMatch(/Київська|Буч/);
    await results().first().getByRole('button').first().click();
    await expect.poll(() => shownBy('rk-service-finder')).toMatch(/вул\. Прикладна|телефон/);
    expect(visit.complaints).toEqual([]);
    expect(new Set(visit.requested.map(({ origin }) => origin))).toEqual(new Set([siteUrl]));
  });

  it('reads the same in English', async () => {
    await visit.page.goto(`${siteUrl}/en.html`);
    await searchFor('психолог');
    await expect.poll(() => results().first().innerText()).toMatch(/psycholog/i);
    await expect.poll(() => shownBy('rk-impact-counter')).toMatch(/4,925 consultations/i);
  });

  it('takes no file twice', async () => {
    await visit.page.goto(`${siteUrl}/uk.html`);
    await expect.poll(() => results().count()).toBeGreaterThan(0);
    await searchFor('юрист');
    await expect.poll(() => results().first().innerText()).toMatch(/юрист|правов/i);
    const records = visit.requested
      .map(({ pathname }) => pathname)
      .filter((path) => /records|index|entries/.test(path));
    expect(records.length).toBeGreaterThan(0);
    expect(new Set(records).size).toBe(records.length);
  });
});

it('a page whose API is down shows the snapshot', async () => {
  await visit.page.goto(`${siteUrl}/down.html`);
  await expect.poll(() => results().count()).toBeGreaterThan(0);
  await expect.poll(() => shownBy('rk-impact-counter')).toMatch(/4.?925 консультацій/i);
});
