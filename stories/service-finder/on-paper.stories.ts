import type { Meta } from '@storybook/web-components-vite';
import { paperStory } from './paper-story.ts';
import { pocketList, printed } from './printing.ts';

/** What comes out of the printer: a service on one A4, and what is saved as a list for the pocket, on A6. */
const meta: Meta = {
  title: 'Components/Service finder: on paper',
  component: 'rk-service-finder',
  parameters: { docs: { story: { inline: false, iframeHeight: 900 } } },
};

export default meta;

export const Service = paperStory('A4', printed('ready', 1));
export const MobileTeam = paperStory('A4', printed('ready', 4));
export const HoursThatDiffer = paperStory('A4', printed('hours-differ', 1));
export const ConfidentialPlace = paperStory('A4', printed('confidential', 1));
export const PocketList = paperStory('A6', pocketList);
