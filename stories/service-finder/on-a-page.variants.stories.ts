import type { Meta } from '@storybook/web-components-vite';
import { connection } from './browser-around.ts';
import { pageStory } from './finder-page.ts';
import { careful, filtersInTheAddress, forSearchEngines, severalFinders } from './on-a-page.ts';

/** Its states in English and on dark pages, for the tests: whoever looks has the toolbar for that. */
const meta: Meta = {
  title: 'Variants/Service finder: on a page',
  component: 'rk-service-finder',
  tags: ['!dev', '!autodocs'],
};

export default meta;

const inEnglish = { globals: { locale: 'en' } };

export const FiltersInTheAddressInEnglish = pageStory({ ...filtersInTheAddress, ...inEnglish });
export const SeveralFindersInEnglish = pageStory({ ...severalFinders, ...inEnglish });
export const ForSearchEnginesInEnglish = pageStory({ ...forSearchEngines, ...inEnglish });
export const DataSaverInEnglish = pageStory({
  ...careful,
  ...inEnglish,
  beforeEach: () => connection({ saveData: true }),
});
export const SlowConnectionInEnglish = pageStory({
  ...careful,
  ...inEnglish,
  beforeEach: () => connection({ effectiveType: '2g' }),
});
