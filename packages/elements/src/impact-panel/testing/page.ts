import { type FrameOptions, frameOnPage } from '../../testing/frame.ts';
import { type PanelFixture, showFixture } from '../fixtures/fixtures.ts';
import type { ImpactPanel } from '../impact-panel.ts';

/** Puts a fixture on the page, in a frame of a given width; resolves when it is in its state. */
export async function show(fixture: PanelFixture, options: FrameOptions = {}): Promise<ImpactPanel> {
  return showFixture(fixture, frameOnPage({ width: 1000, ...options }));
}
