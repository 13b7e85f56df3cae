import { exitFixtures, showFixture } from '@resilience-kit/elements/fixtures/quick-exit';
import type { StoryObj } from '@storybook/web-components-vite';
import { stateStory, type StateStoryOptions } from '../state-story/state-story.ts';

/** The story of one state of the way out; it leads nowhere. */
export function exitStory(name: keyof typeof exitFixtures, options?: StateStoryOptions): StoryObj {
  return stateStory((host) => showFixture(exitFixtures[name], host), options);
}
