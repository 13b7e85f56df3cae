import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTown, startVisit, violationsOn, type Town, type Visit } from './visit.ts';

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

const counter = (code: string) => visit.page.locator(`rk-impact-counter[figure="${code}"]`);

/** What a counter shows, or its fallback before that; with plain single spaces. */
async function shown(code: string): Promise<string> {
  const text = await counter(code).evaluate((element) => {
    const root = element.shadowRoot;
    const own = [...(root?.children ?? [])].map((child) => (child as HTMLElement).innerText).join('\n');
    return own;
  });
  return text.replace(/\s+/g, ' ');
}

describe('the results on the home page', () => {
  it('show the consultations with their parts and what the parts leave out', async () => {
    await visit.page.goto(town.portalUrl);
    await expect.poll(() => shown('donetsk-2025-h1-consultations')).toMatch(/4.?925 консультацій/i);
    const text = await shown('donetsk-2025-h1-consultations');
    for (const part of [/2.?490/, /1.?395/, /991/, /49/, /Донецька область/i, /січень–червень 2025/i]) {
      expect(text).toMatch(part);
    }
  });

  it('say «понад» and «майже» where the source does', async () => {
    await visit.page.goto(town.portalUrl);
    await expect.poll(() => shown('zaporizhzhia-centre-requests')).toMatch(/понад 1.?600 звернень/i);
    await expect.poll(() => shown('donetsk-2025-h1-participants')).toMatch(/майже 2.?500/i);
    await expect.poll(() => shown('donetsk-2025-h1-mobile-teams')).toMatch(/8 команд/i);
  });

  it('read the same in English', async () => {
    await visit.page.goto(`${town.portalUrl}/en/`);
    await expect.poll(() => shown('zaporizhzhia-centre-requests')).toMatch(/over 1,600 requests/i);
    await expect.poll(() => shown('donetsk-2025-h1-consultations')).toMatch(/4,925 consultations/i);
    await expect.poll(() => shown('donetsk-2025-h1-social-support-cases')).toMatch(/320 cases/i);
  });

  it('stand in the page without JavaScript', async () => {
    const still = await startVisit(town.browser, { javaScriptEnabled: false });
    await still.page.goto(town.portalUrl);
    expect(await still.page.getByText('Понад 1600 звернень').isVisible()).toBe(true);
    await still.context.close();
  });

  it('stay as the page has them when the API is away, and say so', async () => {
    await visit.page.route(`${town.api.url}/v1/figures/**`, (route) => route.abort());
    await visit.page.goto(town.portalUrl);
    const figure = counter('zaporizhzhia-centre-requests');
    await expect.poll(() => figure.getByText('Понад 1600 звернень').isVisible()).toBe(true);
    await expect.poll(async () => (await shown('zaporizhzhia-centre-requests')).length).toBeGreaterThan(10);
  });

  it.each([
    [320, 'light', '/'],
    [1280, 'dark', '/en/'],
  ] as const)('are accessible and fit at %i px, %s, %s', async (width, colorScheme, path) => {
    await visit.page.setViewportSize({ width, height: 800 });
    await visit.page.emulateMedia({ colorScheme });
    await visit.page.goto(town.portalUrl + path);
    await expect.poll(() => shown('donetsk-2025-h1-consultations')).toMatch(/49/);
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await violationsOn(visit.page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });
});
