import type { Meta } from '@storybook/web-components-vite';
import { nearby } from './near-story.ts';

/** What is near: asked for on a button alone. Where it cannot be told, a place is chosen instead. */
const meta: Meta = {
  title: 'Components/Service finder: near me',
  component: 'rk-service-finder',
  parameters: { docs: { story: { inline: false, iframeHeight: 720 } } },
};

export default meta;

const narrow = { width: '17.5rem' };

export const SortedByDistance = nearby('here');
export const Refused = nearby('refused');
export const RefusedNarrow = nearby('refused', narrow);
export const Unavailable = nearby('unavailable');
export const TimedOut = nearby('timed out');
export const WithoutHttps = nearby('is not asked');
export const Waiting = nearby('never answers');
