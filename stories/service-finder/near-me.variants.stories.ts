import type { Meta } from '@storybook/web-components-vite';
import { nearby } from './near-story.ts';

/** Its states in English and on dark pages, for the tests: whoever looks has the toolbar for that. */
const meta: Meta = {
  title: 'Variants/Service finder: near me',
  component: 'rk-service-finder',
  tags: ['!dev', '!autodocs'],
};

export default meta;

const inEnglish = { globals: { locale: 'en' } };
const dark = { globals: { scheme: 'dark' } };

export const SortedByDistanceInEnglish = nearby('here', inEnglish);
export const RefusedInEnglish = nearby('refused', inEnglish);
export const RefusedDark = nearby('refused', dark);
export const UnavailableInEnglish = nearby('unavailable', inEnglish);
export const TimedOutInEnglish = nearby('timed out', inEnglish);
export const WithoutHttpsInEnglish = nearby('is not asked', inEnglish);
export const WaitingInEnglish = nearby('never answers', inEnglish);
