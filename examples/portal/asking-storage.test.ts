import type { Frame, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { goOn, openAndFillIn, plantedTexts, shows, textOf } from './asking-steps.ts';
import { formIn, startTown, startVisit, type Town, type Visit } from './visit.ts';

let town: Town;
let visit: Visit;
let form: Locator;

beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.close());
beforeEach(async () => {
  await town.api.database.deleteFrom('intake').execute();
  await newVisit();
});
afterEach(() => visit.context.close());

async function newVisit(): Promise<void> {
  visit = await startVisit(town.browser);
  form = formIn(visit.page);
}

const stored = () => town.api.database.selectFrom('intake').select('submission_id').execute();
const frame = () => visit.page.frames().find((one) => one.url().startsWith(town.api.url)) as Frame;

/** Fills everything in and presses «send» without a network. */
async function sendOffline(): Promise<void> {
  await openAndFillIn(visit.page, town.portalUrl);
  await visit.context.setOffline(true);
  await goOn(form);
  await shows(form, 'queued');
}

/** Each runs in the page before anything else does. */
const broken: [what: string, fault: () => void][] = [
  [
    'is missing',
    () => {
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, name, { value: undefined });
    },
  ],
  [
    'throws, as where cookies are refused',
    () => {
      const refuse = () => {
        throw new DOMException('Denied', 'SecurityError');
      };
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, name, { get: refuse });
      Object.assign(globalThis, { BroadcastChannel: refuse });
      LockManager.prototype.request = () => Promise.reject(new DOMException('Denied', 'SecurityError'));
    },
  ],
  [
    'never answers',
    () => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
      IDBFactory.prototype.databases = () => new Promise(() => undefined);
    },
  ],
  [
    'fails when it is written to, as a private window of an old browser does',
    () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
      };
    },
  ],
];

describe('storage: a device whose storage', () => {
  it.each(broken)('%s: the person is told that it is only on this page, and it is received once', async (_, fault) => {
    await visit.page.addInitScript(fault);
    await sendOffline();
    await expect.poll(() => textOf(form)).toContain('Ще не надіслано');
    const text = await textOf(form);
    expect(text).toContain('Цей пристрій не зміг зберегти ваше звернення: воно є лише на цій сторінці');
    expect(text).not.toContain('Збережено на цьому пристрої');
    expect(await form.locator('.picture-saved').count()).toBe(0);
    expect(await visit.page.locator('rk-intake-form .hotlines a[href="tel:112"]').first().isVisible()).toBe(true);
    await visit.context.setOffline(false);
    await shows(form, 'received');
    expect(await stored()).toHaveLength(1);
    const complaints = visit.complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'));
    expect(complaints).toEqual([]);
  });

  it('is full, as the browser itself says: it is kept in memory, told so, and received once', async () => {
    await openAndFillIn(visit.page, town.portalUrl);
    const devTools = await visit.context.newCDPSession(visit.page);
    await devTools.send('Storage.overrideQuotaForOrigin', { origin: town.api.url, quotaSize: 1_000 });
    await visit.context.setOffline(true);
    await goOn(form);
    await shows(form, 'queued');
    await expect.poll(() => textOf(form)).toContain('воно є лише на цій сторінці');
    await visit.context.setOffline(false);
    await shows(form, 'received');
    expect(await stored()).toHaveLength(1);
  });

  it('is evicted by the browser while a request waits: what the page remembers is sent, once', async () => {
    await sendOffline();
    await expect.poll(() => textOf(form)).toContain('Збережено на цьому пристрої, ще не надіслано');
    const devTools = await visit.context.newCDPSession(visit.page);
    await devTools.send('Storage.clearDataForOrigin', { origin: town.api.url, storageTypes: 'all' });
    await visit.context.setOffline(false);
    await shows(form, 'received');
    expect(await stored()).toHaveLength(1);
  });
});

describe('storage: a private window', () => {
  it('is told that it forgets, keeps nothing readable meanwhile, and nothing at all for the next one', async () => {
    await sendOffline();
    await expect.poll(() => textOf(form)).toContain('Приватне вікно забуде');
    const kept = JSON.stringify(await visit.context.storageState({ indexedDB: true }));
    expect(kept).toContain('rk-outbox');
    for (const text of plantedTexts) expect(kept).not.toContain(text);
    await visit.context.close();
    await newVisit();
    await visit.page.goto(`${town.portalUrl}/ask`);
    await shows(form, 'before-you-start');
    await expect.poll(() => frame().evaluate(async () => (await indexedDB.databases()).length)).toBe(1);
    expect(await form.locator('[part=waiting]').count()).toBe(0);
    expect(await stored()).toEqual([]);
  });
});
