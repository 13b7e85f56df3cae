import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IntakePayload } from '@resilience-kit/contract';
import { Decrypter } from 'age-encryption';
import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendNow } from './asking-steps.ts';
import { formIn, frameOf, startTown, startVisit, violationsIn, violationsOn, type Town, type Visit } from './visit.ts';

const program = fileURLToPath(new URL('../../packages/server/bin/resilience-kit.mjs', import.meta.url));

let town: Town;
let visit: Visit;

beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.close());
beforeEach(async () => {
  visit = await startVisit(town.browser);
  await town.api.database.deleteFrom('intake').execute();
});
afterEach(() => visit.context.close());

const identity = () => join(town.dataDirectory, 'keys', 'team-identity.txt');
const form = () => formIn(visit.page);
/** The numbers to call, which stand around the frame. */
const hotline = () => visit.page.locator('rk-intake-form .hotlines a[href="tel:112"]').first();
/** What axe finds on the page, and in the frame. */
const violations = async () => [
  ...(await violationsOn(visit.page)),
  ...(await violationsIn(await frameOf(visit.page))),
];
const heading = () => form().locator('#page-heading');
const submit = () => form().locator('button[type=submit]');
const keyboard = () => visit.page.keyboard;

/** What the form shows, with single spaces. */
async function formText(): Promise<string> {
  const text = await form().evaluate((element) =>
    [...(element.shadowRoot?.children ?? [])].map((child) => (child as HTMLElement).innerText).join('\n'),
  );
  return text.replace(/\s+/g, ' ');
}

/** Waits until the page of that name has the form, and focus is on its heading where it should be. */
async function onPage(name: string): Promise<void> {
  await expect.poll(() => form().locator(`form[data-page="${name}"]`).count()).toBe(1);
}

/** Goes forward with Tab until something in the form has focus. */
async function tabTo(selector: string): Promise<void> {
  const frame = await frameOf(visit.page);
  const reached = () =>
    frame.evaluate((wanted) => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.matches(wanted) ?? false;
    }, selector);
  for (let step = 0; step < 60; step++) {
    if (await reached()) return;
    await keyboard().press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

async function goOn(): Promise<void> {
  await tabTo('button[type=submit]');
  await keyboard().press('Enter');
}

/** Goes to a group of answers and through it with the arrows. */
async function choose(field: string, value: string): Promise<void> {
  const input = form().locator(`#field-${field}-${value}`);
  await tabTo(`[id^="field-${field}-"]`);
  for (let step = 0; step < 8 && !(await input.evaluate((radio) => radio.matches(':focus'))); step++) {
    await keyboard().press('ArrowDown');
  }
  if (!(await input.isChecked())) await keyboard().press('Space');
  expect(await input.isChecked()).toBe(true);
}

const NOTE = 'planted-marker Дякую, зручніше українською';

/** Fills everything in without a pointer, up to the answers to be checked. */
async function fillIn({ path = '/ask' } = {}): Promise<void> {
  await visit.page.goto(town.portalUrl + path);
  await onPage('before-you-start');
  await goOn();
  await onPage('danger');
  await choose('in-danger', 'no');
  await goOn();
  await onPage('help');
  await tabTo('#field-help-psychologist');
  if (!(await form().locator('#field-help-psychologist').isChecked())) await keyboard().press('Space');
  await goOn();
  await onPage('person');
  await choose('for-whom', 'me');
  await goOn();
  await onPage('place');
  await expect.poll(() => form().locator('select option').count()).toBeGreaterThan(20);
  await tabTo('select');
  await keyboard().press('ArrowDown');
  await goOn();
  await onPage('contact');
  await choose('contact-way', 'email');
  await tabTo('#field-email');
  await keyboard().type('planted.marker@example.org');
  await goOn();
  await onPage('note');
  await tabTo('textarea');
  await keyboard().type(NOTE);
  await goOn();
  await onPage('sharing');
  await goOn();
  await onPage('review');
}

function stored() {
  return town.api.database.selectFrom('intake').select(['submission_id', 'ciphertext']).execute();
}

async function onlyPayload(): Promise<IntakePayload> {
  const [only, ...others] = await stored();
  expect(others).toEqual([]);
  const decrypter = new Decrypter();
  const secret = /^AGE-SECRET-KEY-\S+$/m.exec(await readFile(identity(), 'utf8'))?.[0] ?? '';
  decrypter.addIdentity(secret);
  return JSON.parse(await decrypter.decrypt(new Uint8Array(only?.ciphertext ?? []), 'text')) as IntakePayload;
}

function pull(...more: string[]): Promise<{ code: number | null; output: string; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn('node', [program, 'intakes', 'pull', '--identity', identity(), '--api', town.api.url, ...more]);
    const told = { output: '', errors: '' };
    child.stdout.on('data', (chunk: Buffer) => (told.output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (told.errors += chunk.toString()));
    child.on('close', (code) => resolve({ code, ...told }));
  });
}

describe('somebody who asks for help', () => {
  it.each([
    ['uk', '/ask', 'Психолог'],
    ['en', '/en/ask', 'A psychologist'],
  ])(
    'accessibility: does so with the keyboard alone, and only the receiver can read it: %s',
    async (language, path, help) => {
      await fillIn({ path });
      expect(await formText()).toContain('planted.marker@example.org');
      await goOn();
      await onPage('received');
      const payload = await onlyPayload();
      expect(payload).toMatchObject({ language, consent: false, answers: { help: ['psychologist'], note: NOTE } });
      expect((await formText()).replace(/\D/g, '')).toContain(payload.receipt_code);

      const read = await pull();
      expect(read).toMatchObject({ code: 0, errors: '' });
      for (const text of [help, NOTE, 'planted.marker@example.org']) expect(read.output).toContain(text);
      expect(visit.complaints).toEqual([]);
    },
  );

  it('crypto: is read with the plain age program, or what it is made of', async () => {
    await fillIn();
    await goOn();
    await onPage('received');
    const folder = await mkdtemp(join(tmpdir(), 'rk-requests-'));
    expect(await pull('--save', folder)).toMatchObject({ code: 0 });
    const [file = ''] = await readdir(folder);
    const { status, stdout } = spawnSync('age', ['-d', '-i', identity(), join(folder, file)], { encoding: 'utf8' });
    const secret = /^AGE-SECRET-KEY-\S+$/m.exec(await readFile(identity(), 'utf8'))?.[0] ?? '';
    const decrypter = new Decrypter();
    decrypter.addIdentity(secret);
    const text = await decrypter.decrypt(new Uint8Array(await readFile(join(folder, file))), 'text');
    // Where the program is installed it says the same.
    expect(status === 0 ? stdout : text).toBe(text);
    expect((JSON.parse(text) as IntakePayload).answers['note']).toBe(NOTE);
    await rm(folder, { recursive: true });
  });

  it('safeguarding: leaves nothing readable in the database, on the device, in the address or on the console', async () => {
    await fillIn();
    await goOn();
    await onPage('received');
    const [only] = await stored();
    const bytes = Buffer.from(only?.ciphertext ?? []);
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(bytes.includes('planted')).toBe(false);
    const keptBy = (frame: Frame) =>
      frame.evaluate(async () => [
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
        await indexedDB.databases(),
        location.href,
        history.state as unknown,
      ]);
    const frame = await frameOf(visit.page);
    expect(await keptBy(visit.page.mainFrame())).toEqual([[], [], '', [], `${town.portalUrl}/ask`, null]);
    // The outbox is empty again: see asking-offline.test.ts for what can be read in it before that.
    const outbox = [{ name: 'rk-outbox', version: 1 }];
    expect(await keptBy(frame)).toEqual([[], [], '', outbox, frame.url(), null]);
    expect(frame.url()).toContain(`${town.api.url}/embed/intake?`);
    expect(frame.url()).not.toMatch(/planted|marker/);
    expect(visit.requested.filter(({ href }) => /planted|marker/.test(decodeURIComponent(href)))).toEqual([]);
    expect(new Set(visit.requested.map(({ origin }) => origin))).toEqual(new Set([town.portalUrl, town.api.url]));
  });

  it('comes from a service with that help chosen, and the receiver knows which service it was', async () => {
    await visit.page.goto(town.portalUrl);
    const finder = visit.page.locator('rk-service-finder');
    await finder.locator('input[type="search"]').fill('логопед');
    await finder.locator('input[type="search"]').press('Enter');
    await expect.poll(() => finder.getByRole('article').first().innerText()).toMatch(/логопед/i);
    await finder.getByRole('article').first().getByRole('button').first().click();
    await finder.getByRole('link', { name: 'Звернутися по цю допомогу' }).click();
    await visit.page.waitForURL(/\/ask#service=/);
    await onPage('before-you-start');
    await expect.poll(formText).toMatch(/логопед/i);
    await goOn();
    await onPage('danger');
    await choose('in-danger', 'no');
    await goOn();
    await onPage('help');
    expect(await form().locator('#field-help-speech-therapist').isChecked()).toBe(true);
  });

  it('accessibility: is told what to put right, with focus on the summary', async () => {
    await visit.page.goto(`${town.portalUrl}/ask`);
    await onPage('before-you-start');
    await goOn();
    await onPage('danger');
    await goOn();
    await expect
      .poll(async () =>
        (await frameOf(visit.page)).evaluate(
          () => document.querySelector('rk-intake-form')?.shadowRoot?.activeElement?.id ?? 'nothing',
        ),
      )
      .toBe('summary');
    expect(await violations()).toEqual([]);
  });
});

describe('network: one request, whatever happens on the way', () => {
  it('when the answer is lost after storing', async () => {
    await fillIn();
    let lost = 0;
    await visit.page.route(`${town.api.url}/v1/intakes/**`, async (route) => {
      if (route.request().method() !== 'PUT' || lost > 2) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await goOn();
    await onPage('queued');
    await expect.poll(stored).toHaveLength(1);
    await expect.poll(formText).toContain('підтвердження ще немає');
    await visit.page.unroute(`${town.api.url}/v1/intakes/**`);
    await sendNow(form());
    await onPage('received');
    expect(await stored()).toHaveLength(1);
  });

  it('when the button is pressed twice', async () => {
    await fillIn();
    await submit().dblclick();
    await onPage('received');
    expect(await stored()).toHaveLength(1);
  });

  it('when the API is stopped while it is sent, and comes back', async () => {
    await fillIn();
    await town.stopApi();
    await goOn();
    await onPage('queued');
    expect(await formText()).not.toMatch(/надіслано\b|отримано/i);
    expect(await hotline().isVisible()).toBe(true);
    await town.restartApi();
    await sendNow(form());
    await onPage('received');
    expect((await onlyPayload()).answers['note']).toBe(NOTE);
  });
});

describe('accessibility: the page for asking', () => {
  it.each([
    [320, 'light', '/ask'],
    [1280, 'dark', '/en/ask'],
  ] as const)('is accessible and fits at %i px, %s, %s', async (width, colorScheme, path) => {
    await visit.page.setViewportSize({ width, height: 800 });
    await visit.page.emulateMedia({ colorScheme });
    await fillIn({ path });
    expect(await heading().isVisible()).toBe(true);
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await violations()).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  it('shows numbers to call when JavaScript is off', async () => {
    const still = await startVisit(town.browser, { javaScriptEnabled: false });
    await still.page.goto(`${town.portalUrl}/ask`);
    expect(await still.page.getByRole('link', { name: /112/ }).isVisible()).toBe(true);
    await still.context.close();
  });
});
