import type { Meta } from '@storybook/web-components-vite';
import { cardStory } from './card-story.ts';

/** Its states in English and on dark pages, for the tests: whoever looks has the toolbar for that. */
const meta: Meta = {
  title: 'Variants/Service card',
  component: 'rk-service-card',
  tags: ['!dev', '!autodocs'],
};

export default meta;

const inEnglish = { globals: { locale: 'en' } };
const dark = { globals: { scheme: 'dark' } };

export const ReadyInEnglish = cardStory('ready', { ...inEnglish });
export const Dark = cardStory('ready', dark);
export const CompactInEnglish = cardStory('compact', { ...inEnglish });
export const OpenInEnglish = cardStory('open', { ...inEnglish });
export const OpenDark = cardStory('open', dark);
export const OpenCompactInEnglish = cardStory('open-compact', { ...inEnglish });
export const MobileTeamInEnglish = cardStory('mobile-team', { ...inEnglish });
export const SuspendedInEnglish = cardStory('suspended', { ...inEnglish });
export const RelocatedInEnglish = cardStory('relocated', { ...inEnglish });
export const HoursUnknownInEnglish = cardStory('unknown-hours', { ...inEnglish });
export const ConfidentialPlaceInEnglish = cardStory('confidential', { ...inEnglish });
export const LoadingInEnglish = cardStory('loading', { ...inEnglish });
export const LoadingWithoutTextInEnglish = cardStory('loading-without-text', { ...inEnglish });
export const GoneInEnglish = cardStory('gone', { ...inEnglish });
export const CannotLoadInEnglish = cardStory('failed', { ...inEnglish });
export const CannotLoadWithoutTextInEnglish = cardStory('failed-without-text', { ...inEnglish });
