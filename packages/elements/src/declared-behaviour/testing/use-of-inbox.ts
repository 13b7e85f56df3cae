import { identityFile, inboxFixture } from '../../intake-inbox/fixtures/fixtures.ts';
import type { Use } from './use.ts';

/** Sealed once: it takes a moment. */
const api = inboxFixture().api();

export const useInbox: Use = {
  answer: async (request) => (await api).fetch(request),
  async go(watch, site) {
    const page = await watch.show('<rk-intake-inbox></rk-intake-inbox>');
    const file = { name: 'team-identity.txt', mimeType: 'text/plain', buffer: Buffer.from(identityFile) };
    await page.locator('#identity').setInputFiles(file);
    await page.locator('.unlock button[type=submit]').click();
    await page.locator('.row').first().click();
    await page.locator('#request-heading').waitFor();
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: 'Друк', exact: true }).click();
    await watch.until('ability', 'print');
    await page.locator('[data-status=contacted]').click();
    await page.locator('[data-status=contacted][aria-pressed=true]').waitFor();
    await page.locator('#delete').click();
    await page.locator('.confirm .destroy').click();
    await page.locator('#request-heading').waitFor({ state: 'detached' });
    site.isAway = true;
    await page.getByRole('button', { name: 'Оновити' }).click();
    await watch.until('event', 'rk-error');
    await watch.leave(page);
  },
};
