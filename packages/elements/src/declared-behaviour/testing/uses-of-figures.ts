import { counterFixtures } from '../../impact-counter/fixtures/fixtures.ts';
import { panelFixtures } from '../../impact-panel/fixtures/fixtures.ts';
import { snapshotOf, type Use, written } from './use.ts';

/** A figure that is in the snapshot of the fixtures too. */
const FIGURE = 'donetsk-2025-h1-consultations';
const sources = /^https:\/\/([\w-]+\.)*example(\.org)?\//;

export const useCounter: Use = {
  answer: counterFixtures.breakdown.fetch,
  recordAddresses: sources,
  async go(watch, site) {
    const { attributes } = counterFixtures.breakdown;
    const page = await watch.show(
      `<rk-impact-counter ${written(attributes)} count-up refresh="10"></rk-impact-counter>`,
    );
    await page.locator('.facts').waitFor();
    await watch.until('event', 'rk-figure');
    await watch.leave(page);
    site.isAway = true;
    const alone = await watch.show(`<rk-impact-counter ${written(attributes)}></rk-impact-counter>`);
    await watch.until('event', 'rk-error');
    await watch.leave(alone);
    const backed = await watch.show(`<rk-impact-counter figure="${FIGURE}" ${snapshotOf(site)}></rk-impact-counter>`);
    await backed.locator('.facts').waitFor();
    await watch.leave(backed);
  },
};

export const usePanel: Use = {
  answer: panelFixtures.ready.fetch,
  recordAddresses: sources,
  async go(watch, site) {
    const page = await watch.show(`<rk-impact-panel ${written(panelFixtures.ready.attributes)}></rk-impact-panel>`);
    await page.locator('#as-table').click();
    await page.getByRole('button', { name: 'Скопіювати таблицю' }).click();
    await watch.until('permission', 'clipboard-write');
    await page.getByRole('button', { name: 'Завантажити (CSV)' }).click();
    await watch.until('ability', 'download');
    await watch.leave(page);
    const listed = await watch.show(
      `<rk-impact-panel ${written(panelFixtures['by-indicator'].attributes)}></rk-impact-panel>`,
    );
    await listed.locator('[part=figures]').waitFor();
    await watch.leave(listed);
    site.isAway = true;
    const alone = await watch.show(`<rk-impact-panel figures="${FIGURE}"></rk-impact-panel>`);
    await watch.until('event', 'rk-error');
    await watch.leave(alone);
    const backed = await watch.show(`<rk-impact-panel figures="${FIGURE}" ${snapshotOf(site)}></rk-impact-panel>`);
    await backed.locator('[part=figures]').waitFor();
    await watch.leave(backed);
  },
};
