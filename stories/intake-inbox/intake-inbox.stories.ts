import type { Meta } from '@storybook/web-components-vite';
import { inboxStory } from './inbox-story.ts';

/** The requests for help to an organization, opened in the browser of those who answer them. */
const meta: Meta = {
  title: 'Intake inbox',
  component: 'rk-intake-inbox',
  tags: ['autodocs'],
  parameters: { docs: { story: { inline: false, iframeHeight: 760 } } },
};

export default meta;

const inEnglish = { parameters: { locale: 'en' } };
const dark = { parameters: { theme: 'dark' } };
const narrow = { width: '20rem' };

export const Locked = inboxStory('locked');
export const LockedInEnglish = inboxStory('locked', { ...inEnglish });
export const NoIdentityInFile = inboxStory('no-identity');
export const NoIdentityInFileInEnglish = inboxStory('no-identity', { ...inEnglish });
export const AccessKeyRefused = inboxStory('refused');
export const AccessKeyRefusedInEnglish = inboxStory('refused', { ...inEnglish });
export const Opening = inboxStory('opening');
export const OpeningInEnglish = inboxStory('opening', { ...inEnglish });
export const Unreachable = inboxStory('unreachable');
export const UnreachableInEnglish = inboxStory('unreachable', { ...inEnglish });
export const Requests = inboxStory('list');
export const RequestsInEnglish = inboxStory('list', { ...inEnglish });
export const NoRequests = inboxStory('empty');
export const NoRequestsInEnglish = inboxStory('empty', { ...inEnglish });
export const InDanger = inboxStory('in-danger');
export const InDangerInEnglish = inboxStory('in-danger', { ...inEnglish });
export const DoNotCall = inboxStory('do-not-call');
export const DoNotCallInEnglish = inboxStory('do-not-call', { ...inEnglish });
export const WriteOnly = inboxStory('write-only');
export const WriteOnlyInEnglish = inboxStory('write-only', { ...inEnglish });
export const MayBeCalled = inboxStory('may-call');
export const MayBeCalledInEnglish = inboxStory('may-call', { ...inEnglish });
export const WaitingApart = inboxStory('apart');
export const WaitingApartInEnglish = inboxStory('apart', { ...inEnglish });
export const Unreadable = inboxStory('unreadable');
export const UnreadableInEnglish = inboxStory('unreadable', { ...inEnglish });
export const Deleting = inboxStory('deleting');
export const DeletingInEnglish = inboxStory('deleting', { ...inEnglish });
export const ReferringWithoutConsent = inboxStory('referring');
export const ReferringWithoutConsentInEnglish = inboxStory('referring', { ...inEnglish });
export const FormDoesNotLoad = inboxStory('without-form');
export const FormDoesNotLoadInEnglish = inboxStory('without-form', { ...inEnglish });
export const LockIsNear = inboxStory('lock-is-near');
export const LockIsNearInEnglish = inboxStory('lock-is-near', { ...inEnglish });
export const LockedAgain = inboxStory('locked-again');
export const LockedAgainInEnglish = inboxStory('locked-again', { ...inEnglish });
export const RequestsDark = inboxStory('list', dark);
export const InDangerDark = inboxStory('in-danger', dark);
export const LockedNarrow = inboxStory('locked', narrow);
export const RequestsNarrow = inboxStory('list', narrow);
export const InDangerNarrow = inboxStory('in-danger', narrow);
export const RightToLeft = inboxStory('in-danger', { parameters: { direction: 'rtl' } });
