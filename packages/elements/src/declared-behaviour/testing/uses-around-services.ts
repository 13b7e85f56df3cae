import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { scheduleFixtures } from '../../mobile-team-schedule/fixtures/fixtures.ts';
import { receiptFixture, validCode } from '../../receipt-status/fixtures/fixtures.ts';
import { cardFixture, cardFixtures } from '../../service-card/fixtures/fixtures.ts';
import { snapshotFiles } from '../../snapshot-source/fixtures/snapshot-files.ts';
import { snapshotOf, type Use, written } from './use.ts';

export const addressesOfServices = /^https:\/\/(services|organization)\.example\//;

/** A record with every way to reach a service. */
export function reachable<Item extends ServiceAtLocationDetail>(item: Item): Item {
  return {
    ...item,
    service: { ...item.service, email: 'help@services.example', url: 'https://services.example/help' },
  };
}

export const useCard: Use = {
  answer: cardFixture({ change: reachable }).fetch,
  recordAddresses: addressesOfServices,
  async go(watch, site) {
    const card = (more = '') => `<rk-service-card ${written(cardFixtures.ready.attributes)} ${more}></rk-service-card>`;
    const page = await watch.show(card('intake-url="/ask"'));
    await page.locator('.toggle').click();
    await page.locator('#details-heading').waitFor();
    await page.locator('.contact-buttons a[href^="tel:"]').first().click();
    await watch.until('event', 'rk-contact');
    await watch.until('link', 'mailto:');
    await watch.leave(page);
    site.isAway = true;
    const alone = await watch.show(card());
    await watch.until('event', 'rk-error');
    await watch.leave(alone);
    const backed = await watch.show(
      `<rk-service-card service="${serviceInSnapshot()}" ${snapshotOf(site)}></rk-service-card>`,
    );
    await backed.locator('.toggle').waitFor();
    await watch.leave(backed);
  },
};

export const useSchedule: Use = {
  answer: scheduleFixtures.place.fetch,
  async go(watch, site) {
    const schedule = (fixture: keyof typeof scheduleFixtures) =>
      `<rk-mobile-team-schedule ${written(scheduleFixtures[fixture].attributes)}></rk-mobile-team-schedule>`;
    const page = await watch.show(schedule('place'));
    await page.locator('a.phone').first().click();
    await watch.until('event', 'rk-contact');
    await page.getByRole('button', { name: 'Друк' }).click();
    await watch.until('ability', 'print');
    await watch.leave(page);
    const one = await watch.show(schedule('team'));
    await one.locator('.schedule').waitFor();
    await watch.leave(one);
    site.isAway = true;
    const alone = await watch.show(schedule('place'));
    await watch.until('event', 'rk-error');
    await watch.leave(alone);
  },
};

export const useReceipt: Use = {
  answer: receiptFixture({ status: 'received' }).fetch,
  async go(watch, site) {
    const page = await watch.show('<rk-receipt-status></rk-receipt-status>');
    await page.locator('#code').fill(validCode);
    await page.locator('button[type=submit]').click();
    await page.locator('#answer-heading').waitFor();
    await page.locator('.again button').click();
    site.isAway = true;
    await page.locator('#code').fill(validCode);
    await page.locator('button[type=submit]').click();
    await watch.until('event', 'rk-error');
    await watch.leave(page);
  },
};

export const useExit: Use = {
  answer: () => Promise.resolve(new Response('', { status: 404 })),
  async go(watch) {
    const neutral = await watch.show('<rk-quick-exit></rk-quick-exit>');
    await watch.until('link', 'https://www.gov.ua/');
    await watch.leave(neutral);
    const page = await watch.show('<rk-quick-exit href="/elsewhere"></rk-quick-exit>');
    await page.locator('a.exit').click();
    await page.waitForURL('**/elsewhere');
    await page.close();
  },
};

/** A service at a location that the snapshot of the fixtures holds. */
function serviceInSnapshot(): string {
  const [, text = '{}'] = Object.entries(snapshotFiles).find(([name]) => name.startsWith('identifiers.')) ?? [];
  const byPart = JSON.parse(text) as Record<string, string[]>;
  return Object.values(byPart).flat()[0] ?? '';
}
