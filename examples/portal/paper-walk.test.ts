import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './portal.ts';
import { startTown, startVisit, type Town, type Visit } from './visit.ts';

let town: Town;
let visit: Visit;

beforeAll(async () => {
  town = await startTown();
}, 120_000);
afterAll(() => town.close());
beforeEach(async () => {
  visit = await startVisit(town.browser);
  // A headless browser has no printer; what would be printed stands in the page from now until "afterprint".
  await visit.page.addInitScript(() => {
    globalThis.print = () => undefined;
  });
});
afterEach(() => visit.context.close());

const finder = () => visit.page.locator('rk-service-finder');
const results = () => finder().getByRole('article');
const paper = () => visit.page.locator('[data-rk-print]');

async function openPortal() {
  const response = await visit.page.goto(town.portalUrl);
  expect(response?.headers()['content-security-policy']).toBe(contentSecurityPolicy(town.api.url));
  await expect.poll(() => results().count()).toBeGreaterThan(0);
}

/** The pages that come out of the printer, each with its size in points. */
async function printedPages(): Promise<string[]> {
  const pdf = (await visit.page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
  );
}

describe('on paper, from a page with a strict policy', () => {
  it('a service is one page of A4 with its rules, and the page is as before afterwards', async () => {
    await openPortal();
    const name = (await results().first().getByRole('button').first().innerText()).trim();
    await results().first().getByRole('button').first().click();
    await finder().getByRole('button', { name: 'Друк' }).click();
    await expect.poll(() => paper().count()).toBe(1);
    await visit.page.emulateMedia({ media: 'print' });
    expect(await paper().getByRole('heading', { name }).isVisible()).toBe(true);
    expect(await paper().locator('svg.print-code').isVisible()).toBe(true);
    expect(await finder().isVisible()).toBe(false);
    expect(await printedPages()).toEqual(['595 x 842']);

    await visit.page.emulateMedia({ media: 'screen' });
    await visit.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await paper().count()).toBe(0);
    expect(await finder().isVisible()).toBe(true);
    expect(visit.complaints).toEqual([]);
  });

  it('saved services are a pocket list of A6', async () => {
    await openPortal();
    const star = results()
      .first()
      .getByRole('button', { name: /^Зберегти/ });
    await star.click();
    await finder()
      .getByRole('button', { name: /^Збережене/ })
      .first()
      .click();
    await finder()
      .getByRole('button', { name: /кишеньков/i })
      .click();
    await expect.poll(() => paper().count()).toBe(1);
    await visit.page.emulateMedia({ media: 'print' });
    expect(await paper().locator('.pocket > li').count()).toBe(1);
    expect(await printedPages()).toEqual(['298 x 420']);
    expect(visit.complaints).toEqual([]);
  });
});
