import type { Meta } from '@storybook/web-components-vite';
import { connection } from './browser-around.ts';
import { pageStory } from './finder-page.ts';
import { careful, filtersInTheAddress, forSearchEngines, severalFinders } from './on-a-page.ts';

/** A finder and the page that it is on: its address, its head, other finders, and a connection to be careful with. */
const meta: Meta = {
  title: 'Components/Service finder: on a page',
  component: 'rk-service-finder',
  parameters: { docs: { story: { inline: false, iframeHeight: 720 } } },
};

export default meta;

export const FiltersInTheAddress = pageStory(filtersInTheAddress);
export const SeveralFinders = pageStory(severalFinders);
export const SeveralFindersNarrow = pageStory({ ...severalFinders, width: '17.5rem' });
export const ForSearchEngines = pageStory(forSearchEngines);
export const DataSaver = pageStory({ ...careful, beforeEach: () => connection({ saveData: true }) });
export const SlowConnection = pageStory({ ...careful, beforeEach: () => connection({ effectiveType: 'slow-2g' }) });
