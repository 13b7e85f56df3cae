import { until, words } from '../../testing/page.ts';
import type { Language } from '../../locales/page-language.ts';
import { type FormFixture, showFixture } from '../fixtures/fixtures.ts';
import type { IntakeForm } from '../intake-form.ts';

interface Frame {
  language?: Language;
  width?: number;
  dark?: boolean;
}

/** Puts a fixture on the page, in a frame of a given width; resolves when it is in its state. */
export async function show(
  fixture: FormFixture,
  { language = 'uk', width = 1000, dark = false }: Frame = {},
): Promise<IntakeForm> {
  document.documentElement.lang = language;
  document.title = 'Test';
  const frame = document.createElement('main');
  frame.style.inlineSize = `${width}px`;
  frame.style.colorScheme = dark ? 'dark' : 'light';
  document.body.style.margin = '0';
  document.body.append(frame);
  const form = await showFixture(fixture, frame);
  await until(() => form.shadowRoot?.querySelector('form'));
  return form;
}

/** The first match in the shadow root, as soon as there is one. */
export function part<T extends HTMLElement = HTMLElement>(form: IntakeForm, selector: string): Promise<T> {
  return until(() => form.shadowRoot?.querySelector<T>(selector));
}

/** All that is visible in the shadow root, as words with single spaces between them. */
export function textOf(form: IntakeForm): string {
  return words(form.shadowRoot?.querySelector<HTMLElement>('[part=frame]')?.innerText);
}

/** Waits until the shadow root says something. */
export function says(form: IntakeForm, text: string): Promise<boolean> {
  return until(() => textOf(form).includes(text));
}

/** The page of the form that is shown: the id of a step, or `review`, `received` … */
export function pageOf(form: IntakeForm): string | undefined {
  return form.shadowRoot?.querySelector<HTMLElement>('form')?.dataset['page'];
}

/** What has keyboard focus, shadow roots included. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Takes away what a quick exit leaves behind. */
export function bringPageBack(): void {
  document.querySelector('[data-rk-exit]')?.remove();
  document.querySelector('meta[name=referrer]')?.remove();
  document.body.style.removeProperty('display');
}
