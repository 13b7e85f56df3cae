import { type FrameOptions, frameOnPage } from '../../testing/frame.ts';
import { until, words } from '../../testing/page.ts';
import { type FormFixture, showFixture } from '../fixtures/fixtures.ts';
import type { IntakeForm } from '../intake-form.ts';

/** Puts a fixture on the page, in a frame of a given width; resolves when it is in its state. */
export async function show(fixture: FormFixture, options: FrameOptions = {}): Promise<IntakeForm> {
  const frame = frameOnPage(options);
  const form = await showFixture(fixture, frame);
  await until(() => form.shadowRoot?.querySelector('form, iframe, [data-frame]'));
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
