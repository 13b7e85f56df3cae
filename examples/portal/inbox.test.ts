import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PLANTED, sendRequest } from './requesting.ts';
import { startTown, startVisit, violationsOn, type Town, type Visit } from './visit.ts';

let town: Town;
let person: Visit;
let worker: Visit;

beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.close());
beforeEach(async () => {
  await town.api.database.deleteFrom('intake').execute();
  [person, worker] = [await startVisit(town.browser), await startVisit(town.browser)];
});
afterEach(async () => {
  await person.context.close();
  await worker.context.close();
});

const inbox = () => worker.page.locator('rk-intake-inbox');
const row = () => inbox().locator('.row').first();

async function unlock(path = '/staff'): Promise<void> {
  await worker.page.goto(town.portalUrl + path);
  await inbox()
    .locator('#identity')
    .setInputFiles(join(town.dataDirectory, 'keys', 'team-identity.txt'));
  await inbox().locator('.unlock button[type=submit]').click();
  await inbox().locator('.columns').waitFor();
}

/** What the inbox shows, with single spaces. */
async function inboxText(): Promise<string> {
  const text = await inbox().evaluate((element) =>
    [...(element.shadowRoot?.children ?? [])].map((child) => (child as HTMLElement).innerText).join('\n'),
  );
  return text.replace(/\s+/g, ' ');
}

/** Whatever could keep something that was read. */
function traces(): Promise<string> {
  return worker.page.evaluate(async () =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      await indexedDB.databases(),
      await caches.keys(),
      location.href,
      history.state,
      document.title,
      document.documentElement.outerHTML,
      document.querySelector('rk-intake-inbox')?.shadowRoot?.innerHTML,
    ]),
  );
}

describe('a worker on the staff page', () => {
  it('reads a request with the identity file of the demo, danger first, and the person learns that it was read', async () => {
    const code = await sendRequest(person.page, `${town.portalUrl}/ask`, true);
    await unlock();
    await expect.poll(() => row().innerText()).toContain('Дніпропетровська область');
    expect(await row().innerText()).toContain('Зараз у небезпеці');
    await row().click();
    await expect.poll(inboxText).toContain(PLANTED.note);
    const text = await inboxText();
    expect(text).toContain('Не телефонуйте. Напишіть на пошту');
    expect(text).toContain(PLANTED.email);
    expect(text).toContain(code);

    await person.page.goto(`${town.portalUrl}/receipt`);
    const receipt = person.page.locator('rk-receipt-status');
    await receipt.locator('#code').fill(code);
    await receipt.locator('button[type=submit]').click();
    await receipt.locator('.answer').waitFor();
    expect(await receipt.locator('.answer').getAttribute('data-status')).toBe('opened');
    expect([...person.complaints, ...worker.complaints]).toEqual([]);
  });

  it('leaves nothing readable anywhere once it is locked', async () => {
    const code = await sendRequest(person.page, `${town.portalUrl}/ask`);
    await unlock();
    await row().click();
    await expect.poll(inboxText).toContain(PLANTED.note);
    await inbox().locator('button.lock').click();
    await inbox().locator('.unlock').waitFor();
    const left = await traces();
    for (const secret of ['planted', 'AGE-SECRET-KEY-1', code, code.replace(/ /g, '')])
      expect(left).not.toContain(secret);
    const asked = worker.requested.map(({ href }) => decodeURIComponent(href)).join('\n');
    expect(asked).not.toMatch(/planted|AGE-SECRET|rk_/);
    expect(new Set(worker.requested.map(({ origin }) => origin))).toEqual(new Set([town.portalUrl, town.api.url]));
    expect(worker.complaints).toEqual([]);
    await worker.page.goto(town.portalUrl);
    await worker.page.goBack();
    await inbox().locator('.unlock').waitFor();
    expect(await inboxText()).not.toContain('planted');
  });

  it('deletes a request for good, after being asked', async () => {
    await sendRequest(person.page, `${town.portalUrl}/ask`);
    await unlock();
    await row().click();
    await inbox().locator('#delete').click();
    await inbox().locator('.confirm .destroy').click();
    await expect.poll(() => inbox().locator('.row').count()).toBe(0);
    const kept = await town.api.database.selectFrom('intake').select('ciphertext').execute();
    expect(kept).toEqual([]);
  });
});

describe('the staff page', () => {
  it.each([
    [320, 'light', '/staff'],
    [1280, 'dark', '/en/staff'],
  ] as const)('is accessible and fits at %i px, %s, %s', async (width, colorScheme, path) => {
    await sendRequest(person.page, `${town.portalUrl}/ask`, true);
    await worker.page.setViewportSize({ width, height: 800 });
    await worker.page.emulateMedia({ colorScheme });
    await worker.page.goto(town.portalUrl + path);
    await inbox().locator('.unlock').waitFor();
    expect(await violationsOn(worker.page)).toEqual([]);
    await unlock(path);
    await row().click();
    await inbox().locator('#request-heading').waitFor();
    expect(await worker.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await violationsOn(worker.page)).toEqual([]);
    expect(worker.complaints).toEqual([]);
  });

  it('says whom it is for, and asks search engines to leave it out', async () => {
    await worker.page.goto(`${town.portalUrl}/staff`);
    expect(await worker.page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');
    expect(await worker.page.locator('main').innerText()).toContain('для тих, хто відповідає');
  });
});
