import type { Meta } from '@storybook/web-components-vite';
import { finderStory } from './finder-story.ts';

/** The results on a map: opened by the visitor, drawn without a request, and with a list of all that is in view. */
const meta: Meta = {
  title: 'Components/Service finder: map',
  component: 'rk-service-finder',
  parameters: { docs: { story: { inline: false, iframeHeight: 800 } } },
};

export default meta;

export const Outlines = finderStory('map');
export const Narrow = finderStory('map', { width: '17.5rem' });
export const RightToLeft = finderStory('map-rtl', { globals: { direction: 'rtl' } });
export const Card = finderStory('map-card');
export const CardNarrow = finderStory('map-card', { width: '17.5rem' });
export const Clusters = finderStory('map-many');
export const TilesDoNotCome = finderStory('map-without-tiles');
