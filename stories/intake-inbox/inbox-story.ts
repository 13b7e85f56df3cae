import { inboxFixtures, showFixture } from '@resilience-kit/elements/fixtures/intake-inbox';
import type { StoryObj } from '@storybook/web-components-vite';
import { stateStory, type StateStoryOptions } from '../state-story/state-story.ts';
import { chosenFault, faulty } from '../toolbar/faults.ts';

export type FixtureName = keyof typeof inboxFixtures;

/** The story of one state of the inbox, with requests that are sealed for the tests' keys. */
export function inboxStory(name: FixtureName, options: StateStoryOptions = {}): StoryObj {
  return stateStory(
    async (host, globals) => {
      const fixture = inboxFixtures[name]();
      const fault = chosenFault(globals);
      const api = async () => {
        const usual = await fixture.api();
        return fault ? { ...usual, fetch: faulty(usual.fetch, fault) } : usual;
      };
      const { inbox } = await showFixture(
        { ...fixture, api, ...(fault && { prepare: () => Promise.resolve() }) },
        host,
      );
      return inbox;
    },
    { width: '72rem', ...options },
  );
}
