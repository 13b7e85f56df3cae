import type { Frame, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fillIn, goOn, leastAnswers, openAndFillIn, shows } from './asking-steps.ts';
import { formIn, frameOf, startTown, startVisit, violationsIn, type Town, type Visit } from './visit.ts';

let town: Town;
let visit: Visit;
let page: Page;
let form: Locator;

beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.close());
beforeEach(async () => {
  visit = await startVisit(town.browser);
  page = visit.page;
  form = formIn(page);
  // What is announced, in whatever frame.
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const live = target instanceof Element && target.closest('[aria-live], [role=alert], [role=status]');
        if (live && addedNodes.length > 0) said.push(live.textContent.trim());
      }
    }).observe(document, { childList: true, subtree: true });
  });
});
afterEach(() => visit.context.close());

const said = async () => (await frameOf(page)).evaluate(() => (globalThis as unknown as { said: string[] }).said);

/** The id of what has focus in the form, in whatever shadow root. */
const focused = async () =>
  (await frameOf(page)).evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.id ?? '';
  });

/** Goes forward with Tab until what has focus matches, and sees to it that each stop on the way is in view. */
async function tabTo(selector: string): Promise<void> {
  const frame = await frameOf(page);
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(frame);
    if (!stop) continue;
    expect(await isInView(stop.centre), `${stop.what} is in view`).toBe(true);
    if (stop.matches(selector)) return;
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}

interface Stop {
  what: string;
  centre: { x: number; y: number };
  matches(selector: string): boolean;
}

/** What in the frame has focus, and where its middle is in the window. */
async function stopOf(frame: Frame): Promise<Stop | undefined> {
  const handle = await frame.evaluateHandle(() => {
    if (!document.hasFocus()) return null;
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element === document.body ? null : element;
  });
  const element = handle.asElement();
  const box = await element?.boundingBox();
  if (!element || !box) return undefined;
  const what = await element.evaluate((one) => one.outerHTML.slice(0, 200));
  const selectors = ['button[type=submit]', '#field-in-danger-yes', '#field-in-danger-no', 'textarea', 'select'];
  const matching = await element.evaluate((one, all) => all.filter((each) => one.matches(each)), selectors);
  return {
    what,
    centre: { x: box.x + box.width / 2, y: box.y + Math.min(box.height, 44) / 2 },
    matches: (selector) => matching.includes(selector),
  };
}

/** Whether a point is in the window, and nothing of the page lies over the frame there. */
function isInView(centre: { x: number; y: number }): Promise<boolean> {
  return page.evaluate(({ x, y }) => {
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot) hit = hit.shadowRoot.elementFromPoint(x, y);
    return hit?.localName === 'iframe';
  }, centre);
}

const scrollsSideways = async () =>
  Promise.all(
    [page.mainFrame(), await frameOf(page)].map((one) =>
      one.evaluate(() => document.documentElement.scrollWidth > window.innerWidth),
    ),
  );

describe('accessibility: the form on a small part of a screen', () => {
  it.each([
    ['a phone of 320 pixels whose keyboard takes half of its height', { width: 320, height: 300 }],
    ['a screen of 1280 pixels at 400 %', { width: 320, height: 256 }],
  ])(
    'can be filled in with the keyboard alone on %s: what has focus is in view, nothing is cut off',
    async (_, size) => {
      await page.setViewportSize(size);
      await page.goto(`${town.portalUrl}/ask`);
      await shows(form, 'before-you-start');
      await form.locator('#page-heading').focus();
      await tabTo('button[type=submit]');
      await page.keyboard.press('Enter');
      await shows(form, 'danger');
      expect(await scrollsSideways()).toEqual([false, false]);
      await tabTo('#field-in-danger-yes');
      await page.keyboard.press('ArrowDown');
      expect(await form.locator('#field-in-danger-no').isChecked()).toBe(true);
      await tabTo('button[type=submit]');
      await page.keyboard.press('Enter');
      await shows(form, 'help');
      await leastAnswers['help']?.(form);
      await goOn(form);
      await shows(form, 'person');
      await leastAnswers['person']?.(form);
      await goOn(form);
      await shows(form, 'place');
      await leastAnswers['place']?.(form);
      expect(await scrollsSideways()).toEqual([false, false]);
      await goOn(form);
      await shows(form, 'contact');
      await leastAnswers['contact']?.(form);
      await goOn(form);
      await shows(form, 'note');
      await tabTo('textarea');
      await page.keyboard.type('Увечері');
      await tabTo('button[type=submit]');
      await page.keyboard.press('Enter');
      await shows(form, 'sharing');
      await goOn(form);
      await shows(form, 'review');
      expect(await scrollsSideways()).toEqual([false, false]);
      expect(await violationsIn(await frameOf(page))).toEqual([]);
      await goOn(form);
      await shows(form, 'received');
      expect(await scrollsSideways()).toEqual([false, false]);
    },
  );
});

describe('accessibility: an error summary', () => {
  it('is told once: focus goes to it, and no live region says it again', async () => {
    await page.goto(`${town.portalUrl}/ask`);
    await fillIn(form, leastAnswers, 'danger');
    const before = (await said()).length;
    for (let time = 0; time < 2; time++) {
      await goOn(form);
      await expect.poll(focused).toBe('summary');
      expect(await form.locator('#summary').ariaSnapshot()).toBe(
        [
          '- group "Перевірте відповіді":',
          '  - heading "Перевірте відповіді" [level=2]',
          '  - list:',
          '    - listitem:',
          '      - link "Вам або комусь поруч зараз загрожує небезпека? — Оберіть одну з відповідей.":',
          '        - /url: "#field-in-danger-yes"',
        ].join('\n'),
      );
      await form.locator('#page-heading').focus();
    }
    expect((await said()).slice(before)).toEqual([]);
    expect(await form.locator('[aria-live], [role=alert], [role=status]').count()).toBe(0);
    await form.locator('#summary a').focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('field-in-danger-yes');
    const described = await form.locator('fieldset, [role=radiogroup]').first().ariaSnapshot();
    expect(described).toContain('Оберіть одну з відповідей');
  });
});

describe('accessibility: the order in which the form is read', () => {
  const outline = async () =>
    (await form.locator('form').ariaSnapshot())
      .split('\n')
      .flatMap(
        (line) =>
          /^\s*- '?(heading|group|radiogroup|button|textbox|link)(?: "(.*?)")?/.exec(line)?.slice(1, 3).join(' ') ?? [],
      )
      .map((line) => line.slice(0, 60));

  it('is step, title, question, answers, way on: and of the review each answer with its link to change it', async () => {
    await openAndFillIn(page, town.portalUrl, leastAnswers);
    const lines = await outline();
    expect(lines[0]).toMatch(/^heading Перевірте відповіді/);
    expect(lines.slice(-2)).toEqual([expect.stringMatching(/^button Зашифрувати й надіслати/), 'button Назад']);
    expect(lines.filter((line) => line.includes('Змінити')).length).toBeGreaterThan(5);
  });

  it('tells «received» by the heading that has focus, and by nothing else', async () => {
    await openAndFillIn(page, town.portalUrl, leastAnswers);
    const before = (await said()).length;
    await goOn(form);
    await shows(form, 'received');
    await expect.poll(focused).toBe('page-heading');
    expect(await form.locator('#page-heading').innerText()).toBe('Ваше звернення отримано');
    expect((await said()).slice(before).filter((line) => line !== '')).toEqual([]);
  });
});
