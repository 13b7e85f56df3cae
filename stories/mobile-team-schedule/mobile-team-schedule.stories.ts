import type { Meta } from '@storybook/web-components-vite';
import { scheduleStory } from './schedule-story.ts';

/** When a mobile team comes, and where to: the next visit first, then day by day or as a table. */
const meta: Meta = {
  title: 'Mobile team schedule',
  component: 'rk-mobile-team-schedule',
  tags: ['autodocs'],
  parameters: { docs: { story: { inline: false, iframeHeight: 560 } } },
};

export default meta;

const inEnglish = { parameters: { locale: 'en' } };
const dark = { parameters: { theme: 'dark' } };
const narrow = { width: '17.5rem' };
const wide = { width: '60rem' };

export const OfAPlace = scheduleStory('place');
export const OfAPlaceInEnglish = scheduleStory('place', { ...inEnglish });
export const Wide = scheduleStory('place', wide);
export const WideInEnglish = scheduleStory('place', { ...wide, ...inEnglish });
export const WideDark = scheduleStory('place', { width: '60rem', parameters: { theme: 'dark' } });
export const Narrow = scheduleStory('place', narrow);
export const Dark = scheduleStory('place', dark);
export const RightToLeft = scheduleStory('rtl', { parameters: { direction: 'rtl' } });
export const OfATeam = scheduleStory('team');
export const OfATeamInEnglish = scheduleStory('team', { ...inEnglish });
export const OfAnOrganization = scheduleStory('organization');
export const OfAnOrganizationInEnglish = scheduleStory('organization', { ...inEnglish });
export const AsAList = scheduleStory('list', wide);
export const AsAListInEnglish = scheduleStory('list', { ...wide, ...inEnglish });
export const Suspended = scheduleStory('suspended');
export const SuspendedInEnglish = scheduleStory('suspended', { ...inEnglish });
export const NoDates = scheduleStory('no-dates');
export const NoDatesInEnglish = scheduleStory('no-dates', { ...inEnglish });
export const NoTeams = scheduleStory('no-teams');
export const NoTeamsInEnglish = scheduleStory('no-teams', { ...inEnglish });
export const DemoData = scheduleStory('demo');
export const DemoDataInEnglish = scheduleStory('demo', { ...inEnglish });
export const Loading = scheduleStory('loading');
export const LoadingInEnglish = scheduleStory('loading', { ...inEnglish });
export const LoadingWithoutText = scheduleStory('loading-without-text');
export const LoadingWithoutTextInEnglish = scheduleStory('loading-without-text', { ...inEnglish });
export const Gone = scheduleStory('gone');
export const GoneInEnglish = scheduleStory('gone', { ...inEnglish });
export const CannotLoad = scheduleStory('failed');
export const CannotLoadInEnglish = scheduleStory('failed', { ...inEnglish });
export const CannotLoadWithoutText = scheduleStory('failed-without-text');
export const CannotLoadWithoutTextInEnglish = scheduleStory('failed-without-text', { ...inEnglish });
