import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fillIn, plantedAnswers, shows } from './asking-steps.ts';
import { formIn, startTown, startVisit, type Town, type Visit } from './visit.ts';

let town: Town;
let visit: Visit;
let form: Locator;

beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.close());
beforeEach(async () => {
  visit = await startVisit(town.browser, { viewport: { width: 480, height: 900 } });
  await visit.page.goto(`${town.portalUrl}/ask`);
  form = formIn(visit.page);
});
afterEach(() => visit.context.close());

interface Point {
  x: number;
  y: number;
}

/** Where a field stands on the screen. */
async function whereIs(field: string): Promise<Point> {
  const box = await form.locator(`#field-${field}`).boundingBox();
  if (!box) throw new Error(`The field ${field} is not to be seen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const pressAt = ({ x, y }: Point) => visit.page.mouse.click(x, y);
const isChosen = (field: string) => form.locator(`#field-${field}`).isChecked();
const height = () =>
  visit.page.locator('rk-intake-form iframe').evaluate((frame) => frame.getBoundingClientRect().height);

describe('a frame whose page becomes longer and shorter', () => {
  it('leaves what is under a pointer where it is, also on a site that is scrolled to its end', async () => {
    await fillIn(form, plantedAnswers, 'contact');
    const before = await height();
    await visit.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const ways = ['call', 'email', 'i-will-contact-you', 'call', 'i-will-contact-you', 'email'];
    const places = new Map<string, Point>();
    for (const way of new Set(ways)) places.set(way, await whereIs(`contact-way-${way}`));
    // Each brings up other questions, or takes some away: pressed where they were at first, with no wait in between.
    for (const way of ways) {
      await pressAt(places.get(way) as Point);
      expect(await isChosen(`contact-way-${way}`)).toBe(true);
    }
    await expect.poll(height).toBeGreaterThan(before);
    for (const way of new Set(ways)) expect(await whereIs(`contact-way-${way}`)).toEqual(places.get(way));
  });

  it('is as short as its next page again', async () => {
    await fillIn(form, plantedAnswers, 'person');
    const long = await height();
    await form.locator('#field-for-whom-me').check();
    await form.locator('form button[type=submit]').click();
    await shows(form, 'place');
    await expect.poll(height).toBeLessThan(long);
  });

  it('shows a new page from its top, and keeps it there', async () => {
    await fillIn(form, plantedAnswers, 'help');
    const top = async () => (await form.locator('#page-heading').boundingBox())?.y ?? NaN;
    const isAtTheTop = (y: number) => y > 0 && y < 250;
    await expect.poll(top).toSatisfy(isAtTheTop);
    await form.locator('#field-help-psychologist').click();
    expect(await top()).toSatisfy(isAtTheTop);
  });

  it('takes a second tap on «continue» for what it was meant: not for the page that comes', async () => {
    await shows(form, 'before-you-start');
    await form.locator('form button[type=submit]').dblclick();
    await shows(form, 'danger');
    await form.locator('#field-in-danger-no').click();
    expect(await isChosen('in-danger-no')).toBe(true);
    expect(await form.locator('#summary').count()).toBe(0);
    await shows(form, 'danger');
  });
});
