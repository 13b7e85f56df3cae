import type { ImpactCounter, ServiceFinder } from '@resilience-kit/elements';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BuiltApp, Visit } from './built-app.ts';
import { hromadas, texts } from './town.ts';

const [bucha] = hromadas;

/** How often the finder is taken off the page and put back. */
const ROUNDS = 10;

/**
 * The tests that each example passes: the same page, whatever it was made with.
 *
 * @param framework which, for the names of the tests
 * @param open builds the example and opens it
 * @param more tests of this one alone
 */
export function describeTownPage(
  framework: string,
  open: () => Promise<BuiltApp>,
  more?: (app: () => BuiltApp) => void,
): void {
  describe(`the page of a town in ${framework}`, () => {
    let app: BuiltApp;
    let visit: Visit;
    beforeAll(async () => {
      app = await open();
    });
    afterAll(() => app.close());
    beforeEach(async () => {
      visit = await app.visit();
    });
    afterEach(async () => {
      const { complaints } = visit;
      await visit.leave();
      expect(complaints).toEqual([]);
    });

    const finder = () => visit.page.locator('rk-service-finder');
    const counter = () => visit.page.locator('rk-impact-counter');
    const found = (words = /^Знайдено \d+ послуг/) => finder().getByRole('heading', { name: words }).innerText();
    const happened = () => visit.page.locator('#happened').innerText();

    it('finds services, those of the hromada that is chosen, and shows a figure', async () => {
      const everywhere = await found();
      await visit.page.locator('#town-hromada').selectOption(bucha?.code ?? '');
      await expect.poll(() => found()).not.toBe(everywhere);
      expect(await finder().evaluate((element: ServiceFinder) => element.hromada)).toBe(bucha?.code);
      await visit.page.locator('#town-hromada').selectOption('');
      await expect.poll(() => found()).toBe(everywhere);
      await expect.poll(() => counter().locator('[part=frame]').innerText()).toMatch(/4\s?925/);
    });

    it('hears which service is opened and which number is called, with the fields of the events', async () => {
      const first = finder().getByRole('article').first().getByRole('button').first();
      const name = await first.innerText();
      await first.click();
      await expect.poll(happened).toBe(`${texts.uk.opened}: ${name}`);
      await finder()
        .getByRole('link', { name: /^Зателефонувати/ })
        .first()
        .click();
      await expect.poll(happened).toMatch(new RegExp(`^${texts.uk.contacted}: phone \\+?\\d+$`));
    });

    it('leads from a service to the form, which knows the service, and back to the search', async () => {
      const first = finder().getByRole('article').first().getByRole('button').first();
      const name = await first.innerText();
      await first.click();
      await finder().getByRole('link', { name: 'Звернутися по цю допомогу' }).click();
      const form = visit.page.locator('rk-intake-form');
      await expect.poll(() => form.locator('[part=service]').innerText()).toContain(name);
      expect(await finder().count()).toBe(0);
      await visit.page.getByRole('link', { name: texts.uk.back }).click();
      // The list, or the service that was open in it where the page has put back the same finder.
      await expect.poll(() => finder().locator('[part=frame]').innerText()).toContain(name);
      expect(await form.count()).toBe(0);
    });

    it('changes its language, and the elements on it change theirs', async () => {
      await found();
      await visit.page.locator('#town-language').click();
      expect(await found(/^Found \d+ services?$/)).toMatch(/[1-9]/);
      await expect.poll(() => counter().locator('[part=frame]').innerText()).toContain('Donetsk');
      expect(await visit.page.locator('html').getAttribute('lang')).toBe('en');
      await visit.page.locator('#town-language').click();
      expect(await found()).toMatch(/[1-9]/);
    });

    it('turns a flag of an element on and off', async () => {
      const flag = () => counter().evaluate((element: ImpactCounter) => element.breakdown);
      expect(await flag()).toBe(false);
      await visit.page.locator('#parts').check();
      await counter().locator('[part=breakdown]').waitFor();
      expect(await flag()).toBe(true);
      await visit.page.locator('#parts').uncheck();
      await counter().locator('[part=breakdown]').waitFor({ state: 'detached' });
      expect(await flag()).toBe(false);
    });

    it(`takes the finder off the page and puts it back ${ROUNDS} times, and it works as before`, async () => {
      const before = await found();
      const id = await finder().locator('[data-item]').first().getAttribute('data-item');
      const [asking, searching] = [`#service=${id}`, ''];
      await visit.page.evaluate(
        async ({ rounds, asking, searching }) => {
          const until = (isThere: boolean) =>
            new Promise<void>((resolve) => {
              const look = () => {
                if ((document.querySelector('rk-service-finder') !== null) === isThere) resolve();
                else requestAnimationFrame(look);
              };
              look();
            });
          for (let round = 0; round < rounds; round++) {
            location.hash = asking;
            await until(false);
            location.hash = searching;
            await until(true);
          }
        },
        { rounds: ROUNDS, asking, searching },
      );
      expect(await found()).toBe(before);
      expect(await finder().count()).toBe(1);
    });

    more?.(() => app);
  });
}
