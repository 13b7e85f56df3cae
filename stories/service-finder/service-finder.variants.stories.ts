import type { Meta } from '@storybook/web-components-vite';
import { finderStory } from './finder-story.ts';

/** Its states in English and on dark pages, for the tests: whoever looks has the toolbar for that. */
const meta: Meta = {
  title: 'Variants/Service finder',
  component: 'rk-service-finder',
  tags: ['!dev', '!autodocs'],
};

export default meta;

const inEnglish = { globals: { locale: 'en' } };

export const English = finderStory('ready', { globals: { locale: 'en' } });
export const Dark = finderStory('ready', { globals: { scheme: 'dark' } });
export const ProposesWhileTypingDark = finderStory('proposing', { globals: { scheme: 'dark' } });
export const SavedOnTheDeviceInEnglish = finderStory('saved', { globals: { locale: 'en' } });
export const SavedOnTheDeviceDark = finderStory('saved', { globals: { scheme: 'dark' } });
export const NothingLikeThisIsSavedInEnglish = finderStory('saved-nothing-found', { globals: { locale: 'en' } });
export const DetailsInEnglish = finderStory('details', { globals: { locale: 'en' } });
export const DetailsDark = finderStory('details', { globals: { scheme: 'dark' } });
export const AnyOtherHsdsServerInEnglish = finderStory('foreign-hsds', inEnglish);
export const AnyOtherHsdsServerDetailsInEnglish = finderStory('foreign-hsds-details', inEnglish);
export const FromSnapshotInEnglish = finderStory('from-snapshot', inEnglish);
export const SnapshotWhileApiIsDownInEnglish = finderStory('snapshot-while-down', inEnglish);
export const CompactInEnglish = finderStory('compact', inEnglish);
export const LoadingInEnglish = finderStory('loading', inEnglish);
export const LoadingSlowlyInEnglish = finderStory('slow', inEnglish);
export const SearchingInEnglish = finderStory('searching', inEnglish);
export const CorrectedInEnglish = finderStory('corrected', inEnglish);
export const ProposesWhileTypingInEnglish = finderStory('proposing', inEnglish);
export const NarrowedInEnglish = finderStory('narrowed', inEnglish);
export const DayIsOverInEnglish = finderStory('day-over', inEnglish);
export const EmptyWithSuggestionsInEnglish = finderStory('empty-with-suggestions', inEnglish);
export const NearestInsteadInEnglish = finderStory('nearest-instead', inEnglish);
export const EmptyInEnglish = finderStory('empty', inEnglish);
export const CannotLoadInEnglish = finderStory('error', inEnglish);
export const CannotLoadWithoutNetworkInEnglish = finderStory('offline', inEnglish);
export const CannotLoadWithoutNetworkDark = finderStory('offline', { globals: { scheme: 'dark' } });
export const CannotLoadKeepsTextInEnglish = finderStory('error-with-text', inEnglish);
export const ApiIsDownInEnglish = finderStory('down', inEnglish);
export const EarlierResultsStayInEnglish = finderStory('stale', inEnglish);
export const ManyPagesInEnglish = finderStory('many-pages', inEnglish);
export const RelocatedInEnglish = finderStory('relocated', inEnglish);
export const RelocatedDetailsInEnglish = finderStory('relocated-details', inEnglish);
export const SuspendedInEnglish = finderStory('suspended', inEnglish);
export const SuspendedDetailsInEnglish = finderStory('suspended-details', inEnglish);
export const MobileTeamInEnglish = finderStory('mobile-team', inEnglish);
export const MobileTeamDetailsInEnglish = finderStory('mobile-team-details', inEnglish);
export const ProgrammeDetailsInEnglish = finderStory('programme-details', inEnglish);
export const HoursUnknownInEnglish = finderStory('unknown-hours', inEnglish);
export const ClosedNowInEnglish = finderStory('closed-now', inEnglish);
export const ClosesSoonInEnglish = finderStory('closes-soon', inEnglish);
export const RoundTheClockInEnglish = finderStory('round-the-clock', inEnglish);
export const ConfidentialPlaceInEnglish = finderStory('confidential', inEnglish);
export const DemoDataInEnglish = finderStory('demo', inEnglish);
export const BeingCheckedInEnglish = finderStory('being-checked', inEnglish);
export const OutOfDateInEnglish = finderStory('out-of-date', inEnglish);
export const ConfidentialDetailsInEnglish = finderStory('confidential-details', inEnglish);
export const VisitsInTheChosenHromadaInEnglish = finderStory('visits-here', inEnglish);
export const HoursThatDifferInEnglish = finderStory('hours-differ', inEnglish);
export const SharingInEnglish = finderStory('sharing', inEnglish);
export const ToTheCalendarInEnglish = finderStory('to-calendar', inEnglish);
export const SomethingIsWrongInEnglish = finderStory('something-wrong', inEnglish);
export const SavedServicesInEnglish = finderStory('saved-list', inEnglish);
export const SharingDark = finderStory('sharing', { globals: { scheme: 'dark' } });
export const SomethingIsWrongDark = finderStory('something-wrong', { globals: { scheme: 'dark' } });
