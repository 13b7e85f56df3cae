import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** How many results a finder shows: the first of the page, or the one with that number. */
export function results(page: Page, index = 0): Promise<number> {
  return page.evaluate((which) => {
    const finder = document.querySelectorAll('rk-service-finder')[which];
    const shown = [...(finder?.shadowRoot?.querySelectorAll('[part=result]') ?? [])];
    return shown.filter((result) => result.checkVisibility()).length;
  }, index);
}

/** Resolves when a finder shows results. */
export async function showsResults(page: Page, index = 0): Promise<void> {
  await expect.poll(() => results(page, index)).toBeGreaterThan(0);
}

type Finder = HTMLElement & { finderState?: { results?: { items: readonly unknown[] } } };

/** Resolves when the first finder shows all of a page's results: a long list appears in slices. */
export async function showsWholeList(page: Page): Promise<void> {
  const missing = () =>
    page.evaluate(() => {
      const finder = document.querySelector<Finder>('rk-service-finder');
      const found = finder?.finderState?.results?.items.length ?? Infinity;
      return found - (finder?.shadowRoot?.querySelectorAll('[part=result]').length ?? 0);
    });
  await expect.poll(missing).toBe(0);
}

/** The number that a counter shows. */
export function figure(page: Page, index = 0): Promise<string> {
  return page.evaluate((which) => {
    const counter = document.querySelectorAll('rk-impact-counter')[which];
    return (counter?.shadowRoot?.querySelector('[part=number]')?.textContent ?? '').replaceAll(/\s/g, ' ');
  }, index);
}

/** Resolves when a counter shows its figure. */
export async function showsFigure(page: Page, index = 0): Promise<void> {
  await expect.poll(() => figure(page, index)).toBe('4 925');
}

/** The text of what an element has rendered. */
export function textIn(page: Page, tag: string): Promise<string> {
  return page.evaluate((name) => {
    const frame = document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>('.frame');
    return (frame?.innerText ?? '').replaceAll(/\s+/g, ' ');
  }, tag);
}

/** Whether a visitor sees a link and a telephone number that can be called, wherever they are on the page. */
export function linkAndNumber(page: Page): Promise<{ link: boolean; number: boolean }> {
  return page.evaluate(() => {
    const isSeen = (selector: string) =>
      [...document.querySelectorAll(selector)].some((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
      });
    return { link: isSeen('a[href="/services"]'), number: isSeen('a[href="tel:1545"]') };
  });
}

export const both = { link: true, number: true } as const;

/** Presses what is in the shadow root of an element. */
export async function press(page: Page, tag: string, selector: string): Promise<void> {
  const pressed = () =>
    page.evaluate(
      (name, inside) => {
        const control = document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>(inside);
        control?.click();
        return control !== null && control !== undefined;
      },
      tag,
      selector,
    );
  await expect.poll(pressed).toBe(true);
}

/** Resolves when a finder shows everything about one service. */
export async function showsDetails(page: Page): Promise<void> {
  const heading = () =>
    page.evaluate(() =>
      document.querySelector('rk-service-finder')?.shadowRoot?.querySelector('#details-heading')?.checkVisibility(),
    );
  await expect.poll(heading).toBe(true);
}
