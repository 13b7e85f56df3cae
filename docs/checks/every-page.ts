import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../.vitepress/pages.ts';
import { violationsOn } from './axe.ts';
import { siteFolder } from './built-site.ts';
import { complaintsOf, openSite, type SiteInBrowser } from './site-in-browser.ts';

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };
/** What depends on colours, of all that axe tries, and takes longest. */
const CONTRAST = ['color-contrast'];
/** What comes later on the longest pages of the reference: it is made by the same code as what comes before. */
const except = '.vp-doc > div > :nth-child(n + 150)';

/** Tries every page of a language. Each language has a test file of its own, so that both cores of a machine have something to do. */
export function tryEveryPage(language: Language): void {
  const pages = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && file.startsWith(`${language}/`))
    .toSorted();

  let site: SiteInBrowser;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    site = await openSite();
    // One page for all, as for a reader who goes on: what the site has loaded once stays loaded.
    page = await site.browser.newPage({ viewport: WIDE });
    complaints = complaintsOf(page, site.url);
  });
  afterAll(() => site.close());

  describe.each(pages)('%s', (path) => {
    it('has no fault that axe knows, wide and narrow, light and dark, needs no sideways scrolling, and keeps to the policy', async () => {
      complaints.length = 0;
      await page.setViewportSize(WIDE);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`${site.url}/${path}`);
      await page.locator('html[data-enlivened]').waitFor({ state: 'attached' });
      const wide = await violationsOn(page, { without: CONTRAST });
      const light = await violationsOn(page, { only: CONTRAST, except });
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('html.dark').waitFor({ state: 'attached' });
      await endTransitions(page);
      const dark = await violationsOn(page, { only: CONTRAST, except });
      await page.setViewportSize(NARROW);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth);
      // The colours are those of the wide page; the bar that only narrow pages have is the same on all of them.
      const narrow = await violationsOn(page, { except, without: path.endsWith('/index.html') ? [] : CONTRAST });
      expect([...wide, ...light, ...dark, ...narrow, ...complaints]).toEqual([]);
      expect(sideways).toBeLessThanOrEqual(NARROW.width);
    });
  });
}

/** Colours change little by little, and one change begins another: ends them all. */
async function endTransitions(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const under = () => document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    while (under().length > 0) {
      for (const transition of under()) transition.finish();
      await frame();
    }
  });
}
