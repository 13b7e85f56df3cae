import type { Meta } from '@storybook/web-components-vite';
import { finderStory } from './finder-story.ts';

/** Finds services at locations: search, filters, results, details, and the hotlines in every state. */
const meta: Meta = {
  title: 'Service finder',
  component: 'rk-service-finder',
  tags: ['autodocs'],
  parameters: { docs: { story: { inline: false, iframeHeight: 640 } } },
};

export default meta;

export const Ready = finderStory('ready');
export const English = finderStory('ready', { parameters: { locale: 'en' } });
export const Dark = finderStory('ready', { parameters: { theme: 'dark' } });
export const RightToLeft = finderStory('rtl', { parameters: { direction: 'rtl' } });
export const Narrow = finderStory('ready', { width: '20rem' });
export const Compact = finderStory('compact', { width: '20rem' });
export const Loading = finderStory('loading');
export const LoadingSlowly = finderStory('slow');
export const Searching = finderStory('searching');
export const Corrected = finderStory('corrected');
export const EmptyWithSuggestions = finderStory('empty-with-suggestions');
export const Empty = finderStory('empty');
export const CannotLoad = finderStory('error');
export const CannotLoadKeepsText = finderStory('error-with-text');
export const ApiIsDown = finderStory('down');
export const EarlierResultsStay = finderStory('stale');
export const ManyPages = finderStory('many-pages');
export const Details = finderStory('details');
export const DetailsInEnglish = finderStory('details', { parameters: { locale: 'en' } });
export const DetailsDark = finderStory('details', { parameters: { theme: 'dark' } });
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
export const MachineTranslation = finderStory('machine-translation', { parameters: { locale: 'en' } });
export const UkrainianOnlyInEnglish = finderStory('ukrainian-only', { parameters: { locale: 'en' } });
export const LongTexts = finderStory('long-texts', { width: '20rem' });
export const MarkupInData = finderStory('html-in-data');
export const LiveData = finderStory('live');
export const DemoData = finderStory('demo');

const inEnglish = { parameters: { locale: 'en' } };
export const CompactInEnglish = finderStory('compact', inEnglish);
export const LoadingInEnglish = finderStory('loading', inEnglish);
export const LoadingSlowlyInEnglish = finderStory('slow', inEnglish);
export const SearchingInEnglish = finderStory('searching', inEnglish);
export const CorrectedInEnglish = finderStory('corrected', inEnglish);
export const EmptyWithSuggestionsInEnglish = finderStory('empty-with-suggestions', inEnglish);
export const EmptyInEnglish = finderStory('empty', inEnglish);
export const CannotLoadInEnglish = finderStory('error', inEnglish);
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
