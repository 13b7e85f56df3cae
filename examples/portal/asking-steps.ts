import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { formIn } from './visit.ts';

/** What a person writes and what it comes to: found nowhere that it should not be. */
export const PLANTED = {
  note: 'planted-note Зручніше ввечері',
  name: 'planted-name',
  phone: '0440000000',
  email: 'planted.mail@example.org',
};
/** Each of them, and what the form makes of them, in any writing that a browser keeps. */
export const plantedTexts: readonly string[] = [
  'planted-note',
  'Зручніше ввечері',
  PLANTED.name,
  '440000000',
  PLANTED.email,
];

/** How one page of the form is answered; what is not given is answered with the least that the form takes. */
export type Answers = Record<string, (form: Locator) => Promise<unknown>>;

/**
 * Chooses an answer with the keyboard. So does {@link goOn}: an answer may bring a notice above the button, a new page of the form
 * ignores presses until it is where it stays, and a program's pointer is quicker than that.
 */
export async function choose(form: Locator, field: string): Promise<void> {
  const control = form.locator(`#field-${field}`);
  await control.press(' ');
  await expect.poll(() => control.isChecked()).toBe(true);
}

const check = (field: string) => (form: Locator) => choose(form, field);

/** Only what must be answered, and never a word more. */
export const leastAnswers: Answers = {
  danger: check('in-danger-no'),
  help: check('help-other'),
  person: check('for-whom-me'),
  place: async (form) => {
    await form.locator('select option').nth(20).waitFor({ state: 'attached' });
    await form.locator('#field-place').selectOption({ index: 1 });
  },
  contact: check('contact-way-i-will-contact-you'),
};

/** An address, and a note: the request of most tests. */
export const plantedAnswers: Answers = {
  ...leastAnswers,
  help: check('help-psychologist'),
  contact: async (form) => {
    await check('contact-way-email')(form);
    await form.locator('#field-email').fill(PLANTED.email);
  },
  note: (form) => form.locator('#field-note').fill(PLANTED.note),
};

/** A call after which nobody may be harmed: the cautions that must survive everything. */
export const carefulAnswers: Answers = {
  ...plantedAnswers,
  contact: async (form) => {
    await check('contact-way-call')(form);
    await form.locator('#field-phone').fill(PLANTED.phone);
  },
  'contact-safety': async (form) => {
    await check('leave-message-no')(form);
    await check('say-about-nothing')(form);
  },
  sharing: check('share-with-others'),
};

/** Waits until the form shows the page of that name. */
export async function shows(form: Locator, name: string): Promise<void> {
  await form.locator(`form[data-page="${name}"]`).waitFor();
}

/** Presses the button that leads on. */
export async function goOn(form: Locator): Promise<void> {
  await form.locator('form button[type=submit]').press('Enter');
}

/** Goes through the form, page by page, and stops where `last` says. Tells the pages that it came by. */
export async function fillIn(form: Locator, answers: Answers = plantedAnswers, last = 'review'): Promise<string[]> {
  const pages: string[] = [];
  await shows(form, 'before-you-start');
  for (;;) {
    const name = (await form.locator('form[data-page]').getAttribute('data-page')) ?? '';
    pages.push(name);
    if (name === last || name === 'review') return pages;
    await answers[name]?.(form);
    await goOn(form);
    await form.locator(`form[data-page]:not([data-page="${name}"])`).waitFor();
  }
}

/** Presses “Send now” while it is there: the form may send by itself first, and then has another button in that place. */
export async function sendNow(form: Locator): Promise<void> {
  await form.locator('form').evaluate((element) => {
    if (element.dataset['page'] === 'queued') element.querySelector<HTMLElement>('.buttons .primary')?.click();
  });
}

/** Opens the request for help on the portal and fills it in up to the review. */
export async function openAndFillIn(page: Page, portalUrl: string, answers?: Answers): Promise<Locator> {
  await page.goto(`${portalUrl}/ask`);
  const form = formIn(page);
  await fillIn(form, answers);
  return form;
}

/** What the form shows, with single spaces. */
export async function textOf(form: Locator): Promise<string> {
  return (await form.locator('.frame').innerText()).replace(/\s+/g, ' ');
}
