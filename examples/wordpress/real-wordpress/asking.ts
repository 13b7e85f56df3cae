import type { Locator } from 'playwright-core';

const check = (field: string) => (form: Locator) => form.locator(`#field-${field}`).check();

/** What must be answered on the pages of the demo form `help-request`, and no more. */
const answers: Record<string, (form: Locator) => Promise<unknown>> = {
  danger: check('in-danger-no'),
  help: check('help-other'),
  person: check('for-whom-me'),
  place: async (form) => {
    await form.locator('select option').nth(20).waitFor({ state: 'attached' });
    await form.locator('#field-place').selectOption({ index: 1 });
  },
  contact: check('contact-way-i-will-contact-you'),
};

/** Goes through the form page by page, sends it, and waits for the receipt. */
export async function askForHelp(form: Locator): Promise<void> {
  const page = form.locator('form[data-page]');
  for (let name = ''; name !== 'review';) {
    await form.locator(`form[data-page]:not([data-page="${name}"])`).waitFor();
    name = (await page.getAttribute('data-page')) ?? '';
    await answers[name]?.(form);
    // With the keyboard: the page may still make room for a notice above the button.
    await form.locator('form button[type=submit]').press('Enter');
  }
  await form.locator('[part=receipt]').waitFor();
}
