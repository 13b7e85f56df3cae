import { cardFixtures, showFixture } from '@resilience-kit/elements/fixtures/service-card';
import type { StoryObj } from '@storybook/web-components-vite';
import { stateStory, type StateStoryOptions } from '../state-story/state-story.ts';
import { underFault } from '../toolbar/faults.ts';

export type FixtureName = keyof typeof cardFixtures;

/** The story of one state of the card. */
export function cardStory(name: FixtureName, options?: StateStoryOptions): StoryObj {
  return stateStory((host, globals) => showFixture(underFault(cardFixtures[name], globals), host), options);
}
