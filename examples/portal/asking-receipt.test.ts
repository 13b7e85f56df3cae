import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { goOn, openAndFillIn, plantedTexts, shows } from './asking-steps.ts';
import { formIn, frameOf, startTown, startVisit, type Town, type Visit } from './visit.ts';

let town: Town;
let visit: Visit;
let form: Locator;

beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.close());
beforeEach(async () => {
  visit = await startVisit(town.browser);
  await openAndFillIn(visit.page, town.portalUrl);
  form = formIn(visit.page);
});
afterEach(() => visit.context.close());

const codeShown = () => form.locator('#code').innerText();

async function expectReceiptAndNothingTyped(text: string): Promise<void> {
  expect(text).toContain(await codeShown());
  expect(text).toContain('Код вашого звернення');
  for (const typed of [...plantedTexts, 'сихолог']) expect(text).not.toContain(typed);
}

describe('the receipt, in the frame', () => {
  it('is saved as a file, which holds the code and nothing of the request', async () => {
    await goOn(form);
    await shows(form, 'received');
    const [download] = await Promise.all([
      visit.page.waitForEvent('download'),
      form.getByRole('button', { name: 'Зберегти файлом' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('receipt-code.txt');
    const text = await readFile(await download.path(), 'utf8');
    await expectReceiptAndNothingTyped(text);
    expect(text).not.toContain('запрацює');
    expect(visit.complaints).toEqual([]);
  });

  it('is printed alone, without the rest of the page, and is off the page again afterwards', async () => {
    await goOn(form);
    await shows(form, 'received');
    const frame = await frameOf(visit.page);
    await frame.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { printed: seen });
      const really = window.print.bind(window);
      window.print = () => {
        seen.push('print');
        really();
      };
      addEventListener('beforeprint', () => {
        const sheets = [...document.querySelectorAll('[data-rk-print]')];
        seen.push(...sheets.map((sheet) => sheet.shadowRoot?.textContent ?? ''));
      });
    });
    await form.getByRole('button', { name: 'Надрукувати' }).click();
    const printed = () => frame.evaluate(() => (globalThis as unknown as { printed: string[] }).printed);
    await expect.poll(async () => (await printed()).length).toBe(2);
    const [called, sheet = ''] = await printed();
    expect(called).toBe('print');
    await expectReceiptAndNothingTyped(sheet);
    await expect.poll(() => frame.locator('[data-rk-print]').count()).toBe(0);
    expect(visit.complaints).toEqual([]);
  });

  it('says that the code does not work yet while the request waits on the device', async () => {
    await visit.context.setOffline(true);
    await goOn(form);
    await shows(form, 'queued');
    const [download] = await Promise.all([
      visit.page.waitForEvent('download'),
      form.getByRole('button', { name: 'Зберегти файлом' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    await expectReceiptAndNothingTyped(text);
    expect(text).toContain('Він запрацює, коли ваше звернення буде отримано.');
  });

  it('does not hold up whoever leaves in a hurry, though the frame could ask now', async () => {
    await visit.context.setOffline(true);
    await goOn(form);
    await shows(form, 'queued');
    await visit.context.setOffline(false);
    const asked: string[] = [];
    visit.page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await visit.context.route('https://www.gov.ua/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Away</title>' }),
    );
    await visit.page.locator('rk-quick-exit, rk-intake-form').getByRole('link', { name: /вийти/i }).first().click();
    await visit.page.waitForURL('https://www.gov.ua/');
    expect(asked).toEqual([]);
  });
});
