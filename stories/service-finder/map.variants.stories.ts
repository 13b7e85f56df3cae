import type { Meta } from '@storybook/web-components-vite';
import { finderStory } from './finder-story.ts';

/** Its states in English and on dark pages, for the tests: whoever looks has the toolbar for that. */
const meta: Meta = {
  title: 'Variants/Service finder: map',
  component: 'rk-service-finder',
  tags: ['!dev', '!autodocs'],
};

export default meta;

const inEnglish = { globals: { locale: 'en' } };

export const OutlinesInEnglish = finderStory('map', inEnglish);
export const Dark = finderStory('map', { globals: { scheme: 'dark' } });
export const NarrowInEnglish = finderStory('map', { width: '17.5rem', ...inEnglish });
export const CardInEnglish = finderStory('map-card', inEnglish);
export const CardDark = finderStory('map-card', { globals: { scheme: 'dark' } });
export const ClustersInEnglish = finderStory('map-many', inEnglish);
export const TilesDoNotComeInEnglish = finderStory('map-without-tiles', inEnglish);
