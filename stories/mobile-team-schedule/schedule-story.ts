import { scheduleFixtures, showFixture } from '@resilience-kit/elements/fixtures/mobile-team-schedule';
import type { StoryObj } from '@storybook/web-components-vite';
import { stateStory, type StateStoryOptions } from '../state-story/state-story.ts';
import { underFault } from '../toolbar/faults.ts';

export type FixtureName = keyof typeof scheduleFixtures;

/** The story of one state of the schedule. */
export function scheduleStory(name: FixtureName, options?: StateStoryOptions): StoryObj {
  return stateStory((host, globals) => showFixture(underFault(scheduleFixtures[name], globals), host), options);
}
