import { rendered } from '@resilience-kit/elements/fixtures/service-finder';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { device, type Position } from './browser-around.ts';
import { pageStory, until } from './finder-page.ts';

/** What is near: asked for on a button alone. Where it cannot be told, a place is chosen instead. */
const meta: Meta = {
  title: 'Service finder/Near me',
  component: 'rk-service-finder',
  parameters: { docs: { story: { inline: false, iframeHeight: 720 } } },
};

export default meta;

/** The visitor presses «Near me», and the device answers. */
function nearby(position: Position, rest: Partial<StoryObj> & { width?: string } = {}): StoryObj {
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

const inEnglish = { parameters: { locale: 'en' } };
const dark = { parameters: { theme: 'dark' } };
const narrow = { width: '17.5rem' };

export const SortedByDistance = nearby('here');
export const SortedByDistanceInEnglish = nearby('here', inEnglish);
export const Refused = nearby('refused');
export const RefusedInEnglish = nearby('refused', inEnglish);
export const RefusedDark = nearby('refused', dark);
export const RefusedNarrow = nearby('refused', narrow);
export const Unavailable = nearby('unavailable');
export const UnavailableInEnglish = nearby('unavailable', inEnglish);
export const TimedOut = nearby('timed out');
export const TimedOutInEnglish = nearby('timed out', inEnglish);
export const WithoutHttps = nearby('is not asked');
export const WithoutHttpsInEnglish = nearby('is not asked', inEnglish);
export const Waiting = nearby('never answers');
export const WaitingInEnglish = nearby('never answers', inEnglish);
