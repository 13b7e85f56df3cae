import type { Meta } from '@storybook/web-components-vite';
import { formStory } from './form-story.ts';

/** Asks for help, one question at a time, and sends the answers encrypted; numbers to call and a way out on every page. */
const meta: Meta = {
  title: 'Intake form',
  component: 'rk-intake-form',
  tags: ['autodocs'],
  parameters: { docs: { story: { inline: false, iframeHeight: 640 } } },
};

export default meta;

export const Start = formStory('start');
export const Demonstration = formStory('demo');
export const AllHotlines = formStory('hotlines');
export const WithoutHotlines = formStory('no-hotlines');
export const Loading = formStory('loading');
export const BlockedWithoutKeys = formStory('no-keys');
export const BlockedByBadKeys = formStory('bad-keys');
export const BlockedWithoutHttps = formStory('insecure-context');
export const BlockedByBrowser = formStory('unsupported');
export const BlockedWithoutForm = formStory('no-form');
export const BlockedUnreachable = formStory('unreachable');
export const Framed = formStory('framed');
export const FrameKeptOut = formStory('frame-kept-out');
export const OneAnswer = formStory('danger');
export const InDanger = formStory('in-danger');
export const SeveralAnswers = formStory('help');
export const AnswerToTakeBack = formStory('person');
export const Place = formStory('place');
export const Hromada = formStory('hromada');
export const PlacesDoNotLoad = formStory('places-failing');
export const HromadasDoNotLoad = formStory('hromadas-failing');
export const ShortTexts = formStory('contact');
export const ErrorSummary = formStory('faults');
export const LongText = formStory('note');
export const LongTextTooLong = formStory('note-too-long');
export const Consent = formStory('sharing');
export const PreselectedService = formStory('service');
export const PreselectedAnswer = formStory('help-with-service');
export const Review = formStory('review');
export const Sealing = formStory('sealing');
export const Sending = formStory('sending');
export const SavedOffline = formStory('offline');
export const SavedCodeWrittenDown = formStory('offline-code-saved');
export const OnlyOnThisPage = formStory('offline-without-storage');
export const WaitingFromBefore = formStory('waiting-from-before');
export const BeingSentFromBefore = formStory('being-sent-from-before');
export const RefusedFromBefore = formStory('refused-from-before');
export const ExpiredFromBefore = formStory('expired-from-before');
export const NotConfirmed = formStory('reply-lost');
export const NotConfirmedServerFault = formStory('server-fault');
export const NotSentServerBusy = formStory('busy');
export const Conflict = formStory('conflict');
export const Refused = formStory('refused');
export const TooLong = formStory('too-long');
export const DeletedByTheOrganization = formStory('deleted');
export const Receipt = formStory('receipt');
export const Finished = formStory('finished');
export const LongLabels = formStory('long-texts');
export const MarkupInData = formStory('html-in-data');

const dark = { parameters: { theme: 'dark' } };
export const StartDark = formStory('start', dark);
export const ErrorSummaryDark = formStory('faults', dark);
export const ReviewDark = formStory('review', dark);
export const ReceiptDark = formStory('receipt', dark);
export const FrameKeptOutDark = formStory('frame-kept-out', dark);

const narrow = { width: '20rem' };
export const StartNarrow = formStory('start', narrow);
export const ErrorSummaryNarrow = formStory('faults', narrow);
export const ReviewNarrow = formStory('review', narrow);
export const ReceiptNarrow = formStory('receipt', narrow);
export const FrameKeptOutNarrow = formStory('frame-kept-out', narrow);
export const RightToLeft = formStory('contact', { parameters: { direction: 'rtl' } });

const inEnglish = { parameters: { locale: 'en' } };
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
