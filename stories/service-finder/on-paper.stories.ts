import { finderFixtures, open, rendered, showFixture } from '@resilience-kit/elements/fixtures/service-finder';
import type { Meta } from '@storybook/web-components-vite';
import { paperStory } from './paper-story.ts';

/** What comes out of the printer: a service on one A4, and what is saved as a list for the pocket, on A6. */
const meta: Meta = {
  title: 'Service finder/On paper',
  component: 'rk-service-finder',
  parameters: { docs: { story: { inline: false, iframeHeight: 900 } } },
};

export default meta;

const inEnglish = { parameters: { locale: 'en' } };

/** Opens a service and prints it. */
const printed = (name: keyof typeof finderFixtures, number: number) => async (host: HTMLElement) => {
  const finder = await showFixture({ ...finderFixtures[name], prepare: () => Promise.resolve() }, host);
  await open(finder, number);
  (await rendered(finder, '.actions > .button:last-child')).click();
};

/** Saves the services of the list, and prints what is saved. */
const pocketList = async (host: HTMLElement) => {
  // What an earlier story saved on this device would be let go of.
  localStorage.removeItem('rk-shortlist');
  const finder = await showFixture(finderFixtures.ready, host);
  await rendered(finder, '.star');
  for (const star of [...(finder.shadowRoot?.querySelectorAll<HTMLElement>('.star') ?? [])].slice(0, 4)) star.click();
  (await rendered(finder, '.list-tools > .button')).click();
  (await rendered(finder, '.saved-buttons .button')).click();
};

export const Service = paperStory('A4', printed('ready', 1));
export const ServiceInEnglish = paperStory('A4', printed('ready', 1), inEnglish);
export const MobileTeam = paperStory('A4', printed('ready', 4));
export const MobileTeamInEnglish = paperStory('A4', printed('ready', 4), inEnglish);
export const HoursThatDiffer = paperStory('A4', printed('hours-differ', 1));
export const ConfidentialPlace = paperStory('A4', printed('confidential', 1));
export const ConfidentialPlaceInEnglish = paperStory('A4', printed('confidential', 1), inEnglish);
export const PocketList = paperStory('A6', pocketList);
export const PocketListInEnglish = paperStory('A6', pocketList, inEnglish);
