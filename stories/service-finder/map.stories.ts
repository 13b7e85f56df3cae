import type { Meta } from '@storybook/web-components-vite';
import { finderStory } from './finder-story.ts';

/** The results on a map: opened by the visitor, drawn without a request, and with a list of all that is in view. */
const meta: Meta = {
  title: 'Service finder/Map',
  component: 'rk-service-finder',
  parameters: { docs: { story: { inline: false, iframeHeight: 800 } } },
};

export default meta;

const inEnglish = { parameters: { locale: 'en' } };

export const Outlines = finderStory('map');
export const OutlinesInEnglish = finderStory('map', inEnglish);
export const Dark = finderStory('map', { parameters: { theme: 'dark' } });
export const Narrow = finderStory('map', { width: '17.5rem' });
export const NarrowInEnglish = finderStory('map', { width: '17.5rem', ...inEnglish });
export const RightToLeft = finderStory('map-rtl', { parameters: { direction: 'rtl' } });
export const Card = finderStory('map-card');
export const CardInEnglish = finderStory('map-card', inEnglish);
export const CardDark = finderStory('map-card', { parameters: { theme: 'dark' } });
export const CardNarrow = finderStory('map-card', { width: '17.5rem' });
export const Clusters = finderStory('map-many');
export const ClustersInEnglish = finderStory('map-many', inEnglish);
export const TilesDoNotCome = finderStory('map-without-tiles');
export const TilesDoNotComeInEnglish = finderStory('map-without-tiles', inEnglish);
