import type { Meta } from '@storybook/web-components-vite';
import { cardStory } from './card-story.ts';

/** One service at one location: whether it is open, where it is, whom to call; the rest opens inside the card. */
const meta: Meta = {
  title: 'Service card',
  component: 'rk-service-card',
  tags: ['autodocs'],
  parameters: { docs: { story: { inline: false, iframeHeight: 420 } } },
};

export default meta;

const inEnglish = { parameters: { locale: 'en' } };
const dark = { parameters: { theme: 'dark' } };
const narrow = { width: '17.5rem' };

export const Ready = cardStory('ready');
export const ReadyInEnglish = cardStory('ready', { ...inEnglish });
export const Dark = cardStory('ready', dark);
export const Narrow = cardStory('ready', narrow);
export const RightToLeft = cardStory('rtl', { parameters: { direction: 'rtl' } });
export const Compact = cardStory('compact');
export const CompactInEnglish = cardStory('compact', { ...inEnglish });
export const CompactNarrow = cardStory('compact', narrow);
export const Open = cardStory('open');
export const OpenInEnglish = cardStory('open', { ...inEnglish });
export const OpenDark = cardStory('open', dark);
export const OpenNarrow = cardStory('open', narrow);
export const OpenCompact = cardStory('open-compact');
export const OpenCompactInEnglish = cardStory('open-compact', { ...inEnglish });
export const MobileTeam = cardStory('mobile-team');
export const MobileTeamInEnglish = cardStory('mobile-team', { ...inEnglish });
export const Suspended = cardStory('suspended');
export const SuspendedInEnglish = cardStory('suspended', { ...inEnglish });
export const Relocated = cardStory('relocated');
export const RelocatedInEnglish = cardStory('relocated', { ...inEnglish });
export const HoursUnknown = cardStory('unknown-hours');
export const HoursUnknownInEnglish = cardStory('unknown-hours', { ...inEnglish });
export const ConfidentialPlace = cardStory('confidential');
export const ConfidentialPlaceInEnglish = cardStory('confidential', { ...inEnglish });
export const Loading = cardStory('loading');
export const LoadingInEnglish = cardStory('loading', { ...inEnglish });
export const LoadingWithoutText = cardStory('loading-without-text');
export const LoadingWithoutTextInEnglish = cardStory('loading-without-text', { ...inEnglish });
export const Gone = cardStory('gone');
export const GoneInEnglish = cardStory('gone', { ...inEnglish });
export const CannotLoad = cardStory('failed');
export const CannotLoadInEnglish = cardStory('failed', { ...inEnglish });
export const CannotLoadWithoutText = cardStory('failed-without-text');
export const CannotLoadWithoutTextInEnglish = cardStory('failed-without-text', { ...inEnglish });
export const LongTexts = cardStory('long-texts', narrow);
