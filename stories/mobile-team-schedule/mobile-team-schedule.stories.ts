import { scheduleFixtures, showFixture } from '@resilience-kit/elements/fixtures/mobile-team-schedule';
import type { Meta } from '@storybook/web-components-vite';
import { anatomy } from '../playground/anatomy.ts';
import { playground } from '../playground/playground.ts';
import { scheduleStory } from './schedule-story.ts';

/** When a mobile team comes, and where to: the next visit first, then day by day or as a table. */
const meta: Meta = {
  title: 'Components/Mobile team schedule',
  component: 'rk-mobile-team-schedule',
  parameters: { docs: { story: { inline: false, iframeHeight: 560 } } },
};

export default meta;

/** Every attribute and CSS property, on the demonstration data; the panels “Controls” and “Code” belong to it. */
export const Playground = playground('rk-mobile-team-schedule', {
  content: '<a href="#services">Послуги громади</a> · <a href="tel:1545">15-45</a>',
  args: { place: 'UA14120190000021407' },
  width: '60rem',
  isShown: ({ shadowRoot }) => shadowRoot?.querySelector('.schedule'),
});
/** The parts that a page can style with `::part()`. */
export const Anatomy = anatomy('rk-mobile-team-schedule', (host) => showFixture(scheduleFixtures.place, host), {
  width: '60rem',
});

const narrow = { width: '17.5rem' };
const wide = { width: '60rem' };

export const OfAPlace = scheduleStory('place');
export const Wide = scheduleStory('place', wide);
export const Narrow = scheduleStory('place', narrow);
export const RightToLeft = scheduleStory('rtl', { globals: { direction: 'rtl' } });
export const OfATeam = scheduleStory('team');
export const OfAnOrganization = scheduleStory('organization');
export const AsAList = scheduleStory('list', wide);
export const Suspended = scheduleStory('suspended');
export const NoDates = scheduleStory('no-dates');
export const NoTeams = scheduleStory('no-teams');
export const DemoData = scheduleStory('demo');
export const Loading = scheduleStory('loading');
export const LoadingWithoutText = scheduleStory('loading-without-text');
export const Gone = scheduleStory('gone');
export const CannotLoad = scheduleStory('failed');
export const CannotLoadWithoutText = scheduleStory('failed-without-text');
