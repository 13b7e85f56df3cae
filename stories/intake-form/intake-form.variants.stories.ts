import type { Meta } from '@storybook/web-components-vite';
import { formStory } from './form-story.ts';

/** Its states in English and on dark pages, for the tests: whoever looks has the toolbar for that. */
const meta: Meta = {
  title: 'Variants/Intake form',
  component: 'rk-intake-form',
  tags: ['!dev', '!autodocs'],
};

export default meta;

const dark = { globals: { scheme: 'dark' } };
const inEnglish = { globals: { locale: 'en' } };

export const StartDark = formStory('start', dark);
export const ErrorSummaryDark = formStory('faults', dark);
export const ReviewDark = formStory('review', dark);
export const ReceiptDark = formStory('receipt', dark);
export const FrameKeptOutDark = formStory('frame-kept-out', dark);
export const StartInEnglish = formStory('start', inEnglish);
export const DemonstrationInEnglish = formStory('demo', inEnglish);
export const AllHotlinesInEnglish = formStory('hotlines', inEnglish);
export const WithoutHotlinesInEnglish = formStory('no-hotlines', inEnglish);
export const LoadingInEnglish = formStory('loading', inEnglish);
export const BlockedWithoutKeysInEnglish = formStory('no-keys', inEnglish);
export const BlockedByBadKeysInEnglish = formStory('bad-keys', inEnglish);
export const BlockedWithoutHttpsInEnglish = formStory('insecure-context', inEnglish);
export const BlockedByBrowserInEnglish = formStory('unsupported', inEnglish);
export const BlockedWithoutFormInEnglish = formStory('no-form', inEnglish);
export const BlockedUnreachableInEnglish = formStory('unreachable', inEnglish);
export const FramedInEnglish = formStory('framed', inEnglish);
export const FrameKeptOutInEnglish = formStory('frame-kept-out', inEnglish);
export const OneAnswerInEnglish = formStory('danger', inEnglish);
export const InDangerInEnglish = formStory('in-danger', inEnglish);
export const SeveralAnswersInEnglish = formStory('help', inEnglish);
export const AnswerToTakeBackInEnglish = formStory('person', inEnglish);
export const PlaceInEnglish = formStory('place', inEnglish);
export const HromadaInEnglish = formStory('hromada', inEnglish);
export const PlacesDoNotLoadInEnglish = formStory('places-failing', inEnglish);
export const HromadasDoNotLoadInEnglish = formStory('hromadas-failing', inEnglish);
export const ShortTextsInEnglish = formStory('contact', inEnglish);
export const ErrorSummaryInEnglish = formStory('faults', inEnglish);
export const LongTextInEnglish = formStory('note', inEnglish);
export const LongTextTooLongInEnglish = formStory('note-too-long', inEnglish);
export const ConsentInEnglish = formStory('sharing', inEnglish);
export const PreselectedServiceInEnglish = formStory('service', inEnglish);
export const PreselectedAnswerInEnglish = formStory('help-with-service', inEnglish);
export const ReviewInEnglish = formStory('review', inEnglish);
export const SealingInEnglish = formStory('sealing', inEnglish);
export const SendingInEnglish = formStory('sending', inEnglish);
export const SavedOfflineInEnglish = formStory('offline', inEnglish);
export const NotConfirmedInEnglish = formStory('reply-lost', inEnglish);
export const NotConfirmedServerFaultInEnglish = formStory('server-fault', inEnglish);
export const NotSentServerBusyInEnglish = formStory('busy', inEnglish);
export const ConflictInEnglish = formStory('conflict', inEnglish);
export const RefusedInEnglish = formStory('refused', inEnglish);
export const TooLongInEnglish = formStory('too-long', inEnglish);
export const ReceiptInEnglish = formStory('receipt', inEnglish);
export const FinishedInEnglish = formStory('finished', inEnglish);
