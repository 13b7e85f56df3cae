import { inboxFixtures, showFixture } from '@resilience-kit/elements/fixtures/intake-inbox';
import type { Meta } from '@storybook/web-components-vite';
import { anatomy } from '../playground/anatomy.ts';
import { playground } from '../playground/playground.ts';
import { inboxStory } from './inbox-story.ts';

/** The requests for help to an organization, opened in the browser of those who answer them. */
const meta: Meta = {
  title: 'Components/Intake inbox',
  component: 'rk-intake-inbox',
  parameters: { docs: { story: { inline: false, iframeHeight: 760 } } },
};

export default meta;

/** Every attribute and CSS property, on the demonstration data; the panels “Controls” and “Code” belong to it. */
export const Playground = playground('rk-intake-inbox', {
  content: '<a href="tel:1545">15-45</a>',
  width: '72rem',
  isShown: ({ shadowRoot }) => shadowRoot?.querySelector('[part~=unlock]'),
});
/** The parts that a page can style with `::part()`. */
export const Anatomy = anatomy(
  'rk-intake-inbox',
  async (host) => (await showFixture(inboxFixtures.list(), host)).inbox,
  { width: '72rem' },
);

const narrow = { width: '20rem' };

export const Locked = inboxStory('locked');
export const NoIdentityInFile = inboxStory('no-identity');
export const AccessKeyRefused = inboxStory('refused');
export const Opening = inboxStory('opening');
export const Unreachable = inboxStory('unreachable');
export const Requests = inboxStory('list');
export const NoRequests = inboxStory('empty');
export const InDanger = inboxStory('in-danger');
export const DoNotCall = inboxStory('do-not-call');
export const WriteOnly = inboxStory('write-only');
export const MayBeCalled = inboxStory('may-call');
export const WaitingApart = inboxStory('apart');
export const Unreadable = inboxStory('unreadable');
export const Deleting = inboxStory('deleting');
export const ReferringWithoutConsent = inboxStory('referring');
export const FormDoesNotLoad = inboxStory('without-form');
export const LockIsNear = inboxStory('lock-is-near');
export const LockedAgain = inboxStory('locked-again');
export const LockedNarrow = inboxStory('locked', narrow);
export const RequestsNarrow = inboxStory('list', narrow);
export const InDangerNarrow = inboxStory('in-danger', narrow);
export const RightToLeft = inboxStory('in-danger', { globals: { direction: 'rtl' } });
