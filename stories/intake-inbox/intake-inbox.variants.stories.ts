import type { Meta } from '@storybook/web-components-vite';
import { inboxStory } from './inbox-story.ts';

/** Its states in English and on dark pages, for the tests: whoever looks has the toolbar for that. */
const meta: Meta = {
  title: 'Variants/Intake inbox',
  component: 'rk-intake-inbox',
  tags: ['!dev', '!autodocs'],
};

export default meta;

const inEnglish = { globals: { locale: 'en' } };
const dark = { globals: { scheme: 'dark' } };

export const LockedInEnglish = inboxStory('locked', { ...inEnglish });
export const NoIdentityInFileInEnglish = inboxStory('no-identity', { ...inEnglish });
export const AccessKeyRefusedInEnglish = inboxStory('refused', { ...inEnglish });
export const OpeningInEnglish = inboxStory('opening', { ...inEnglish });
export const UnreachableInEnglish = inboxStory('unreachable', { ...inEnglish });
export const RequestsInEnglish = inboxStory('list', { ...inEnglish });
export const NoRequestsInEnglish = inboxStory('empty', { ...inEnglish });
export const InDangerInEnglish = inboxStory('in-danger', { ...inEnglish });
export const DoNotCallInEnglish = inboxStory('do-not-call', { ...inEnglish });
export const WriteOnlyInEnglish = inboxStory('write-only', { ...inEnglish });
export const MayBeCalledInEnglish = inboxStory('may-call', { ...inEnglish });
export const WaitingApartInEnglish = inboxStory('apart', { ...inEnglish });
export const UnreadableInEnglish = inboxStory('unreadable', { ...inEnglish });
export const DeletingInEnglish = inboxStory('deleting', { ...inEnglish });
export const ReferringWithoutConsentInEnglish = inboxStory('referring', { ...inEnglish });
export const FormDoesNotLoadInEnglish = inboxStory('without-form', { ...inEnglish });
export const LockIsNearInEnglish = inboxStory('lock-is-near', { ...inEnglish });
export const LockedAgainInEnglish = inboxStory('locked-again', { ...inEnglish });
export const RequestsDark = inboxStory('list', dark);
export const InDangerDark = inboxStory('in-danger', dark);
