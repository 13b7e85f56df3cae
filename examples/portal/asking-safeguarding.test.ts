import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IntakePayload } from '@resilience-kit/contract';
import { createAccessKey, createAgeKeyPair, createKeyset, grantAccess, storeKeyset } from '@resilience-kit/server';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { identityFile, intakes, runProgram } from './asking-command.ts';
import { type Device, openDevice } from './asking-profile.ts';
import { type Answers, carefulAnswers, fillIn, goOn, leastAnswers, plantedTexts, shows } from './asking-steps.ts';
import { formIn, startTown, type Town } from './visit.ts';

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

const form = (): Locator => formIn(device.page);

async function send(answers: Answers): Promise<string[]> {
  await device.page.goto(`${town.portalUrl}/ask`);
  const pages = await fillIn(form(), answers);
  await goOn(form());
  await shows(form(), 'received');
  return pages;
}

async function pulled(): Promise<IntakePayload> {
  const { code, output } = await intakes(town, 'pull', '--json');
  expect(code).toBe(0);
  return JSON.parse(output) as IntakePayload;
}

/** What the inbox shows of the only request, in the list and opened. */
async function inboxText(page: Page): Promise<string> {
  await page.goto(`${town.portalUrl}/staff`);
  const inbox = page.locator('rk-intake-inbox');
  await inbox.locator('#identity').setInputFiles(await identityFile(town));
  await inbox.locator('.unlock button[type=submit]').click();
  await inbox.locator('.row').first().click();
  await inbox.locator('#contact-heading').waitFor();
  return (await inbox.locator('.columns').innerText()).replace(/\s+/g, ' ');
}

let receivers = 0;

/** Another organization that can receive, with an identity file and a key to read; each time one whose keys are not known yet. */
async function others(): Promise<{ id: string; read(): Promise<string> }> {
  const { contents } = (await (await fetch(`${town.api.url}/organizations?per_page=50`)).json()) as {
    contents: { id: string }[];
  };
  const own = (await (await fetch(`${town.api.url}/v1/forms/help-request`)).json()) as { organization: { id: string } };
  const id = contents.filter((one) => one.id !== own.organization.id)[receivers++]?.id ?? '';
  const [team, recovery] = [await createAgeKeyPair(), await createAgeKeyPair()];
  const { database } = town.api;
  const now = new Date();
  const keyset = createKeyset({
    organizationId: id,
    recipients: [
      { role: 'team', recipient: team.recipient },
      { role: 'recovery', recipient: recovery.recipient },
    ],
    createdAt: now,
    notAfter: new Date(now.getTime() + 86_400_000),
    serial: Math.floor(now.getTime() / 1000),
    signingKey: generateKeyPairSync('ed25519').privateKey,
  });
  await storeKeyset(database, keyset);
  const accessKey = createAccessKey();
  await grantAccess(database, { organizationId: id, accessKey, label: 'others', scopes: ['intakes:read'], now });
  const folder = await mkdtemp(join(tmpdir(), 'rk-others-'));
  const identity = join(folder, 'identity.txt');
  await writeFile(identity, `${team.identity}\n`);
  return {
    id,
    async read() {
      const words = ['intakes', 'pull', '--identity', identity, '--organization', id, '--api', town.api.url];
      const { output } = await runProgram(words, { RK_ACCESS_KEY: accessKey });
      await rm(folder, { recursive: true });
      return output;
    },
  };
}

describe('safeguarding: how not to get in touch', () => {
  it(
    'survives every transform: «leave no message, say nothing» from the form to whoever calls',
    { timeout: 180_000 },
    async () => {
      await send(carefulAnswers);
      const payload = await pulled();
      expect(payload.answers).toMatchObject({ 'leave-message': 'no', 'say-about': 'nothing' });
      const warnings = ['НЕ ЗАЛИШАЙТЕ ПОВІДОМЛЕНЬ', 'НІЧОГО НЕ КАЖІТЬ'];
      const [shown, table, json] = await Promise.all([
        intakes(town, 'show', payload.submission_id, '--language', 'uk'),
        intakes(town, 'export', '--format', 'csv'),
        intakes(town, 'export', '--format', 'json'),
      ]);
      const staff = await device.context.newPage();
      const inbox = (await inboxText(staff)).toLocaleUpperCase('uk');
      const receiver = await others();
      expect(await intakes(town, 'refer', payload.submission_id, '--to', receiver.id)).toMatchObject({
        code: 0,
        errors: '',
      });
      const referred = await receiver.read();
      for (const text of [shown.output, table.output, json.output.toLocaleUpperCase('uk'), referred]) {
        for (const warning of warnings) expect(text.toLocaleUpperCase('uk')).toContain(warning);
      }
      expect(inbox).toMatch(/НЕ ЗАЛИШАЙТЕ ПОВІДОМЛЕН/);
      expect(inbox).toMatch(/ПЕРЕПРОСІТЬ|НІЧОГО НЕ КАЖІТЬ/);
    },
  );

  it('survives every transform: «do not contact me»', { timeout: 180_000 }, async () => {
    await send({ ...leastAnswers, sharing: carefulAnswers['sharing'] as Answers[string] });
    const payload = await pulled();
    expect(payload.answers['contact-way']).toBe('i-will-contact-you');
    const [shown, table] = await Promise.all([
      intakes(town, 'show', payload.submission_id, '--language', 'uk'),
      intakes(town, 'export', '--format', 'csv'),
    ]);
    const staff = await device.context.newPage();
    const inbox = await inboxText(staff);
    const receiver = await others();
    expect(await intakes(town, 'refer', payload.submission_id, '--to', receiver.id)).toMatchObject({
      code: 0,
      errors: '',
    });
    for (const text of [shown.output, table.output, inbox, await receiver.read()]) {
      expect(text.toLocaleUpperCase('uk')).toMatch(/НЕ ТЕЛЕФОНУЙТЕ Й? ?І? ?НЕ ПИШІТЬ/);
    }
  });
});

describe('safeguarding: whoever wants to say no more than they must', () => {
  it('skips every optional question, and the request is received with those answers and nothing else', async () => {
    const pages = await send(leastAnswers);
    expect(pages).toEqual([
      'before-you-start',
      'danger',
      'help',
      'person',
      'place',
      'contact',
      'note',
      'sharing',
      'review',
    ]);
    const { answers, consent } = await pulled();
    expect(Object.keys(answers).toSorted()).toEqual(['contact-way', 'for-whom', 'help', 'in-danger', 'place']);
    expect(consent).toBe(false);
  });
});

/** Everything that is said or sent while a page is open. */
function watch(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => heard.push(`console ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const headers = JSON.stringify(request.headers());
    heard.push(`request ${decodeURIComponent(request.url())} ${headers} ${request.postData() ?? ''}`);
  });
  page.on('response', (response) => heard.push(`response ${JSON.stringify(response.headers())}`));
  return heard;
}

/** Whatever a page, its frames and its history hold. */
async function heldBy(page: Page): Promise<string> {
  const frames = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(async () =>
          JSON.stringify([
            Object.entries(localStorage),
            Object.entries(sessionStorage),
            document.cookie,
            await caches.keys(),
            location.href,
            history.state,
            document.title,
            performance.getEntries().map(({ name }) => name),
            window.name,
          ]),
        ),
      ),
  );
  const devTools = await page.context().newCDPSession(page);
  const visited = await devTools.send('Page.getNavigationHistory');
  const stored = await page.context().storageState({ indexedDB: true });
  return decodeURIComponent(JSON.stringify([frames, visited, stored]).replaceAll('%', '%25'));
}

describe('safeguarding: nothing readable remains in storage, network, console, address or history', () => {
  const everything: Answers = {
    ...carefulAnswers,
    note: (within) => within.locator('#field-note').fill('planted-note Зручніше ввечері'),
  };

  it('after the receipt', async () => {
    const heard = watch(device.page);
    await send(everything);
    const code = (await form().locator('#code').innerText()).trim();
    await form().getByRole('button', { name: 'Код збережено' }).click();
    await shows(form(), 'finished');
    const secrets = [...plantedTexts, code, code.replace(/\s/g, ''), 'say-about', 'psychologist'];
    const held = await heldBy(device.page);
    expect(held).toContain('rk-outbox');
    for (const secret of secrets) expect(held).not.toContain(secret);
    expect(heard.filter((line) => secrets.slice(0, -1).some((secret) => line.includes(secret)))).toEqual([]);
    expect(heard.filter((line) => line.startsWith('console') || line.startsWith('error'))).toEqual([]);
    await device.restartAfter(async () => {
      expect(await device.readable(secrets.slice(0, -1))).toEqual([]);
    });
    await device.page.goto(`${town.portalUrl}/ask`);
    await shows(form(), 'before-you-start');
    expect(await device.page.content()).not.toContain('planted');
  });

  it('after the quick exit, with a draft that was kept by choice', async () => {
    const heard = watch(device.page);
    await device.page.goto(`${town.portalUrl}/ask`);
    await fillIn(form(), everything, 'note');
    await form().locator('#keep-draft').check();
    await form().locator('#field-note').fill('planted-note Зручніше ввечері');
    const frame = device.page.frames().find((one) => one.url().startsWith(town.api.url));
    await expect.poll(() => frame?.evaluate(() => localStorage.getItem('rk-draft'))).not.toBeNull();
    await device.context.route('https://www.gov.ua/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Away</title>' }),
    );
    await device.page
      .locator('rk-quick-exit, rk-intake-form')
      .first()
      .getByRole('link', { name: 'Швидко вийти' })
      .click();
    await device.page.waitForURL((address) => !address.href.startsWith(town.portalUrl));
    const held = await heldBy(device.page);
    for (const secret of plantedTexts) expect(held).not.toContain(secret);
    // What opens the draft is gone at once, whatever else the page had no time for.
    const { origins } = await device.context.storageState();
    expect(origins.flatMap(({ localStorage }) => localStorage)).toEqual([]);
    expect(heard.filter((line) => plantedTexts.some((secret) => line.includes(secret)))).toEqual([]);
    expect(heard.filter((line) => line.startsWith('console') || line.startsWith('error'))).toEqual([]);
    await device.restartAfter(async () => {
      expect(await device.readable(plantedTexts)).toEqual([]);
    });
    await device.page.goto(`${town.portalUrl}/ask`);
    await shows(form(), 'before-you-start');
    expect(await form().innerText()).not.toContain('незавершені');
    expect(await town.api.database.selectFrom('intake').select('submission_id').execute()).toEqual([]);
  });
});
