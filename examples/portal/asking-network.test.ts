import type { Locator, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { intakes } from './asking-command.ts';
import { waitingOn } from './asking-outbox.ts';
import { goOn, openAndFillIn, PLANTED, sendNow, shows, textOf } from './asking-steps.ts';
import { formIn, frameOf, startTown, startVisit, type Town, violationsIn, type Visit } from './visit.ts';

const TELEPHONE = '+380440000001';

let town: Town;
let visit: Visit;
let form: Locator;

beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.close());
beforeEach(async () => {
  visit = await startVisit(town.browser);
  form = formIn(visit.page);
  await town.api.database.deleteFrom('intake').execute();
});
afterEach(() => visit.context.close());

const address = () => `${town.api.url}/v1/intakes/**`;
const stored = () => town.api.database.selectFrom('intake').select(['submission_id', 'received_at']).execute();
const hotline = () => visit.page.locator('rk-intake-form .hotlines a[href="tel:112"]').first();
const inOutbox = () => waitingOn(visit.page, town);
const tryNow = () => sendNow(form);

/** Answers what is sent in place of the server, until it is told to end. */
async function answering(answer: (route: Route) => Promise<unknown>): Promise<() => Promise<void>> {
  await visit.page.route(address(), (route) => (route.request().method() === 'PUT' ? answer(route) : route.continue()));
  return () => visit.page.unroute(address());
}

describe('network: an answer that does not come as it should', () => {
  it('after three minutes is not waited for; what it says then makes no second request', async () => {
    await visit.page.clock.install();
    await openAndFillIn(visit.page, town.portalUrl);
    const held: Route[] = [];
    let tries = 0;
    await answering((route) => {
      tries += 1;
      if (tries > 1) return route.continue();
      held.push(route);
      return Promise.resolve();
    });
    await goOn(form);
    await expect.poll(() => held.length).toBe(1);
    await shows(form, 'sending');
    await visit.page.clock.fastForward(95_000);
    await shows(form, 'queued');
    expect(await textOf(form)).toContain('Відповідь не надійшла вчасно');
    await visit.page.clock.fastForward(85_000);
    await shows(form, 'received');
    // The first one was given up: nobody hears what it is answered now.
    await held[0]?.continue().catch(() => undefined);
    expect(await stored()).toHaveLength(1);
    expect(tries).toBe(2);
  });

  it.each([
    [408, 'На сервері збій'],
    [429, 'Сервер зараз перевантажений'],
    [500, 'На сервері збій'],
    [503, 'На сервері збій'],
  ])('with the status %i is not the end: it is kept, told as it is, and sent', async (status, sentence) => {
    await openAndFillIn(visit.page, town.portalUrl);
    const end = await answering((route) =>
      route.fulfill({ status, contentType: 'application/problem+json', body: '{"title":"x","status":0}' }),
    );
    await goOn(form);
    await shows(form, 'queued');
    await expect.poll(() => textOf(form)).toContain(sentence);
    expect(await form.locator('.picture-saved').count()).toBe(1);
    expect(await textOf(form)).not.toMatch(/отримано/i);
    expect(await inOutbox()).toBe(1);
    await end();
    await tryNow();
    await shows(form, 'received');
    expect(await stored()).toHaveLength(1);
    expect(await inOutbox()).toBe(0);
  });

  it('with the status 413 leads back to the answers, which are still there, and to another try', async () => {
    await openAndFillIn(visit.page, town.portalUrl);
    const end = await answering((route) =>
      route.fulfill({ status: 413, contentType: 'text/html', body: '<h1>413 Request Entity Too Large</h1>' }),
    );
    await goOn(form);
    await shows(form, 'needs_attention');
    expect(await textOf(form)).toContain('відповіді залишилися тут');
    await end();
    await form.getByRole('button', { name: 'Повернутися до відповідей' }).click();
    await shows(form, 'review');
    expect(await textOf(form)).toContain(PLANTED.note);
    await goOn(form);
    await shows(form, 'received');
    expect(await stored()).toHaveLength(1);
    expect(await inOutbox()).toBe(0);
  });
});

describe('network: the clock of the phone', () => {
  it('that is years behind changes nothing: the server goes by its own', async () => {
    await visit.page.clock.install({ time: '2001-01-01T12:00:00Z' });
    await openAndFillIn(visit.page, town.portalUrl);
    await goOn(form);
    await shows(form, 'received');
    const [only] = await stored();
    expect(Math.abs(Number(only?.received_at) - Date.now())).toBeLessThan(600_000);
  });

  it('that is years ahead makes the keys look expired: the form says so, with the date to check and numbers to call', async () => {
    await visit.page.clock.install({ time: '2041-05-06T12:00:00Z' });
    await visit.page.goto(`${town.portalUrl}/ask`);
    await shows(form, 'blocked');
    await expect.poll(() => textOf(form)).toContain('6 травня 2041');
    expect(await hotline().isVisible()).toBe(true);
    expect(await stored()).toEqual([]);
  });
});

describe('network: a request that was deleted', () => {
  /** It was stored, the answer was lost, and the organization has deleted it. */
  async function deletedMeanwhile(): Promise<void> {
    await openAndFillIn(visit.page, town.portalUrl);
    const end = await answering(async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await goOn(form);
    await shows(form, 'queued');
    await expect.poll(() => textOf(form)).toContain('підтвердження ще немає');
    const [only] = await stored();
    const told = await intakes(town, 'delete', only?.submission_id ?? '');
    expect(told).toMatchObject({ code: 0, errors: '' });
    await end();
  }

  it('is never brought back by sending it again, and the person is told what has become of it', async () => {
    await deletedMeanwhile();
    await tryNow();
    await shows(form, 'needs_attention');
    expect(await textOf(form)).toContain('Воно дійшло, і його видалили');
    expect(await stored()).toEqual([]);
    expect(await inOutbox()).toBe(0);
  });

  it('is not brought back by the next visit either, which tells of it', async () => {
    await deletedMeanwhile();
    visit.page.on('dialog', (dialog) => void dialog.accept());
    await visit.page.reload();
    await expect.poll(() => textOf(form)).toContain('організація його видалила');
    expect(await stored()).toEqual([]);
    expect(await inOutbox()).toBe(0);
  });
});

describe('network: the form while a request waits', () => {
  async function queued(): Promise<void> {
    await openAndFillIn(visit.page, town.portalUrl);
    await visit.context.setOffline(true);
    await goOn(form);
    await shows(form, 'queued');
  }

  let former: Record<string, unknown>[];
  /** The organization has a telephone of its own, beside the lines for everybody. */
  async function giveTelephone(): Promise<void> {
    const { database } = town.api;
    const { organization_id: id } = await database
      .selectFrom('form')
      .select('organization_id')
      .where('id', '=', 'help-request')
      .executeTakeFirstOrThrow();
    const { document } = await database
      .selectFrom('organization')
      .select('document')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const phones = [{ id: '4b8f0c7e-6d1a-4f5b-9c2e-8a7d3e6f1b20', number: TELEPHONE }];
    await database
      .updateTable('organization')
      .set({ document: JSON.stringify({ ...document, phones }) } as never)
      .where('id', '=', id)
      .execute();
  }

  const published = () => town.api.database.selectFrom('form').selectAll().where('id', '=', 'help-request');
  const takeAway = () => town.api.database.deleteFrom('form').where('id', '=', 'help-request').execute();
  beforeEach(async () => {
    await giveTelephone();
    former = await published().execute();
  });
  afterEach(() => putUp(former));

  /** Has the organization offer these versions of its form, and no others. */
  async function putUp(versions: readonly Record<string, unknown>[]): Promise<void> {
    await takeAway();
    const values = versions.map((row) => ({ ...row, document: JSON.stringify(row['document']) }));
    await town.api.database
      .insertInto('form')
      .values(values as never)
      .execute();
  }

  it('is closed: the person is told, nothing is lost, and it arrives if the form comes back', async () => {
    await queued();
    await takeAway();
    await visit.context.setOffline(false);
    await shows(form, 'needs_attention');
    const told = await textOf(form);
    expect(told).toContain('Цю форму закрито');
    expect(told).toContain('Воно збережене на цьому пристрої зашифрованим');
    expect(told).toContain('Код вашого звернення');
    await form.locator(`.sending a[href="tel:${TELEPHONE}"]`).waitFor();
    expect(await textOf(form)).toContain('Можна зателефонувати в організацію');
    expect(await hotline().isVisible()).toBe(true);
    expect(await stored()).toEqual([]);
    expect(await inOutbox()).toBe(1);
    await putUp(former);
    await form.getByRole('button', { name: 'Повернутися до відповідей' }).click();
    await shows(form, 'review');
    expect(await textOf(form)).toContain(PLANTED.note);
    await goOn(form);
    await shows(form, 'received');
    expect(await stored()).toHaveLength(1);
    expect(await inOutbox()).toBe(0);
  });

  /** The form goes while nobody looks, and somebody comes back: as it is once no cache has the form any more. */
  async function comeBackToNoForm(): Promise<void> {
    visit.page.on('dialog', (dialog) => void dialog.accept());
    await visit.page.goto('about:blank');
    await takeAway();
    const nowhere = `${town.api.url}/v1/forms/no-such-form`;
    await visit.page.route(forms(), async (route) => route.fulfill({ response: await route.fetch({ url: nowhere }) }));
    await visit.context.setOffline(false);
    await visit.page.goto(`${town.portalUrl}/ask`);
    await shows(visit.page.locator('rk-intake-form'), 'blocked');
  }
  const forms = () => `${town.api.url}/v1/forms/help-request*`;
  const waiting = () => form.locator('.waiting-one');

  it('is closed, and the page was too: the next visit says at once that it waits here, and whom to call', async () => {
    await queued();
    await comeBackToNoForm();
    expect(await textOf(visit.page.locator('rk-intake-form'))).toContain('Цієї форми тут немає');
    await waiting().waitFor();
    await expect.poll(() => waiting().innerText()).toContain('його форму закрито');
    expect(await waiting().innerText()).toContain('на цьому пристрої');
    await waiting().locator(`a[href="tel:${TELEPHONE}"]`).waitFor();
    expect(await hotline().isVisible()).toBe(true);
    expect(await stored()).toEqual([]);
    for (const one of [visit.page.mainFrame(), await frameOf(visit.page)]) expect(await violationsIn(one)).toEqual([]);
    await putUp(former);
    await visit.page.unroute(forms());
    await visit.page.reload();
    await expect.poll(() => textOf(form)).toContain('Звернення, яке чекало на цьому пристрої, отримано.');
    expect(await stored()).toHaveLength(1);
  });

  it('is closed, and the person does not need it any more: it is deleted from the device', async () => {
    await queued();
    await comeBackToNoForm();
    await waiting().getByRole('button', { name: 'Видалити з цього пристрою' }).click();
    await expect.poll(() => waiting().count()).toBe(0);
    expect(await inOutbox()).toBe(0);
  });

  it('is closed, and nothing waits: nothing more than that is said', async () => {
    await visit.page.goto(`${town.portalUrl}/ask`);
    await shows(form, 'before-you-start');
    await comeBackToNoForm();
    const frame = visit.page.locator('rk-intake-form iframe');
    await frame.waitFor({ state: 'attached' });
    await form.locator('form[data-page="blocked"]').waitFor({ state: 'attached' });
    const looks = await frame.evaluate((one: HTMLIFrameElement) => [one.inert, getComputedStyle(one).opacity]);
    expect(looks).toEqual([true, '0']);
  });

  it('has a new version: what was written with the former one is received', async () => {
    await queued();
    const [row] = former;
    await putUp([...former, { ...row, version: 2, document: { ...(row?.['document'] as object), version: 2 } }]);
    await visit.context.setOffline(false);
    await shows(form, 'received');
    expect(await stored()).toHaveLength(1);
  });
});
