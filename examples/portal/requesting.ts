import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { formIn } from './visit.ts';

/** What the request says: found nowhere it should not be. */
export const PLANTED = { note: 'planted-marker Зручніше ввечері', email: 'planted.marker@example.org' };

/**
 * Fills in the request for help on a page of the portal and sends it.
 *
 * @returns the receipt code, as it is shown
 */
export async function sendRequest(page: Page, address: string, inDanger = false): Promise<string> {
  await page.goto(address);
  const form = formIn(page);
  const on = (name: string) => expect.poll(() => form.locator(`form[data-page="${name}"]`).count()).toBe(1);
  const goOn = () => form.locator('button[type=submit]').click();
  await on('before-you-start');
  await goOn();
  await on('danger');
  await check(form, `in-danger-${inDanger ? 'yes' : 'no'}`);
  await goOn();
  await on('help');
  await check(form, 'help-psychologist');
  await goOn();
  await on('person');
  await check(form, 'for-whom-me');
  await goOn();
  await on('place');
  await expect.poll(() => form.locator('select option').count()).toBeGreaterThan(20);
  await form.locator('select').first().selectOption({ label: 'Дніпропетровська область' });
  await goOn();
  await on('contact');
  await check(form, 'contact-way-email');
  await form.locator('#field-email').fill(PLANTED.email);
  await goOn();
  await on('note');
  await form.locator('textarea').fill(PLANTED.note);
  await goOn();
  await on('sharing');
  await goOn();
  await on('review');
  await goOn();
  await on('received');
  return form.locator('#code').innerText();
}

async function check(form: Locator, field: string): Promise<void> {
  await form.locator(`#field-${field}`).check();
}
