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

const panel = () => visit.page.locator('rk-impact-panel');

/** All that the panel says, with plain single spaces. */
async function said(): Promise<string> {
  return (await panel().locator('[part=frame]').innerText()).replace(/\s+/g, ' ');
}

describe('the page with results', () => {
  it.each([
    ['/results', /4.?925 консультацій/i, /не розподілено 49/i, /майже 2.?500 людей/i],
    ['/en/results', /4,925 consultations/i, /not broken down 49/i, /nearly 2,500 people/i],
  ])('shows the half-year of Donetsk oblast with what its parts leave out: %s', async (path, whole, rest, nearly) => {
    await visit.page.goto(town.portalUrl + path);
    await expect.poll(said).toMatch(whole);
    const text = await said();
    for (const part of [/2.?490/, /1.?395/, /991/, rest, nearly]) expect(text).toMatch(part);
  });

  it('is in the menu, which says where the visitor is', async () => {
    await visit.page.goto(town.portalUrl);
    await visit.page.getByRole('link', { name: 'Результати', exact: true }).click();
    await visit.page.getByRole('heading', { level: 1, name: 'Що вдалося зробити' }).waitFor();
    expect(await visit.page.locator('[aria-current=page]').innerText()).toBe('Результати');
  });

  it('shows the same as a table', async () => {
    await visit.page.goto(`${town.portalUrl}/en/results`);
    await panel().getByRole('button', { name: 'Show as a table' }).click();
    const table = panel().getByRole('table', { name: 'The figures as a table' });
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBe(1 + 5 + 4);
    expect(await violationsOn(visit.page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  it('says all numbers without JavaScript', async () => {
    const still = await startVisit(town.browser, { javaScriptEnabled: false });
    await still.page.goto(`${town.portalUrl}/results`);
    expect(await still.page.getByText('49 не розподілено').isVisible()).toBe(true);
    expect(await still.page.getByText('Понад 1600 звернень').isVisible()).toBe(true);
    await still.context.close();
  });

  it.each(['/results', '/en/results'])('unfolds where its address is pasted: %s', async (path) => {
    await visit.page.goto(town.portalUrl + path);
    const image = await visit.page.locator('meta[property="og:image"]').getAttribute('content');
    const picture = await fetch(image ?? '');
    expect([picture.status, picture.headers.get('Content-Type')]).toEqual([200, 'image/png']);
    const embedding = await visit.page.locator('link[type="application/json+oembed"]').getAttribute('href');
    const answer = await fetch(embedding ?? '');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      type: 'rich',
      author_name: expect.stringMatching(/Відповідальні громадяни|Responsible Citizens/) as string,
    });
    expect(await visit.page.locator('meta[property="og:description"]').count()).toBe(1);
  });

  it.each([
    [320, 'light', '/results'],
    [1280, 'dark', '/en/results'],
  ] as const)('is accessible and fits at %i px, %s, %s', async (width, colorScheme, path) => {
    await visit.page.setViewportSize({ width, height: 800 });
    await visit.page.emulateMedia({ colorScheme });
    await visit.page.goto(town.portalUrl + path);
    await expect.poll(said).toMatch(/49/);
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await violationsOn(visit.page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });
});
