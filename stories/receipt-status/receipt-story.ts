import { receiptFixtures, showFixture } from '@resilience-kit/elements/fixtures/receipt-status';
import type { StoryObj } from '@storybook/web-components-vite';
import { stateStory, type StateStoryOptions } from '../state-story/state-story.ts';
import { underFault } from '../toolbar/faults.ts';

export type FixtureName = keyof typeof receiptFixtures;

/** The story of one state of what became of a request. */
export function receiptStory(name: FixtureName, options: StateStoryOptions = {}): StoryObj {
  return stateStory((host, globals) => showFixture(underFault(receiptFixtures[name](), globals), host), {
    width: '46rem',
    ...options,
  });
}
