import { finderFixtures, showFixture } from '@resilience-kit/elements/fixtures/service-finder';
import type { Meta } from '@storybook/web-components-vite';
import { anatomy } from '../playground/anatomy.ts';
import { playground } from '../playground/playground.ts';
import { finderStory } from './finder-story.ts';

/** Finds services at locations: search, filters, results, details, and the hotlines in every state. */
const meta: Meta = {
  title: 'Components/Service finder',
  component: 'rk-service-finder',
  parameters: { docs: { story: { inline: false, iframeHeight: 640 } } },
};

export default meta;

/** Every attribute and CSS property, on the demonstration data; the panels “Controls” and “Code” belong to it. */
export const Playground = playground('rk-service-finder', {
  content: '<a href="#services">Послуги громади</a> · <a href="tel:1545">15-45</a>',
  isShown: ({ shadowRoot }) => shadowRoot?.querySelector('[part~=result]'),
});
/** The parts that a page can style with `::part()`. */
export const Anatomy = anatomy('rk-service-finder', (host) => showFixture(finderFixtures.ready, host));

export const Ready = finderStory('ready');
export const RightToLeft = finderStory('rtl', { globals: { direction: 'rtl' } });
export const Narrow = finderStory('ready', { width: '20rem' });
export const Compact = finderStory('compact', { width: '20rem' });
export const Loading = finderStory('loading');
export const LoadingSlowly = finderStory('slow');
export const Searching = finderStory('searching');
export const Corrected = finderStory('corrected');
export const ProposesWhileTyping = finderStory('proposing');
export const ProposesWhileTypingNarrow = finderStory('proposing', { width: '17.5rem' });
export const Narrowed = finderStory('narrowed');
export const NarrowedNarrow = finderStory('narrowed', { width: '20rem' });
export const DayIsOver = finderStory('day-over');
export const EmptyWithSuggestions = finderStory('empty-with-suggestions');
export const NearestInstead = finderStory('nearest-instead');
export const NearestInsteadNarrow = finderStory('nearest-instead', { width: '17.5rem' });
export const Empty = finderStory('empty');
export const CannotLoad = finderStory('error');
export const CannotLoadWithoutNetwork = finderStory('offline');
export const CannotLoadKeepsText = finderStory('error-with-text');
export const ApiIsDown = finderStory('down');
export const EarlierResultsStay = finderStory('stale');
export const SavedOnTheDevice = finderStory('saved');
export const SavedOnTheDeviceNarrow = finderStory('saved', { width: '20rem' });
export const NothingLikeThisIsSaved = finderStory('saved-nothing-found');
export const SavedWhileApiAnswers500 = finderStory('saved-while-500');
export const SavedWhileApiAnswersHtml = finderStory('saved-while-html');
export const SavedWhileApiAnswersGarbage = finderStory('saved-while-garbage');
export const SavedWhileApiAnswersHalfOfJson = finderStory('saved-while-half-json');
export const SavedWhileApiAnswersNothing = finderStory('saved-while-empty');
export const SavedWhileApiAnswersAnotherShape = finderStory('saved-while-other-shape');
export const SavedWhileApiHangs = finderStory('saved-while-hanging');
export const ManyPages = finderStory('many-pages');
export const Details = finderStory('details');
export const DetailsNarrow = finderStory('details', { width: '20rem' });
export const Relocated = finderStory('relocated');
export const RelocatedDetails = finderStory('relocated-details');
export const Suspended = finderStory('suspended');
export const SuspendedDetails = finderStory('suspended-details');
export const MobileTeam = finderStory('mobile-team');
export const MobileTeamDetails = finderStory('mobile-team-details');
export const ProgrammeDetails = finderStory('programme-details');
export const HoursUnknown = finderStory('unknown-hours');
export const ClosedNow = finderStory('closed-now');
export const ClosesSoon = finderStory('closes-soon');
export const RoundTheClock = finderStory('round-the-clock');
export const ConfidentialPlace = finderStory('confidential');
export const MachineTranslation = finderStory('machine-translation', { globals: { locale: 'en' } });
export const UkrainianOnlyInEnglish = finderStory('ukrainian-only', { globals: { locale: 'en' } });
export const LongTexts = finderStory('long-texts', { width: '20rem' });
export const MarkupInData = finderStory('html-in-data');
export const FromSnapshot = finderStory('from-snapshot');
export const SnapshotWhileApiIsDown = finderStory('snapshot-while-down');
export const LiveData = finderStory('live');
export const DemoData = finderStory('demo');
export const AnyOtherHsdsServer = finderStory('foreign-hsds');
export const AnyOtherHsdsServerDetails = finderStory('foreign-hsds-details');
export const RoundTheClockDetails = finderStory('round-the-clock-details');
export const BeingChecked = finderStory('being-checked');
export const OutOfDate = finderStory('out-of-date');
export const ConfidentialDetails = finderStory('confidential-details');
export const VisitsInTheChosenHromada = finderStory('visits-here');
export const HoursThatDiffer = finderStory('hours-differ');
export const Sharing = finderStory('sharing');
export const ToTheCalendar = finderStory('to-calendar');
export const SomethingIsWrong = finderStory('something-wrong');
export const SavedServices = finderStory('saved-list');
export const SharingNarrow = finderStory('sharing', { width: '20rem' });
