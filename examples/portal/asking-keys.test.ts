import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { IntakeEnvelope, Keyset } from '@resilience-kit/contract';
import { createAccessKey, grantAccess } from '@resilience-kit/server';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { identityFile, intakes, runProgram } from './asking-command.ts';
import { fillIn, goOn, openAndFillIn, PLANTED, shows, textOf } from './asking-steps.ts';
import { formIn, frameOf, startTown, startVisit, violationsIn, type Town, type Visit } from './visit.ts';

let town: Town;
let visit: Visit;
let form: Locator;
let organization: string;

beforeAll(async () => {
  town = await startTown();
  const answer = await fetch(`${town.api.url}/v1/forms/help-request`);
  organization = ((await answer.json()) as { organization: { id: string } }).organization.id;
});
afterAll(() => town.close());
beforeEach(async () => {
  visit = await startVisit(town.browser);
  form = formIn(visit.page);
  await town.api.database.deleteFrom('intake').execute();
});
afterEach(() => visit.context.close());

const stored = () => town.api.database.selectFrom('intake').selectAll().execute();
const hotline = () => visit.page.locator('rk-intake-form .hotlines a[href="tel:112"]').first();

/** Puts other keys in the place of those that the API gives out. */
async function withKeys(change: (keyset: Keyset) => object): Promise<void> {
  await visit.page.route(`${town.api.url}/v1/keysets/**`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: change((await response.json()) as Keyset) });
  });
}

const published = async () => (await (await fetch(`${town.api.url}/v1/keysets/${organization}`)).json()) as Keyset;

/** Makes a new key for the team and publishes it, as the organization does. */
async function rotate(): Promise<void> {
  const accessKey = createAccessKey();
  await grantAccess(town.api.database, {
    organizationId: organization,
    accessKey,
    label: 'keys',
    scopes: ['keysets:write'],
    now: new Date(),
  });
  const folder = join(town.dataDirectory, 'keys');
  const words = ['keysets', 'rotate', '--organization', organization, '--folder', folder, '--api', town.api.url];
  expect(await runProgram(words, { RK_ACCESS_KEY: accessKey })).toMatchObject({ code: 0, errors: '' });
}

/** Another letter at the end of a recipient: its checksum no longer fits. */
const mistyped = (recipient: string) => recipient.slice(0, -1) + (recipient.endsWith('q') ? 'p' : 'q');

describe('keys: the form refuses, with numbers to call, where the keys', () => {
  it.each<[string, (keyset: Keyset) => object]>([
    ['are substituted', (keyset) => ({ ...keyset, recipients: keyset.recipients.toReversed() })],
    ['are not signed', ({ signature: _, ...keyset }) => keyset],
    ['are signed by nobody that they name', (keyset) => ({ ...keyset, signature: 'A'.repeat(86) + '==' })],
    ['have expired', (keyset) => ({ ...keyset, not_after: '2020-01-01T00:00:00Z' })],
    ['are none', (keyset) => ({ ...keyset, recipients: [] })],
    [
      'have a wrong checksum',
      (keyset) => ({
        ...keyset,
        recipients: keyset.recipients.map((one) => ({ ...one, recipient: mistyped(one.recipient) })),
      }),
    ],
  ])('%s', async (_, change) => {
    await withKeys(change);
    await visit.page.goto(`${town.portalUrl}/ask`);
    await shows(form, 'blocked');
    expect(await form.locator('button[type=submit]').count()).toBe(0);
    expect(await hotline().isVisible()).toBe(true);
    expect(await violationsIn(await frameOf(visit.page))).toEqual([]);
  });

  it(
    'are rolled back while the form is open: nothing is sent, and the answers stay',
    { timeout: 180_000 },
    async () => {
      const former = await published();
      await rotate();
      await openAndFillIn(visit.page, town.portalUrl);
      // Well signed, and older than what the page has seen.
      await withKeys(() => former);
      // What was asked for at the review is used up by going back to it.
      await form.getByRole('button', { name: 'Назад' }).click();
      await shows(form, 'sharing');
      await goOn(form);
      await shows(form, 'review');
      await goOn(form);
      await shows(form, 'blocked');
      expect(await textOf(form)).toContain('Написане вами залишається тут');
      expect(await hotline().isVisible()).toBe(true);
      expect(await stored()).toEqual([]);
      expect(visit.requested.filter(({ pathname }) => pathname.startsWith('/v1/intakes/'))).toEqual(
        visit.requested.filter(({ pathname }) => pathname.endsWith('/challenge')),
      );
    },
  );
});

describe('keys: while a request waits on a phone', () => {
  it(
    'they are rotated: it is received all the same, and the new identity file opens it',
    { timeout: 180_000 },
    async () => {
      await openAndFillIn(visit.page, town.portalUrl);
      await visit.context.setOffline(true);
      await goOn(form);
      await shows(form, 'queued');
      const { serial } = await published();
      await rotate();
      await visit.context.setOffline(false);
      await shows(form, 'received');
      const [only] = await stored();
      expect(only?.keyset_serial).toBe(serial);
      expect(await identityFile(town)).toContain(`team-identity-${serial + 1}.txt`);
      const read = await intakes(town, 'pull');
      expect(read).toMatchObject({ code: 0, errors: '' });
      expect(read.output).toContain(PLANTED.note);
    },
  );
});

describe('keys: a ciphertext that is moved', () => {
  it('to another form is not shown to whoever answers, and told', { timeout: 180_000 }, async () => {
    await openAndFillIn(visit.page, town.portalUrl);
    await goOn(form);
    await shows(form, 'received');
    const [only] = await stored();
    const id = randomUUID();
    const envelope: IntakeEnvelope = {
      organization_id: organization,
      form_id: 'feedback',
      form_version: 1,
      keyset_serial: only!.keyset_serial,
      ciphertext: Buffer.from(only!.ciphertext).toString('base64'),
    };
    const moved = await fetch(`${town.api.url}/v1/intakes/${id}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(envelope),
    });
    expect(moved.status).toBe(201);
    const told = await intakes(town, 'pull');
    expect(told.code).toBe(1);
    expect(told.errors).toContain('Not shown: 1 of 2 requests.');
    expect(told.errors).toContain(id);
    expect(told.output.split(PLANTED.note)).toHaveLength(2);

    const page = await visit.context.newPage();
    await page.goto(`${town.portalUrl}/staff`);
    const inbox = page.locator('rk-intake-inbox');
    await inbox.locator('#identity').setInputFiles(await identityFile(town));
    await inbox.locator('.unlock button[type=submit]').click();
    await inbox.locator('.columns').waitFor();
    await expect.poll(() => inbox.locator('.row').count()).toBe(2);
    const unreadable = inbox.locator('[aria-labelledby="unreadable-heading"] .row');
    expect(await unreadable.count()).toBe(1);
    await unreadable.click();
    await expect.poll(() => inbox.locator('.request').innerText()).toContain('підклали');
    expect(await inbox.locator('.request').innerText()).not.toContain(PLANTED.note);
  });
});

it('keys: the form goes on when the right ones are back', async () => {
  await withKeys((keyset) => ({ ...keyset, recipients: [] }));
  await visit.page.goto(`${town.portalUrl}/ask`);
  await shows(form, 'blocked');
  await visit.page.unroute(`${town.api.url}/v1/keysets/**`);
  await form.getByRole('button', { name: 'Спробувати' }).click();
  await fillIn(form);
  await goOn(form);
  await shows(form, 'received');
});
