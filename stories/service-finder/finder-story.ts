import { finderFixtures, showFixture } from '@resilience-kit/elements/fixtures/service-finder';
import type { StoryObj } from '@storybook/web-components-vite';
import { stateStory, type StateStoryOptions } from '../state-story/state-story.ts';
import { underFault } from '../toolbar/faults.ts';

export type FixtureName = keyof typeof finderFixtures;

/** The story of one state of the finder. */
export function finderStory(name: FixtureName, options?: StateStoryOptions): StoryObj {
  return stateStory((host, globals) => showFixture(underFault(finderFixtures[name], globals), host), options);
}
