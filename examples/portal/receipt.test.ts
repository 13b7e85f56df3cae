import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendRequest } from './requesting.ts';
import { startTown, startVisit, violationsOn, type Town, type Visit } from './visit.ts';

let town: Town;
let visit: Visit;

beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.close());
beforeEach(async () => {
  visit = await startVisit(town.browser);
});
afterEach(() => visit.context.close());

const receipt = () => visit.page.locator('rk-receipt-status');

async function ask(code: string, path = '/receipt'): Promise<void> {
  await visit.page.goto(town.portalUrl + path);
  await receipt().locator('#code').fill(code);
  await receipt().locator('button[type=submit]').click();
}

describe('somebody with a receipt code', () => {
  it('learns that the request has arrived, and nothing keeps the code', async () => {
    const code = await sendRequest(visit.page, `${town.portalUrl}/ask`);
    const sent: string[] = [];
    visit.page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await ask(code);
    await receipt().locator('.answer').waitFor();
    expect(await receipt().locator('.answer').getAttribute('data-status')).toBe('received');
    const kept = await visit.page.evaluate(async () =>
      JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
        location.href,
        history.state,
        document.querySelector('rk-receipt-status')?.shadowRoot?.innerHTML,
        (await indexedDB.databases()).map(({ name }) => name),
      ]),
    );
    for (const text of [kept, sent.join('\n')]) {
      expect(text).not.toContain(code);
      expect(text).not.toContain(code.replace(/ /g, ''));
    }
    expect(visit.complaints).toEqual([]);
  });

  it('is told the same of every code that there is no request for', async () => {
    await ask('1234 5678 9012 3456 7890 7');
    await receipt().locator('#result').waitFor();
    expect(await receipt().locator('#result').innerText()).toContain('Звернення з таким кодом немає');
  });

  it('is told of a slip and of a missing network without being told that the request is unknown', async () => {
    await ask('1234 5678 9012 3456 7890 1');
    expect(await receipt().locator('.fault').innerText()).toContain('У коді помилка');
    await visit.context.setOffline(true);
    await receipt().locator('#code').fill('1234 5678 9012 3456 7890 7');
    await receipt().locator('button[type=submit]').click();
    await receipt().locator('#result').waitFor();
    expect(await receipt().locator('#result').innerText()).toContain('Немає інтернету');
  });
});

it.each([
  [320, 'light', '/receipt'],
  [1280, 'dark', '/en/receipt'],
] as const)('the receipt page is accessible and fits at %i px, %s, %s', async (width, colorScheme, path) => {
  await visit.page.setViewportSize({ width, height: 800 });
  await visit.page.emulateMedia({ colorScheme });
  await ask('1234 5678 9012 3456 7890 7', path);
  await receipt().locator('#result').waitFor();
  expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(await violationsOn(visit.page)).toEqual([]);
});

it.each([
  ['/training', 'programme'],
  ['/en/training', 'programme'],
  ['/volunteer', 'tasks'],
  ['/survey', 'help'],
  ['/feedback', 'message'],
])('the form on %s is there, and accessible', async (path, step) => {
  await visit.page.goto(town.portalUrl + path);
  await expect.poll(() => visit.page.locator(`rk-intake-form form[data-page="${step}"]`).count()).toBe(1);
  expect(await violationsOn(visit.page)).toEqual([]);
  expect(visit.complaints).toEqual([]);
});
