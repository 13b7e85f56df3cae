import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTown, startVisit, violationsIn, violationsOn, type Town, type Visit } from './visit.ts';

let town: Town;
let visit: Visit;

beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.close());
beforeEach(async () => {
  visit = await startVisit(town.browser);
});
afterEach(() => visit.context.close());

const addressOf = (query = 'lang=uk') => `${town.api.url}/embed/finder?${query}`;
const overflow = (width: number) => visit.page.evaluate((wide) => document.documentElement.scrollWidth - wide, width);

/** The page as it is where the files of the elements do not arrive. */
async function withoutElements(): Promise<void> {
  await visit.page.route('**/embed/assets/**', (route) => route.abort());
}

describe('the page with the finder, without a script', () => {
  it('finds, narrows and turns pages, and loads nothing but itself', async () => {
    const still = await startVisit(town.browser, { javaScriptEnabled: false });
    const { page } = still;
    await page.goto(addressOf());
    expect(await page.getByRole('article').count()).toBe(20);
    expect(await page.getByRole('link', { name: '112' }).first().isVisible()).toBe(true);
    await page.getByLabel('Яка допомога потрібна?').fill('юрист');
    await page.getByLabel('Вид допомоги').selectOption('legal-aid');
    await page.getByRole('button', { name: 'Знайти' }).click();
    await page.waitForURL(/rk-text=/);
    expect(await page.getByLabel('Яка допомога потрібна?').inputValue()).toBe('юрист');
    expect(await page.getByRole('article').first().isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Скинути вибір' }).click();
    await page.getByRole('link', { name: 'Наступна' }).click();
    await page.getByText('Сторінка 2 з').waitFor();
    await page.getByText('Докладніше').first().click();
    expect(await page.locator('details[open] p').first().isVisible()).toBe(true);
    expect([...new Set(still.requested.map(({ pathname }) => pathname))]).toEqual(['/embed/finder']);
    expect(still.complaints).toEqual([]);
    await still.context.close();
  });

  for (const language of ['uk', 'en'])
    for (const colorScheme of ['light', 'dark'] as const)
      it(`fits phones and screens, and axe finds nothing: ${language}, ${colorScheme}`, async () => {
        await withoutElements();
        await visit.page.emulateMedia({ colorScheme });
        for (const width of [280, 320, 1280]) {
          await visit.page.setViewportSize({ width, height: 900 });
          for (const query of [`lang=${language}`, `lang=${language}&rk-category=no-such&hromada=UA1`]) {
            await visit.page.goto(addressOf(query));
            expect(await overflow(width), `${width} ${query}`).toBe(0);
            expect(await violationsOn(visit.page), `${width} ${query}`).toEqual([]);
          }
        }
      });

  it('keeps what says that something is closed in forced colours', async () => {
    await withoutElements();
    await visit.page.emulateMedia({ forcedColors: 'active' });
    await visit.page.goto(addressOf());
    const border = await visit.page
      .locator('.rk-hours strong')
      .first()
      .evaluate((label) => getComputedStyle(label).borderTopWidth);
    expect(border).toBe('1px');
    expect(await violationsOn(visit.page)).toEqual([]);
  });
});

describe('the page with the finder, with the element', () => {
  it('begins with the answer that the page has brought, and asks for no search', async () => {
    await visit.page.goto(addressOf('lang=uk&category=legal-aid'));
    const results = visit.page.locator('rk-service-finder [part=result]');
    await results.first().waitFor();
    expect(visit.requested.filter(({ pathname }) => pathname === '/v1/search')).toEqual([]);
    expect(await visit.page.locator('.plain').isVisible()).toBe(false);
    const origins = new Set(visit.requested.map(({ origin }) => origin));
    expect([...origins]).toEqual([new URL(town.api.url).origin]);
    expect(visit.complaints).toEqual([]);
  });

  it('goes on with what was searched for before it was there', async () => {
    await visit.page.goto(addressOf('lang=uk&rk-text=%D1%8E%D1%80%D0%B8%D1%81%D1%82&rk-category=legal-aid'));
    const finder = visit.page.locator('rk-service-finder');
    await finder.locator('[part=result]').first().waitFor();
    expect(await finder.getByRole('combobox', { name: 'Яка допомога потрібна?' }).inputValue()).toBe('юрист');
    expect(visit.requested.filter(({ pathname }) => pathname === '/v1/search')).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });
});

describe('a frame with the finder on a site', () => {
  let site: Server;
  let body = '';
  let script = '';
  let url = '';
  beforeAll(async () => {
    script = await (await fetch(`${town.api.url}/embed/resilience-kit-frame.js`)).text();
    site = createServer((request, response) => {
      const send = (type: string, text: string) =>
        response
          .writeHead(200, {
            'content-type': type,
            'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self' ${town.api.url}`,
          })
          .end(text);
      if (request.url === '/resilience-kit-frame.js') send('text/javascript', script);
      else if (request.url === '/liar.js') send('text/javascript', liar);
      else if (request.url === '/embed/finder' || request.url === '/other')
        send('text/html', '<!doctype html><title>x</title><script src="/liar.js"></script>');
      else
        send(
          'text/html; charset=utf-8',
          `<!doctype html><html lang="uk"><title>Громада</title><main>${body}</main></html>`,
        );
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    // Another origin than that of the API.
    url = `http://localhost:${(site.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    site.closeAllConnections();
    site.close();
  });

  /** A page of the site itself, once at an address like ours, that says whatever it likes to the page around. */
  const liar = `
    for (const height of [1e9, -1, '640', 31, NaN, 700])
      parent.postMessage({ protocol: 'resilience-kit-frame-1', type: 'height', height }, '*');
  `;
  const frameTag = (src: string) => `<iframe src="${src}" title="Допомога" width="100%" height="600"></iframe>`;
  const fitting = '<script src="/resilience-kit-frame.js" defer></script>';
  const height = (index = 0) =>
    visit.page
      .locator('iframe')
      .nth(index)
      .evaluate((frame) => frame.getBoundingClientRect().height);

  async function open(content: string): Promise<void> {
    body = content;
    await visit.page.goto(url);
  }

  async function frame(): Promise<Frame> {
    const handle = await visit.page.locator('iframe').first().elementHandle();
    const found = await handle.contentFrame();
    if (!found) throw new Error('There is no frame.');
    return found;
  }

  it('is as tall as what is found, whatever is searched for, and axe finds nothing in it', async () => {
    await open(`${frameTag(addressOf())}${fitting}`);
    const inside = await frame();
    await inside.locator('rk-service-finder [part=result]').first().waitFor();
    const needed = () => inside.evaluate(() => document.body.getBoundingClientRect().height);
    const fits = async () => {
      const [shown, wanted] = [await height(), await needed()];
      return shown >= wanted && shown < wanted + 40;
    };
    await expect.poll(fits).toBe(true);
    const before = await height();
    expect(before).toBeGreaterThan(1000);
    const words = inside.getByRole('combobox', { name: 'Яка допомога потрібна?' });
    await words.fill('xyzzy нічого такого');
    await words.press('Enter');
    await expect.poll(() => height()).toBeLessThan(before);
    await expect.poll(fits).toBe(true);
    expect(await violationsIn(inside)).toEqual([]);
  });

  it('is as tall without the elements', async () => {
    await withoutElements();
    await open(`${frameTag(addressOf())}${fitting}`);
    const inside = await frame();
    await inside.getByRole('article').first().waitFor();
    await expect.poll(() => height()).toBeGreaterThan(1000);
    await inside.getByLabel('Вид допомоги').selectOption('legal-aid');
    const before = await height();
    await inside.getByRole('button', { name: 'Знайти' }).click();
    await expect.poll(() => height()).not.toBe(before);
  });

  it('scrolls in the room that the page gives it where the script is not', async () => {
    await open(frameTag(addressOf()));
    const inside = await frame();
    await inside.locator('rk-service-finder [part=result]').first().waitFor();
    expect(await height()).toBeGreaterThanOrEqual(600);
    expect(await height()).toBeLessThan(610);
    expect(await inside.evaluate(() => document.documentElement.scrollHeight > innerHeight)).toBe(true);
  });

  it('becomes as tall as figures that are asked to tell it', async () => {
    const figures = `${town.api.url}/embed/impact?figures=donetsk-2025-h1-consultations&lang=uk`;
    await open(`${frameTag(`${figures}&height=auto`)}${frameTag(figures)}${fitting}`);
    await expect.poll(() => height(0)).not.toBe(604);
    const needed = await (await frame()).evaluate(() => document.body.getBoundingClientRect().height);
    await expect.poll(() => height(0)).toBeGreaterThanOrEqual(needed);
    expect(await height(1)).toBe(604);
  });

  it('becomes as tall as the form, on a site that the organization has listed', async () => {
    const { organization } = (await (await fetch(`${town.api.url}/v1/forms/help-request`)).json()) as {
      organization: { id: string };
    };
    await town.api.database
      .insertInto('embed_origin')
      .values({ organization_id: organization.id, origin: new URL(url).origin, created_at: new Date() })
      .execute();
    await open(`${frameTag(`${town.api.url}/embed/intake?form=help-request&lang=uk`)}${fitting}`);
    const inside = await frame();
    await inside.locator('rk-intake-form form').waitFor();
    const needed = () => inside.evaluate(() => document.body.getBoundingClientRect().height);
    // The frame has an edge of two pixels around.
    await expect.poll(async () => Math.abs((await height()) - 4 - (await needed())) < 32).toBe(true);
    expect(await height()).not.toBe(604);
  });

  it('takes no height that is none, from a page of ours or from one that only looks like it', async () => {
    await open(`${frameTag('/other')}${frameTag('/embed/finder')}${fitting}`);
    // Of all that the second says, one is a height that a page could have; the first one says the same, and is no page of ours.
    await expect.poll(() => height(1)).toBe(704);
    expect(await height(0)).toBe(604);
  });
});
