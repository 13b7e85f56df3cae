import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createServer, silentLogger, type RunningServer } from '@resilience-kit/server';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const firefox = '/usr/bin/firefox-esr';
const run = promisify(execFile);

let browser: Browser;
let api: RunningServer;
let site: Server;
let folder: string;
let address: string;

/** The pages of a site with the strictest policy that has pictures at all, by path. */
const pages = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rk-pictures-'));
  api = await createServer({
    dataDirectory: folder,
    keysDirectory: join(folder, 'keys'),
    logger: silentLogger,
    port: 0,
  });
  site = createHttpServer((request, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; img-src ${api.url}; frame-src 'self'`,
    });
    response.end(`<!doctype html><html lang="uk"><title>Новини</title>${pages.get(request.url ?? '') ?? ''}`);
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
});
afterAll(async () => {
  await browser.close();
  site.close();
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

const picture = (query: string, extension = 'svg') =>
  `<img src="${api.url}/v1/figures/zaporizhzhia-centre-requests.${extension}?${query}" alt="Понад 1600 звернень">`;

/** Of a picture as PNG: the share of its pixels in each colour that it has most of, the most frequent first. */
async function coloursOf(png: Buffer): Promise<{ colour: string; share: number }[]> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        if (!context) return [];
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        const counts = new Map<string, number>();
        for (let at = 0; at < data.length; at += 4) {
          const colour = `#${[data[at], data[at + 1], data[at + 2]].map((part) => (part ?? 0).toString(16).padStart(2, '0')).join('')}`;
          counts.set(colour, (counts.get(colour) ?? 0) + 4 / data.length);
        }
        return [...counts]
          .map(([colour, share]) => ({ colour, share }))
          .toSorted((one, other) => other.share - one.share)
          .slice(0, 8);
      },
      `data:image/png;base64,${png.toString('base64')}`,
    );
  } finally {
    await page.close();
  }
}

async function shown(html: string): Promise<{ page: Page; complaints: string[]; requested: string[] }> {
  const path = `/${pages.size}`;
  pages.set(path, html);
  const page = await browser.newPage();
  const [complaints, requested]: [string[], string[]] = [[], []];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => requested.push(new URL(request.url()).origin));
  await page.goto(address + path, { waitUntil: 'load' });
  return { page, complaints, requested };
}

describe('a picture of a figure', () => {
  it.each([
    ['kind=card&lang=uk&theme=light', '#ffffff', '#0b5f6e'],
    ['kind=card&lang=en&theme=dark', '#11191c', '#74cdd8'],
    ['kind=badge&lang=uk&theme=light', '#0b5f6e', '#ffffff'],
    ['kind=badge&lang=en&theme=dark', '#74cdd8', '#11191c'],
  ])('stands on a page that allows pictures and nothing else: %s', async (query, background, letters) => {
    const { page, complaints, requested } = await shown(picture(query));
    const image = page.locator('img');
    const size = await image.evaluate((one: HTMLImageElement) => [one.naturalWidth, one.naturalHeight]);
    expect(size[1]).toBe(query.includes('badge') ? 36 : 315);
    expect(size[0]).toBeGreaterThan(250);
    const colours = await coloursOf(await image.screenshot());
    expect(colours.find(({ colour }) => colour === background)?.share).toBeGreaterThan(0.3);
    expect(colours.find(({ colour }) => colour === letters)?.share).toBeGreaterThan(0.015);
    expect(complaints).toEqual([]);
    expect(new Set(requested)).toEqual(new Set([address, api.url]));
    await page.close();
  });

  it('stands in a mail, which is shown in a frame where nothing may run', async () => {
    const mail = `<table><tr><td>${picture('kind=card', 'png').replace('<img ', '<img width="600" ')}${picture('kind=badge')}</td></tr></table>`;
    const { page, complaints } = await shown(
      `<iframe sandbox width="700" height="500" srcdoc="${mail.replaceAll('"', '&quot;')}"></iframe>`,
    );
    const images = page.frameLocator('iframe').locator('img');
    for (const index of [0, 1]) {
      const image = images.nth(index);
      const box = await image.boundingBox();
      expect(box?.width).toBeGreaterThan(250);
      expect(
        (await coloursOf(await image.screenshot())).find(({ colour }) => colour === '#0b5f6e')?.share,
      ).toBeGreaterThan(0.015);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('may stand twice in one page, written into it, and is named for screen readers', async () => {
    const svg = async (query: string) =>
      (await fetch(`${api.url}/v1/figures/donetsk-2025-h1-consultations.svg?${query}`)).text();
    const page = await browser.newPage();
    await page.setContent((await svg('kind=card&lang=en')) + (await svg('kind=badge&lang=en')));
    const names = page.getByRole('img', { name: 'Individual consultations: 4,925 consultations.' });
    expect(await names.count()).toBe(2);
    const [card, badge] = await Promise.all(
      [0, 1].map(async (index) => coloursOf(await names.nth(index).screenshot())),
    );
    for (const colours of [card, badge]) {
      expect(colours?.find(({ colour }) => colour === '#0b5f6e')?.share).toBeGreaterThan(0.01);
    }
    await page.close();
  });

  it.skipIf(!existsSync(firefox))('looks the same in Firefox, where that is installed', async () => {
    pages.set('/firefox', picture('kind=card&lang=uk'));
    const file = join(folder, 'firefox.png');
    const profile = await mkdtemp(join(tmpdir(), 'rk-firefox-'));
    await run(
      firefox,
      [
        '--headless',
        '--no-remote',
        '--profile',
        profile,
        '--window-size=640,360',
        '--screenshot',
        file,
        `${address}/firefox`,
      ],
      { timeout: 60_000, env: { ...process.env, HOME: profile } },
    );
    await rm(profile, { recursive: true, force: true });
    const colours = await coloursOf(await readFile(file));
    expect(colours.find(({ colour }) => colour === '#0b5f6e')?.share).toBeGreaterThan(0.01);
    expect(colours[0]?.colour).toBe('#ffffff');
  });
});
