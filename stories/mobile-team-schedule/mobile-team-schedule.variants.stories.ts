import type { Meta } from '@storybook/web-components-vite';
import { scheduleStory } from './schedule-story.ts';

/** Its states in English and on dark pages, for the tests: whoever looks has the toolbar for that. */
const meta: Meta = {
  title: 'Variants/Mobile team schedule',
  component: 'rk-mobile-team-schedule',
  tags: ['!dev', '!autodocs'],
};

export default meta;

const inEnglish = { globals: { locale: 'en' } };
const dark = { globals: { scheme: 'dark' } };
const wide = { width: '60rem' };

export const OfAPlaceInEnglish = scheduleStory('place', { ...inEnglish });
export const WideInEnglish = scheduleStory('place', { ...wide, ...inEnglish });
export const WideDark = scheduleStory('place', { width: '60rem', globals: { scheme: 'dark' } });
export const Dark = scheduleStory('place', dark);
export const OfATeamInEnglish = scheduleStory('team', { ...inEnglish });
export const OfAnOrganizationInEnglish = scheduleStory('organization', { ...inEnglish });
export const AsAListInEnglish = scheduleStory('list', { ...wide, ...inEnglish });
export const SuspendedInEnglish = scheduleStory('suspended', { ...inEnglish });
export const NoDatesInEnglish = scheduleStory('no-dates', { ...inEnglish });
export const NoTeamsInEnglish = scheduleStory('no-teams', { ...inEnglish });
export const DemoDataInEnglish = scheduleStory('demo', { ...inEnglish });
export const LoadingInEnglish = scheduleStory('loading', { ...inEnglish });
export const LoadingWithoutTextInEnglish = scheduleStory('loading-without-text', { ...inEnglish });
export const GoneInEnglish = scheduleStory('gone', { ...inEnglish });
export const CannotLoadInEnglish = scheduleStory('failed', { ...inEnglish });
export const CannotLoadWithoutTextInEnglish = scheduleStory('failed-without-text', { ...inEnglish });
