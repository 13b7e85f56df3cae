import { type FrameOptions, frameOnPage } from '../../testing/frame.ts';
import { root } from '../../testing/page.ts';
import { type CounterFixture, showFixture } from '../fixtures/fixtures.ts';
import type { ImpactCounter } from '../impact-counter.ts';

/** Puts a fixture on the page, in a frame of a given width; resolves when it is in its state. */
export async function show(fixture: CounterFixture, options: FrameOptions = {}): Promise<ImpactCounter> {
  const frame = frameOnPage({ width: 360, ...options });
  return showFixture(fixture, frame);
}

/** Whether the page's own words are to be seen. */
export function showsOwnWords(counter: ImpactCounter): boolean {
  const slot = root(counter).querySelector('slot');
  return Boolean(slot?.isConnected && slot.assignedNodes().some((node) => node.textContent?.trim()));
}
