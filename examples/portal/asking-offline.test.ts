import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { intakes } from './asking-command.ts';
import { waitingOn } from './asking-outbox.ts';
import { type Device, openDevice } from './asking-profile.ts';
import { fillIn, goOn, PLANTED, plantedAnswers, plantedTexts, sendNow, shows, textOf } from './asking-steps.ts';
import { formIn, frameOf, startTown, type Town } from './visit.ts';

let town: Town;
let device: Device;

beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.close());
beforeEach(async () => {
  await town.api.database.deleteFrom('intake').execute();
  device = await openDevice();
});
afterEach(() => device.close());

const form = (on: Page = device.page): Locator => formIn(on);
const open = (on: Page = device.page) => on.goto(`${town.portalUrl}/ask`);
const stored = () => town.api.database.selectFrom('intake').select('submission_id').execute();
const storedOnce = () => expect.poll(async () => (await stored()).length).toBe(1);
const readable = () => device.readable(plantedTexts);

async function openAndFillIn(last?: string): Promise<void> {
  await open();
  await fillIn(form(), plantedAnswers, last);
}

/** The tab is gone in the middle of whatever it was doing, as when a phone runs out of memory. */
async function killTab(): Promise<void> {
  const devTools = await device.context.newCDPSession(device.page);
  const crashed = device.page.waitForEvent('crash');
  void devTools.send('Page.crash').catch(() => undefined);
  await crashed;
  await device.page.close();
  device.page = await device.context.newPage();
}

describe('network: a request is received once', () => {
  it('when the network is off at «send», the browser ends, and the network is back', async () => {
    await openAndFillIn();
    await device.context.setOffline(true);
    await goOn(form());
    await shows(form(), 'queued');
    await expect.poll(() => textOf(form())).toContain('Збережено на цьому пристрої, ще не надіслано');
    expect(await form().locator('#code').innerText()).toMatch(/\d{4} \d{4}/);
    expect(await form().locator('.picture-saved').count()).toBe(1);
    expect(await stored()).toEqual([]);
    await device.restartAfter(async () => expect(await readable()).toEqual([]));
    await open();
    await storedOnce();
    await expect.poll(() => textOf(form())).toContain('Звернення, яке чекало на цьому пристрої, отримано.');
    await device.page.reload();
    await shows(form(), 'before-you-start');
    expect(await stored()).toHaveLength(1);
  });

  it('when the reply is lost after storing, and the page is opened anew', async () => {
    await openAndFillIn();
    await device.page.route(`${town.api.url}/v1/intakes/**`, async (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await goOn(form());
    await expect.poll(() => textOf(form())).toContain('підтвердження ще немає');
    expect(await stored()).toHaveLength(1);
    await device.page.unroute(`${town.api.url}/v1/intakes/**`);
    await device.page.reload();
    await expect.poll(() => textOf(form())).toContain('Звернення, яке чекало на цьому пристрої, отримано.');
    expect(await stored()).toHaveLength(1);
  });

  it('with two tabs that both want to send it', async () => {
    await openAndFillIn();
    const other = await device.context.newPage();
    await open(other);
    await shows(form(other), 'before-you-start');
    let puts = 0;
    await device.context.route(`${town.api.url}/v1/intakes/**`, (route) => {
      if (route.request().method() === 'PUT') puts += 1;
      return route.continue();
    });
    await device.context.setOffline(true);
    await goOn(form());
    await shows(form(), 'queued');
    await expect.poll(() => textOf(form(other))).toContain('Тут досі чекає збережене звернення');
    puts = 0;
    await device.context.setOffline(false);
    await storedOnce();
    await shows(form(), 'received');
    await expect.poll(() => textOf(form(other))).toContain('Звернення, яке чекало на цьому пристрої, отримано.');
    expect(puts).toBe(1);
  });

  it('when its tab is killed in the middle of sending', async () => {
    await openAndFillIn();
    await device.page.route(`${town.api.url}/v1/intakes/**`, (route) =>
      route.request().method() === 'PUT' ? new Promise<void>(() => undefined) : route.continue(),
    );
    await goOn(form());
    await shows(form(), 'sending');
    await device.page.close();
    expect(await stored()).toEqual([]);
    device.page = await device.context.newPage();
    await open();
    await storedOnce();
    await device.restartAfter(async () => expect(await readable()).toEqual([]));
  });

  it('or not at all when its tab is killed while it is encrypted: nothing is half-sent, nothing readable is left', async () => {
    // What encrypts does not come: as long as that takes, the answers are in the memory of the tab and nowhere else.
    await device.context.route('**/sealing-*.js', () => new Promise<void>(() => undefined));
    await openAndFillIn();
    await goOn(form());
    await shows(form(), 'sealing');
    await killTab();
    expect(await stored()).toEqual([]);
    await device.restartAfter(async () => expect(await readable()).toEqual([]));
    await open();
    await shows(form(), 'before-you-start');
    await expect.poll(() => waitingOn(device.page, town)).toBe(0);
    expect(await textOf(form())).not.toMatch(/чекає|незавершені/);
    expect(await stored()).toEqual([]);
  });

  it('or not at all, whole in any case, when its tab is killed right after «send»', async () => {
    await openAndFillIn();
    await goOn(form());
    await killTab();
    await device.restartAfter(async () => expect(await readable()).toEqual([]));
    await open();
    await shows(form(), 'before-you-start');
    await expect.poll(() => waitingOn(device.page, town)).toBe(0);
    const whole = await stored();
    expect(whole.length).toBeLessThanOrEqual(1);
    const read = await intakes(town, 'pull', '--json');
    expect(read).toMatchObject({ code: 0, errors: '' });
    if (whole.length === 1) expect(read.output).toContain(PLANTED.note);
  });

  it('after a network has answered everything with its sign-in page', async () => {
    await openAndFillIn();
    const signIn = { status: 200, contentType: 'text/html', body: '<!doctype html><title>Wi-Fi</title>' };
    await device.page.route(`${town.api.url}/**`, (route) => route.fulfill(signIn));
    await goOn(form());
    await shows(form(), 'queued');
    expect(await stored()).toEqual([]);
    await device.page.unroute(`${town.api.url}/**`);
    await sendNow(form());
    await shows(form(), 'received');
    await storedOnce();
  });
});

describe('safeguarding: unfinished answers', () => {
  const keep = () => form().locator('#keep-draft');
  const keptDraft = async () => (await frameOf(device.page)).evaluate(() => localStorage.getItem('rk-draft'));

  it('are not kept unless somebody wants it', async () => {
    await openAndFillIn('note');
    await form().locator('#field-note').fill(PLANTED.note);
    expect(await keep().isChecked()).toBe(false);
    await device.restartAfter(async () => expect(await readable()).toEqual([]));
    await open();
    await shows(form(), 'before-you-start');
    await form().locator('form button[type=submit]').waitFor();
    expect(await textOf(form())).not.toContain('незавершені');
  });

  it('come back by a question when they are kept, are readable nowhere on the disk, and go with the quick exit', async () => {
    await openAndFillIn('note');
    await keep().check();
    await form().locator('#field-note').fill(PLANTED.note);
    await expect.poll(() => keptDraft()).not.toBeNull();
    await device.restartAfter(async () => expect(await readable()).toEqual([]));
    await open();
    await form().getByRole('button', { name: 'Продовжити з ними' }).click();
    await shows(form(), 'note');
    expect(await form().locator('#field-note').inputValue()).toBe(PLANTED.note);
    await (await frameOf(device.page)).evaluate(() => document.dispatchEvent(new Event('rk-exit')));
    await form().locator('form[data-page="exited"]').waitFor({ state: 'attached' });
    await device.restartAfter(async () => expect(await readable()).toEqual([]));
    await open();
    await shows(form(), 'before-you-start');
    // What a killed browser had not written yet is made up for.
    await expect.poll(() => keptDraft()).toBeNull();
    expect(await textOf(form())).not.toContain('незавершені');
  });
});
