import { type FrameOptions, frameOnPage } from '../../testing/frame.ts';
import { until, words } from '../../testing/page.ts';
import { type FinderFixture, showFixture } from '../fixtures/fixtures.ts';
import type { ServiceFinder } from '../service-finder.ts';

/** Puts a fixture on the page, in a frame of a given width. */
export async function show(fixture: FinderFixture, options: FrameOptions = {}): Promise<ServiceFinder> {
  const frame = frameOnPage(options);
  const finder = await showFixture(fixture, frame);
  await until(() => finder.shadowRoot?.querySelector('[part=search], [part=details]'));
  return finder;
}

/** The first match in the shadow root, as soon as there is one. */
export function part<T extends HTMLElement = HTMLElement>(finder: ServiceFinder, selector: string): Promise<T> {
  return until(() => finder.shadowRoot?.querySelector<T>(selector));
}

/** All that is visible in the shadow root, as words with single spaces between them. */
export function textOf(finder: ServiceFinder): string {
  return words((finder.shadowRoot?.querySelector('[part=frame]') as HTMLElement | null)?.innerText);
}

/** Waits until the shadow root says something. */
export function says(finder: ServiceFinder, text: string): Promise<boolean> {
  return until(() => textOf(finder).includes(text));
}

/** Chooses a value in a select, as a visitor does. */
export async function choose(finder: ServiceFinder, id: string, value: string): Promise<void> {
  const select = await part<HTMLSelectElement>(finder, `#${id}`);
  await until(() => [...select.options].some((option) => option.value === value));
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
