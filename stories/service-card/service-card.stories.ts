import { cardFixtures, showFixture } from '@resilience-kit/elements/fixtures/service-card';
import type { Meta } from '@storybook/web-components-vite';
import { anatomy } from '../playground/anatomy.ts';
import { playground } from '../playground/playground.ts';
import { cardStory } from './card-story.ts';

/** One service at one location: whether it is open, where it is, whom to call; the rest opens inside the card. */
const meta: Meta = {
  title: 'Components/Service card',
  component: 'rk-service-card',
  parameters: { docs: { story: { inline: false, iframeHeight: 420 } } },
};

export default meta;

/** Every attribute and CSS property, on the demonstration data; the panels “Controls” and “Code” belong to it. */
export const Playground = playground('rk-service-card', {
  content: '<a href="#services">Послуги громади</a> · <a href="tel:1545">15-45</a>',
  args: { service: '7c11a491-86a6-5f2c-aae5-ddf17480afe0' },
  width: '40rem',
  isShown: ({ shadowRoot }) => shadowRoot?.querySelector('.card'),
});
/** The parts that a page can style with `::part()`. */
export const Anatomy = anatomy('rk-service-card', (host) => showFixture(cardFixtures.open, host), { width: '40rem' });

const narrow = { width: '17.5rem' };

export const Ready = cardStory('ready');
export const Narrow = cardStory('ready', narrow);
export const RightToLeft = cardStory('rtl', { globals: { direction: 'rtl' } });
export const Compact = cardStory('compact');
export const CompactNarrow = cardStory('compact', narrow);
export const Open = cardStory('open');
export const OpenNarrow = cardStory('open', narrow);
export const OpenCompact = cardStory('open-compact');
export const MobileTeam = cardStory('mobile-team');
export const Suspended = cardStory('suspended');
export const Relocated = cardStory('relocated');
export const HoursUnknown = cardStory('unknown-hours');
export const ConfidentialPlace = cardStory('confidential');
export const Loading = cardStory('loading');
export const LoadingWithoutText = cardStory('loading-without-text');
export const Gone = cardStory('gone');
export const CannotLoad = cardStory('failed');
export const CannotLoadWithoutText = cardStory('failed-without-text');
export const LongTexts = cardStory('long-texts', narrow);
