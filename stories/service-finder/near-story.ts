import { rendered } from '@resilience-kit/elements/fixtures/service-finder';
import type { StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { device, type Position } from './browser-around.ts';
import { pageStory, type PageStoryOptions, until } from './finder-page.ts';

/** The visitor presses «Near me», and the device answers. */
export function nearby(position: Position, rest: PageStoryOptions = {}): StoryObj {
  return pageStory({
    beforeEach: () => device(position),
    act: async ({ finders: [finder] }) => {
      if (!finder) return;
      const button = await rendered(finder, '.nearby');
      button.focus();
      button.click();
      if (position === 'here') {
        await until(() => finder.finderState?.results?.query.near);
        await rendered(finder, '.distance');
        await expect(button).toHaveAttribute('aria-pressed', 'true');
      } else if (position === 'never answers') {
        await until(() => button.ariaDisabled === 'true');
      } else {
        await rendered(finder, '#location-notice');
        await until(() => finder.shadowRoot?.activeElement?.id === 'oblast');
        await expect(finder.shadowRoot?.activeElement).toHaveAttribute('aria-describedby', 'location-notice');
        // What there was to see is still there.
        await rendered(finder, '[part=result]');
      }
    },
    ...rest,
  });
}
