import { type FrameOptions, frameOnPage } from '../../testing/frame.ts';
import { root, until, words } from '../../testing/page.ts';
import { type CounterFixture, showFixture } from '../fixtures/fixtures.ts';
import type { ImpactCounter } from '../impact-counter.ts';

/** Puts a fixture on the page, in a frame of a given width; resolves when it is in its state. */
export async function show(fixture: CounterFixture, options: FrameOptions = {}): Promise<ImpactCounter> {
  const frame = frameOnPage({ width: 360, ...options });
  return showFixture(fixture, frame);
}

/** The first match in the shadow root. */
export function find(counter: ImpactCounter, selector: string): HTMLElement | null {
  return root(counter).querySelector<HTMLElement>(selector);
}

/** All that can be read in the shadow root and in what the page has inside, with single spaces. */
export function textOf(counter: ImpactCounter): string {
  const frame = find(counter, '[part=frame]');
  return words(frame?.innerText);
}

/** Waits until the shadow root says something. */
export function says(counter: ImpactCounter, text: string): Promise<boolean> {
  return until(() => textOf(counter).includes(text));
}

/** Whether the page's own words are to be seen. */
export function showsOwnWords(counter: ImpactCounter): boolean {
  const slot = root(counter).querySelector('slot');
  return Boolean(slot?.isConnected && slot.assignedNodes().some((node) => node.textContent?.trim()));
}
