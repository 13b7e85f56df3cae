import { readdirSync } from 'node:fs';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../.vitepress/pages.ts';
import { violationsOn } from './axe.ts';
import { serveSite, siteFolder } from './built-site.ts';

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };

const pages = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && languages.some((language) => file.startsWith(`${language}/`)))
  .toSorted();

let site: Awaited<ReturnType<typeof serveSite>>;
let browser: Browser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  site = await serveSite();
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
  // One page for all: what the site keeps in a browser, and what it loaded once, is there as it is for a reader who goes on.
  page = await browser.newPage({ viewport: WIDE });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(site.url)) complaints.push(request.url());
  });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(pages)('%s', (path) => {
  it('has no fault that axe knows, wide and narrow, light and dark, needs no sideways scrolling, and keeps to the strict policy', async () => {
    complaints = [];
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${site.url}/${path}`);
    await page.locator('html[data-enlivened]').waitFor({ state: 'attached' });
    const wide = await violationsOn(page);
    await page.setViewportSize(NARROW);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth);
    const narrow = await violationsOn(page);
    // Of what axe knows only contrast depends on colours.
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html.dark').waitFor({ state: 'attached' });
    const narrowAndDark = await violationsOn(page, ['color-contrast']);
    await page.setViewportSize(WIDE);
    const wideAndDark = await violationsOn(page, ['color-contrast']);
    expect({ wide, narrow, narrowAndDark, wideAndDark, complaints }).toEqual({
      wide: [],
      narrow: [],
      narrowAndDark: [],
      wideAndDark: [],
      complaints: [],
    });
    expect(sideways).toBeLessThanOrEqual(NARROW.width);
  });
});
