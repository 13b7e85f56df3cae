import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { choose, goOn } from './asking-steps.ts';
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
  await on('before-you-start');
  await goOn(form);
  await on('danger');
  await choose(form, `in-danger-${inDanger ? 'yes' : 'no'}`);
  await goOn(form);
  await on('help');
  await choose(form, 'help-psychologist');
  await goOn(form);
  await on('person');
  await choose(form, 'for-whom-me');
  await goOn(form);
  await on('place');
  await expect.poll(() => form.locator('select option').count()).toBeGreaterThan(20);
  await form.locator('select').first().selectOption({ label: 'Дніпропетровська область' });
  await goOn(form);
  await on('contact');
  await choose(form, 'contact-way-email');
  await form.locator('#field-email').fill(PLANTED.email);
  await goOn(form);
  await on('note');
  await form.locator('textarea').fill(PLANTED.note);
  await goOn(form);
  await on('sharing');
  await goOn(form);
  await on('review');
  await goOn(form);
  await on('received');
  return form.locator('#code').innerText();
}
