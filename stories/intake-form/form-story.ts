import { formFixtures, showFixture } from '@resilience-kit/elements/fixtures/intake-form';
import type { StoryObj } from '@storybook/web-components-vite';
import { stateStory, type StateStoryOptions } from '../state-story/state-story.ts';
import { underFault } from '../toolbar/faults.ts';

export type FixtureName = keyof typeof formFixtures;

/** The story of one state of the form, filled in as far as the state asks for. */
export function formStory(name: FixtureName, options: StateStoryOptions = {}): StoryObj {
  return stateStory((host, globals) => showFixture(underFault(formFixtures[name](), globals), host), {
    width: '62rem',
    ...options,
  });
}
