import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { complaintsOf, openSite, type SiteInBrowser } from './site-in-browser.ts';

let site: SiteInBrowser;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Opens a page and gathers what it complains about and whom it asks besides the site. */
async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await site.browser.newContext(options);
  const page = await context.newPage();
  const complaints = complaintsOf(page, site.url);
  await page.goto(`${site.url}/${path}`, { waitUntil: 'load' });
  await page.locator('html[data-enlivened]').waitFor({ state: 'attached' });
  return { page, complaints, close: () => context.close() };
}

describe('the search', () => {
  const search = async (path: string, text: string) => {
    const opened = await open(path);
    await opened.page.keyboard.press('Control+k');
    const field = opened.page.locator('#docs-search');
    await field.fill(text);
    const links = opened.page.locator('.search-results a');
    await links.first().waitFor();
    return { ...opened, links };
  };

  it.each([
    ['uk/index.html', 'квитанцією', 'keys-and-receipts'],
    ['uk/index.html', 'обмеженнями', 'operators'],
    ['uk/index.html', 'rdbnfyws]', 'keys-and-receipts'],
    ['en/index.html', 'receipts', 'keys-and-receipts'],
  ])('on %s finds by the form of a word or the wrong layout: %s', async (path, text, wanted) => {
    const { links, complaints, close } = await search(path, text);
    const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(found.join(' ')).toContain(wanted);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is a dialog that axe finds nothing in, leads on with Enter, and says when there is nothing', async () => {
    const { page, close } = await search('uk/index.html', 'квитанції');
    expect(await violationsOn(page)).toEqual([]);
    await page.locator('#docs-search').fill('щщщщщщ');
    await page.getByText('Нічого не знайдено').waitFor();
    await page.locator('#docs-search').fill('вебхук');
    await page.locator('.search-results a').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/webhooks|api-|sdk/);
    await close();
  });
});

describe('live examples', () => {
  it('run: the finder finds, figures are shown, a team comes, all as of today', async () => {
    const { page, close } = await open('uk/live-examples.html');
    await page.locator('rk-service-finder').getByRole('link', { name: '112' }).first().waitFor();
    await page
      .locator('rk-impact-counter')
      .getByText('4925')
      .or(page.locator('rk-impact-counter').getByText(/4\s925/))
      .first()
      .waitFor();
    await page
      .locator('rk-service-finder')
      .getByText(/Знайдено|послуг/)
      .first()
      .waitFor();
    await page
      .locator('rk-mobile-team-schedule')
      .getByText(/\d{1,2}:\d{2}/)
      .first()
      .waitFor();
    await close();
  });

  it('show what is inside the elements when JavaScript is off, and the page can be read', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/uk/live-examples.html`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('rk-service-finder a[href="tel:1545"]').isVisible()).toBe(true);
    await context.close();
  });
});

it('the front door leads to Ukrainian, and names English', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/`);
  await page.waitForURL(`${site.url}/uk/index.html`);
  await context.close();
});
