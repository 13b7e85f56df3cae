import type { Page } from 'playwright-core';
import { placedDirectory } from '../../service-finder/fixtures/fixture-map.ts';
import { hromadas } from '../../service-finder/fixtures/fixture-places.ts';
import { recordId } from '../../service-finder/fixtures/fixture-records.ts';
import { finderFixture, finderFixtures } from '../../service-finder/fixtures/fixtures.ts';
import { snapshotOf, type Use } from './use.ts';
import { addressesOfServices, reachable } from './uses-around-services.ts';
import type { Watch } from './watch.ts';
import type { WatchedSite } from './watched-site.ts';

const results = (page: Page) => page.locator('[part=results]').getByRole('heading', { name: /^Знайдено/ });

/** Looks around: by place, by words, near by, on the map, narrowed. */
async function search(watch: Watch): Promise<void> {
  const page = await watch.show(
    `<rk-service-finder url-state="help" structured-data intake-url="/ask" tiles="/tiles/{z}/{x}/{y}.png"></rk-service-finder>`,
  );
  await results(page).waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('#oblast').selectOption({ label: 'Київська область' });
  await page.locator('#hromada option', { hasText: 'Бучанська' }).waitFor({ state: 'attached' });
  await page.locator('input[type=search]').pressSequentially('буч');
  await watch.until('ability', 'history');
  await page.waitForLoadState('networkidle');
  await page.locator('input[type=search]').fill('');
  await page.locator('#oblast').selectOption('');
  await page.locator('.nearby').click();
  await watch.until('permission', 'geolocation');
  await results(page).waitFor();
  await page.getByRole('button', { name: 'Показати на карті' }).click();
  await page.locator('.pin').first().waitFor();
  await page.waitForLoadState('networkidle');
  await watch.leave(page);
}

/** Does what can be done with one service. */
async function act(watch: Watch, site: WatchedSite): Promise<void> {
  const page = await watch.show(
    '<rk-service-finder intake-url="/ask"></rk-service-finder>',
    `/#rk-service=${recordId(1)}`,
  );
  await page.locator('#details-heading').waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('.contact-buttons a[href^="tel:"]').first().click();
  await page.locator('.actions .star, .actions [aria-pressed]').first().click();
  await watch.until('storage', 'localStorage rk-shortlist');
  await page.locator('[aria-controls=acting-share]').click();
  await page.getByRole('button', { name: 'Копіювати' }).click();
  await page.locator('[aria-controls=acting-calendar]').click();
  await page.locator('.dates button').first().click();
  await watch.until('ability', 'download');
  await page.getByRole('button', { name: 'Друк', exact: true }).click();
  await watch.until('ability', 'print');
  await page.locator('[aria-controls=acting-feedback]').click();
  await page.locator('.kinds button').first().click();
  await watch.until('storage', 'localStorage rk-feedback');
  await page.locator('.feedback-outcome').waitFor();
  await page.locator('.back').click();
  await results(page).waitFor();
  await watch.until('storage', 'indexedDB rk-finder');
  expectRequest(site, '/v1/feedback');
  await watch.leave(page);
}

/** Is preset to what nothing is known of. */
async function preset(watch: Watch): Promise<void> {
  const page = await watch.show(
    `<rk-service-finder hromada="${hromadas.bucha.code}" category="no-such-category"></rk-service-finder>`,
  );
  await page
    .getByRole('heading', { name: /Нічого|Знайдено/ })
    .first()
    .waitFor();
  await page.waitForLoadState('networkidle');
  await watch.leave(page);
}

/** Loses its API, with nothing and with a snapshot to fall back on. */
async function withoutApi(watch: Watch, site: WatchedSite): Promise<void> {
  site.isAway = true;
  const alone = await watch.show('<rk-service-finder keep="none"></rk-service-finder>');
  await watch.until('event', 'rk-error');
  await watch.leave(alone);
  const backed = await watch.show(`<rk-service-finder keep="none" ${snapshotOf(site)}></rk-service-finder>`);
  await results(backed).waitFor();
  await watch.leave(backed);
}

function expectRequest({ requests }: WatchedSite, path: string): void {
  if (!requests.some((request) => request.path === path)) throw new Error(`Nothing was asked of ${path}.`);
}

export const useFinder: Use = {
  answer: finderFixture({ items: (language, now) => placedDirectory(language, now).map(reachable) }).fetch,
  recordAddresses: addressesOfServices,
  async go(watch, site) {
    await search(watch);
    await act(watch, site);
    await preset(watch);
    await withoutApi(watch, site);
  },
};

/** On a server that has nothing but HSDS. */
export const useFinderOnForeignServer: Use = {
  answer: finderFixtures['foreign-hsds'].fetch,
  recordAddresses: addressesOfServices,
  async go(watch) {
    const page = await watch.show('<rk-service-finder></rk-service-finder>');
    await page.locator('[part=result]').first().waitFor();
    await watch.leave(page);
  },
};
