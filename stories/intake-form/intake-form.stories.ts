import { formFixtures, showFixture } from '@resilience-kit/elements/fixtures/intake-form';
import { testFingerprint } from '@resilience-kit/sdk/testing';
import type { Meta } from '@storybook/web-components-vite';
import { anatomy } from '../playground/anatomy.ts';
import { playground } from '../playground/playground.ts';
import { formStory } from './form-story.ts';

/** Asks for help, one question at a time, and sends the answers encrypted; numbers to call and a way out on every page. */
const meta: Meta = {
  title: 'Components/Intake form',
  component: 'rk-intake-form',
  parameters: { docs: { story: { inline: false, iframeHeight: 640 } } },
};

export default meta;

/** Every attribute and CSS property, on the demonstration data; the panels “Controls” and “Code” belong to it. */
export const Playground = playground('rk-intake-form', {
  content: '<a href="tel:1545">Урядова гаряча лінія 15-45</a>',
  args: { form: 'help-request', isolation: 'inline', 'keyset-fingerprint': testFingerprint },
  width: '62rem',
  isShown: ({ shadowRoot }) => shadowRoot?.querySelector('[part~=form]'),
});
/** The parts that a page can style with `::part()`. */
export const Anatomy = anatomy('rk-intake-form', (host) => showFixture(formFixtures.danger(), host), {
  width: '62rem',
});

const narrow = { width: '20rem' };

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
export const StartNarrow = formStory('start', narrow);
export const ErrorSummaryNarrow = formStory('faults', narrow);
export const ReviewNarrow = formStory('review', narrow);
export const ReceiptNarrow = formStory('receipt', narrow);
export const FrameKeptOutNarrow = formStory('frame-kept-out', narrow);
export const RightToLeft = formStory('contact', { globals: { direction: 'rtl' } });
