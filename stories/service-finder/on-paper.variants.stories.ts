import type { Meta } from '@storybook/web-components-vite';
import { paperStory } from './paper-story.ts';
import { pocketList, printed } from './printing.ts';

/** Its states in English and on dark pages, for the tests: whoever looks has the toolbar for that. */
const meta: Meta = {
  title: 'Variants/Service finder: on paper',
  component: 'rk-service-finder',
  tags: ['!dev', '!autodocs'],
};

export default meta;

const inEnglish = { globals: { locale: 'en' } };

export const ServiceInEnglish = paperStory('A4', printed('ready', 1), inEnglish);
export const MobileTeamInEnglish = paperStory('A4', printed('ready', 4), inEnglish);
export const ConfidentialPlaceInEnglish = paperStory('A4', printed('confidential', 1), inEnglish);
export const PocketListInEnglish = paperStory('A6', pocketList, inEnglish);
