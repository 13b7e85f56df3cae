import type { Locator, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fillIn, goOn, openAndFillIn, plantedAnswers, shows, textOf } from './asking-steps.ts';
import { formIn, frameOf, startTown, startVisit, type Town, type Visit } from './visit.ts';

let town: Town;
let visit: Visit;
let form: Locator;
let sent: Request[];

beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.close());
beforeEach(async () => {
  visit = await startVisit(town.browser);
  form = formIn(visit.page);
  sent = [];
  visit.page.on('request', (request) => request.method() === 'PUT' && sent.push(request));
  await visit.page.addInitScript(countWork);
  await town.api.database.deleteFrom('intake').execute();
});
afterEach(() => visit.context.close());

interface Work {
  workers: string[];
  stepsOnPage: number;
}

/** Counts, in each frame, the workers that are made and the steps that are done without one. */
function countWork(): void {
  const work: Work = { workers: [], stepsOnPage: 0 };
  Object.assign(globalThis, { work });
  const PlatformWorker = Worker;
  globalThis.Worker = class extends PlatformWorker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      work.workers.push(String(address));
    }
  };
  const deriveBits = crypto.subtle.deriveBits.bind(crypto.subtle);
  crypto.subtle.deriveBits = (algorithm, ...more) => {
    if ((algorithm as Algorithm).name === 'PBKDF2') work.stepsOnPage += 1;
    return deriveBits(algorithm, ...more);
  };
}

const work = async () => (await frameOf(visit.page)).evaluate(() => (globalThis as unknown as { work: Work }).work);
const quarantined = () => town.api.database.selectFrom('intake').select('quarantine').execute();
const proofSent = () => (sent.at(-1)?.postDataJSON() as { proof?: object }).proof;

describe('abuse: the work that a phone does before it sends', () => {
  it('is done in a worker of the intake origin, under its strict policy, and lets the request through', async () => {
    await openAndFillIn(visit.page, town.portalUrl);
    await goOn(form);
    await shows(form, 'received');
    const { workers, stepsOnPage } = await work();
    expect(workers).toEqual([expect.stringMatching(new RegExp(`^${town.api.url}/embed/assets/.*proof-worker`))]);
    expect(stepsOnPage).toBe(0);
    expect(proofSent()).toBeDefined();
    expect(await quarantined()).toEqual([{ quarantine: null }]);
    expect(visit.complaints).toEqual([]);
  });

  it('is done on the page where the worker does not load', async () => {
    await visit.page.route('**/proof-worker*.js', (route) => route.fulfill({ status: 404 }));
    await openAndFillIn(visit.page, town.portalUrl);
    await goOn(form);
    await shows(form, 'received');
    expect((await work()).stepsOnPage).toBeGreaterThan(0);
    expect(proofSent()).toBeDefined();
    expect(await quarantined()).toEqual([{ quarantine: null }]);
  });

  it.each([
    ['cannot be had', { status: 503 }],
    ['is another one than was asked for', { json: { parameters: {}, signature: 'x' } }],
    ['would take minutes', { json: { parameters: { cost: 1_000_000 }, signature: 'x' } }],
  ])('is left out when it %s: the request is received without it, and waits apart', async (_, answer) => {
    await visit.page.route('**/v1/intakes/*/challenge', (route) => route.fulfill(answer));
    await openAndFillIn(visit.page, town.portalUrl);
    await goOn(form);
    await shows(form, 'received');
    expect(proofSent()).toBeUndefined();
    expect(await quarantined()).toEqual([{ quarantine: 'no_proof' }]);
  });
});

describe('abuse: a note of a hundred thousand letters', () => {
  it('is told to be too long, where it was written, and nothing is sent', async () => {
    await visit.page.goto(`${town.portalUrl}/ask`);
    await fillIn(form, plantedAnswers, 'note');
    // As it is pasted, in one piece.
    await form.locator('#field-note').evaluate((field: HTMLTextAreaElement) => {
      field.value = 'текст '.repeat(20_000);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    });
    await goOn(form);
    await form.locator('#summary').waitFor();
    expect(await textOf(form)).toMatch(/Скоротіть текст на 119\s\d{3} символ/);
    await form.locator('#field-note').fill('ї'.repeat(500));
    await goOn(form);
    await shows(form, 'sharing');
    expect(sent).toEqual([]);
  });
});
