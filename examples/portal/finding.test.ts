import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contentSecurityPolicy, servePortal } from './portal.ts';
import { startTown, startVisit, violationsOn, type Town } from './visit.ts';

let town: Town;
let context: BrowserContext;
let page: Page;
/** What the page asked for and what it complained about, since the test began. */
let requested: URL[];
let complaints: string[];

beforeAll(async () => {
  town = await startTown();
});

afterAll(() => town.close());

beforeEach(async () => {
  ({ context, page, requested, complaints } = await startVisit(town.browser));
});

afterEach(async () => {
  await context.close();
});

const finder = () => page.locator('rk-service-finder');
/** A search box, and a combobox from when what suggests has come. */
const searchBox = () => finder().locator('input[type="search"]');
const results = () => finder().getByRole('article');
/** What the finder shows; its light DOM is only the fallback. */
const finderText = () =>
  finder().evaluate((element) =>
    [...(element.shadowRoot?.children ?? [])].map((child) => (child as HTMLElement).innerText).join('\n'),
  );
const hotline112 = () => finder().getByRole('link', { name: /112/ }).first();

async function open(path = '/') {
  await page.goto(town.portalUrl + path);
  await expect.poll(() => results().count()).toBeGreaterThan(0);
}

async function searchFor(text: string) {
  const answered = page.waitForResponse((response) => new URL(response.url()).searchParams.get('text') === text);
  await searchBox().fill(text);
  await searchBox().press('Enter');
  await answered;
}

describe('a resident on the portal', () => {
  it.each([
    ['психолог', /психолог/i],
    ['psychologist', /психолог/i],
    ['Буча', /Буч/],
    ['Bucha', /Буч/],
    ['gcb[jkju', /психолог/i],
    ['центрі', /./],
    ['псхолог', /психолог/i],
    ['логопед у Бучі', /логопед/i],
    ['паніка', /психолог|підтримк/i],
  ])('finds services for «%s»', async (text, expected) => {
    await open();
    await searchFor(text);
    await expect.poll(() => results().first().innerText()).toMatch(expected);
    expect(complaints).toEqual([]);
  });

  it('reads the same in English', async () => {
    await open('/en/');
    await searchFor('психолог');
    await expect.poll(() => results().first().innerText()).toMatch(/psycholog/i);
    expect(await finderText()).not.toMatch(/Знайдено|Показати|Усі види/);
  });

  it('is told what was searched for instead of a word in the wrong layout', async () => {
    await open();
    await searchFor('gcb[jkju');
    await expect.poll(() => finderText()).toContain('«психолог»');
  });

  it('without results is offered a wider search that finds something, and the hotlines', async () => {
    await open();
    await searchFor('щжщжщж');
    await expect.poll(() => results().count()).toBe(0);
    await expect.poll(() => hotline112().isVisible()).toBe(true);
    await finder()
      .getByRole('button', { name: /\d+ послуг/ })
      .first()
      .click();
    await expect.poll(() => results().count()).toBeGreaterThan(0);
  });

  it('narrows by oblast and hromada, and opens a service with its hours and address', async () => {
    await open();
    await finder().getByLabel('Область').selectOption({ label: 'Київська область' });
    const hromada = finder().getByLabel('Громада');
    await expect.poll(() => hromada.locator('option', { hasText: 'Бучанська громада' }).count()).toBe(1);
    await hromada.selectOption({ label: 'Бучанська громада' });
    await expect.poll(() => results().first().innerText()).toMatch(/Буч/);
    const name = (await results().first().getByRole('button').first().innerText()).trim();
    await results().first().getByRole('button').first().click();
    await expect.poll(() => finder().getByRole('heading', { name }).count()).toBeGreaterThan(0);
    await expect.poll(() => finderText()).toMatch(/вул\. Прикладна/);
    await page.keyboard.press('Tab');
    await finder()
      .getByRole('button', { name: /Назад|До списку|До результатів/ })
      .first()
      .click();
    await expect.poll(() => results().count()).toBeGreaterThan(0);
  });

  it('gets there with the keyboard alone', async () => {
    await open();
    await searchBox().focus();
    await page.keyboard.type('юрист');
    await page.keyboard.press('Enter');
    await expect.poll(() => results().first().innerText()).toMatch(/юрист|правов/i);
    const first = results().first().getByRole('button').first();
    for (let presses = 0; presses < 60 && !(await first.evaluate(isFocused)); presses++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => finderText()).toMatch(/вул\. Прикладна|телефон/);
  });

  it('sees a link and a number to call when JavaScript is off', async () => {
    const plain = await town.browser.newContext({ javaScriptEnabled: false });
    const reader = await plain.newPage();
    await reader.goto(town.portalUrl);
    expect(await reader.getByRole('link', { name: /15-45/ }).isVisible()).toBe(true);
    await plain.close();
  });
});

describe('when the API is gone', () => {
  it('says so, keeps the text and the hotlines, and recovers when it is back', async () => {
    await open();
    await expect.poll(() => hotline112().isVisible()).toBe(true);
    await town.stopApi();
    await searchBox().fill('ветеран');
    await searchBox().press('Enter');
    const again = finder().getByRole('button', { name: 'Спробувати ще раз' });
    await expect.poll(() => again.isVisible()).toBe(true);
    expect(await hotline112().isVisible()).toBe(true);
    expect(await searchBox().inputValue()).toBe('ветеран');

    await town.restartApi();
    await again.click();
    await expect.poll(() => results().first().innerText()).toMatch(/ветеран/i);
    await expect.poll(() => again.count()).toBe(0);
  });
});

describe('on another HSDS server', () => {
  it('shows its services, though it leaves out page fields, `contents` and every optional endpoint', async () => {
    const service = {
      id: '4f0c0000-0000-4000-8000-000000000001',
      name: 'Консультація юриста',
      status: 'active',
      organization: { id: '4f0c0000-0000-4000-8000-000000000002', name: 'Громадська приймальня', description: '' },
    };
    const foreign = createHttpServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('content-type', 'application/json');
      const wanted = searchParams.get('search') ?? '';
      if (pathname === '/service_at_locations') response.writeHead(501).end('{}');
      else if (pathname !== '/services') response.writeHead(404).end('Not here');
      else response.end(JSON.stringify(service.name.includes(wanted) ? { contents: [service] } : { total_items: 0 }));
    });
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
    const { port } = foreign.address() as AddressInfo;
    const site = await servePortal({ port: 0, apiUrl: `http://127.0.0.1:${port}` });
    try {
      await page.goto(site.url);
      await expect.poll(() => results().first().innerText()).toContain('Консультація юриста');
      await searchBox().fill('логопед');
      await searchBox().press('Enter');
      await expect.poll(finderText).toContain('Нічого не знайдено');
      expect(await finder().getByRole('link', { name: /15-45/ }).isVisible()).toBe(true);
    } finally {
      await site.close();
      foreign.close();
      foreign.closeAllConnections();
    }
  });
});

describe('the page with the finder', () => {
  it('asks only its own server and the API, sets no cookie and keeps only the copy that works offline', async () => {
    await open();
    await searchFor('Буча');
    await results().first().getByRole('button').first().click();
    await expect.poll(() => finderText()).toMatch(/Прикладна/);
    const origins = new Set(requested.map(({ origin }) => origin));
    expect([...origins].sort()).toEqual([town.portalUrl, town.api.url].sort());
    expect(await context.cookies()).toEqual([]);
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).map(({ name }) => name),
    ]);
    expect(kept).toEqual([0, 0, ['rk-finder']]);
  });

  it('keeps to the strict policy it is served with', async () => {
    const response = await page.goto(town.portalUrl);
    expect(response?.headers()['content-security-policy']).toBe(contentSecurityPolicy(town.api.url));
    await expect.poll(() => results().count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  it.each([
    [320, 'light'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('is accessible and fits at %i px, %s', async (width, colorScheme) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await open();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await violationsOn(page)).toEqual([]);
  });

  it.each([320, 360, 412, 1280])('does not move once it is painted, at %i px', async (width) => {
    await page.setViewportSize({ width, height: 720 });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await open('/services');
    await expect.poll(() => hotline112().isVisible()).toBe(true);
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01);
  });
});

function isFocused(element: Element): boolean {
  return (element.getRootNode() as ShadowRoot).activeElement === element;
}
