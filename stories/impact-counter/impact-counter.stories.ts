import type { Meta } from '@storybook/web-components-vite';
import { saysAll, withoutButtons } from '../impact-figures/checks.ts';
import { counterStory, withoutJavaScript } from './counter-story.ts';

/** One published result: the number as it is qualified, with its unit, period, place and source. */
const meta: Meta = {
  title: 'Impact counter',
  component: 'rk-impact-counter',
  tags: ['autodocs'],
  parameters: { docs: { story: { inline: false, iframeHeight: 420 } } },
};

export default meta;

const inEnglish = { parameters: { locale: 'en' } };
const dark = { parameters: { theme: 'dark' } };
const narrow = { width: '16rem' };
const phone = { width: '280px' };
const onPaper = { medium: 'paper' } as const;
const inForcedColours = { medium: 'forced colours' } as const;
const over = saysAll('Понад 1 600 звернень', 'Джерело: Публічний звіт', 'Станом на 30 вересня 2025 року');
const overInEnglish = saysAll('Over 1,600 requests', 'Source: Public report', 'As of 30 September 2025');
const parts = saysAll('4 925 консультацій', 'Не розподілено 49', 'Джерело');
const partsInEnglish = saysAll('4,925 consultations', 'Not broken down 49', 'Source');
const sentence = ['Торік центр прийняв ', ', і кожне з них не лишилося без відповіді.'] as const;
const sentenceInEnglish = ['Last year the centre took ', ', and every one of them was answered.'] as const;

export const Ready = counterStory('ready');
export const English = counterStory('ready', inEnglish);
export const Dark = counterStory('ready', dark);
export const Wide = counterStory('ready', { width: '60rem' });
export const Narrow = counterStory('ready', narrow);
export const Breakdown = counterStory('breakdown');
export const BreakdownInEnglish = counterStory('breakdown', inEnglish);
export const BreakdownDark = counterStory('breakdown', dark);
export const BreakdownNarrow = counterStory('breakdown', narrow);
export const BreakdownComplete = counterStory('complete-breakdown');
export const BreakdownCompleteInEnglish = counterStory('complete-breakdown', inEnglish);
export const RightToLeft = counterStory('rtl', { parameters: { direction: 'rtl' } });
export const Loading = counterStory('loading');
export const LoadingInEnglish = counterStory('loading', inEnglish);
export const LoadingWithoutText = counterStory('loading-without-text');
export const LoadingWithoutTextInEnglish = counterStory('loading-without-text', inEnglish);
export const Over = counterStory('over');
export const OverInEnglish = counterStory('over', inEnglish);
export const OverDark = counterStory('over', dark);
export const Nearly = counterStory('nearly');
export const NearlyInEnglish = counterStory('nearly', inEnglish);
export const OrderOfMagnitude = counterStory('order-of-magnitude');
export const OrderOfMagnitudeInEnglish = counterStory('order-of-magnitude', inEnglish);
export const Suppressed = counterStory('suppressed');
export const SuppressedInEnglish = counterStory('suppressed', inEnglish);
export const Provisional = counterStory('provisional');
export const ProvisionalInEnglish = counterStory('provisional', inEnglish);
export const Verified = counterStory('verified');
export const VerifiedInEnglish = counterStory('verified', inEnglish);
export const Restated = counterStory('restated');
export const RestatedInEnglish = counterStory('restated', inEnglish);
export const RestatedWithHistory = counterStory('restated-with-history');
export const RestatedWithHistoryInEnglish = counterStory('restated-with-history', inEnglish);
export const Share = counterStory('share');
export const ShareInEnglish = counterStory('share', inEnglish);
export const WithheldParts = counterStory('withheld-parts');
export const WithheldPartsInEnglish = counterStory('withheld-parts', inEnglish);
export const CountUp = counterStory('count-up');
export const CountUpInEnglish = counterStory('count-up', inEnglish);
export const ReviewOverdue = counterStory('overdue');
export const ReviewOverdueInEnglish = counterStory('overdue', inEnglish);
export const ReviewOverdueDark = counterStory('overdue', dark);
export const CannotRefresh = counterStory('cannot-refresh');
export const CannotRefreshInEnglish = counterStory('cannot-refresh', inEnglish);
export const CannotLoad = counterStory('error');
export const CannotLoadInEnglish = counterStory('error', inEnglish);
export const CannotLoadWithoutText = counterStory('error-without-text');
export const CannotLoadWithoutTextInEnglish = counterStory('error-without-text', inEnglish);
export const NotFound = counterStory('not-found');
export const NotFoundInEnglish = counterStory('not-found', inEnglish);
export const NotFoundWithoutText = counterStory('not-found-without-text');
export const NotFoundWithoutTextInEnglish = counterStory('not-found-without-text', inEnglish);
export const Withdrawn = counterStory('withdrawn');
export const WithdrawnInEnglish = counterStory('withdrawn', inEnglish);
export const FromSnapshot = counterStory('from-snapshot');
export const FromSnapshotInEnglish = counterStory('from-snapshot', inEnglish);
export const SnapshotWhileApiIsDown = counterStory('snapshot-while-down');
export const SnapshotWhileApiIsDownInEnglish = counterStory('snapshot-while-down', inEnglish);
export const Zero = counterStory('zero');
export const ZeroInEnglish = counterStory('zero', inEnglish);
export const SevenDigits = counterStory('seven-digits', narrow);
export const SevenDigitsInEnglish = counterStory('seven-digits', { ...narrow, ...inEnglish });
export const Weight = counterStory('weight');
export const WeightInEnglish = counterStory('weight', inEnglish);
export const DemoData = counterStory('demo');
export const DemoDataInEnglish = counterStory('demo', inEnglish);
export const DonorsAndDefinition = counterStory('donors');
export const DonorsAndDefinitionInEnglish = counterStory('donors', inEnglish);
export const SourceWithoutAddress = counterStory('without-address');
export const SourceWithoutAddressInEnglish = counterStory('without-address', inEnglish);
export const UkrainianOnlyInEnglish = counterStory('ukrainian-only', inEnglish);
export const LongTexts = counterStory('long-texts', narrow);
export const MarkupInData = counterStory('html-in-data');
export const InASentence = counterStory('inline', { sentence });
export const InASentenceInEnglish = counterStory('inline', { sentence: sentenceInEnglish, ...inEnglish });
export const InASentenceDark = counterStory('inline', { sentence, ...dark });
export const InASentenceCannotLoad = counterStory('inline-error', { sentence });
export const InASentenceCannotLoadInEnglish = counterStory('inline-error', {
  sentence: sentenceInEnglish,
  ...inEnglish,
});
export const InASentenceCannotLoadWithoutText = counterStory('inline-error-without-text');
export const InASentenceCannotLoadWithoutTextInEnglish = counterStory('inline-error-without-text', inEnglish);
export const InASentenceSuppressed = counterStory('inline-suppressed');
export const InASentenceSuppressedInEnglish = counterStory('inline-suppressed', inEnglish);
export const WithoutJavaScript = withoutJavaScript('uk');
export const WithoutJavaScriptInEnglish = withoutJavaScript('en');
export const OnPaper = counterStory('over', { ...onPaper, check: over });
export const OnPaperInEnglish = counterStory('over', { ...onPaper, ...inEnglish, check: overInEnglish });
export const OnPaperDark = counterStory('over', { ...onPaper, ...dark, check: over });
export const BreakdownOnPaper = counterStory('breakdown', { ...onPaper, check: parts });
export const BreakdownOnPaperInEnglish = counterStory('breakdown', { ...onPaper, ...inEnglish, check: partsInEnglish });
export const CannotLoadOnPaper = counterStory('error-without-text', { ...onPaper, check: withoutButtons });
export const CannotLoadOnPaperInEnglish = counterStory('error-without-text', {
  ...onPaper,
  ...inEnglish,
  check: withoutButtons,
});
export const InForcedColours = counterStory('over', { ...inForcedColours, check: over });
export const InForcedColoursInEnglish = counterStory('over', {
  ...inForcedColours,
  ...inEnglish,
  check: overInEnglish,
});
export const BreakdownInForcedColours = counterStory('breakdown', { ...inForcedColours, check: parts });
export const BreakdownInForcedColoursInEnglish = counterStory('breakdown', {
  ...inForcedColours,
  ...inEnglish,
  check: partsInEnglish,
});
export const RestatedInForcedColours = counterStory('restated-with-history', inForcedColours);
export const RestatedInForcedColoursInEnglish = counterStory('restated-with-history', {
  ...inForcedColours,
  ...inEnglish,
});
export const OnASmallPhone = counterStory('over', phone);
export const OnASmallPhoneInEnglish = counterStory('over', { ...phone, ...inEnglish });
export const BreakdownOnASmallPhone = counterStory('breakdown', phone);
export const BreakdownOnASmallPhoneInEnglish = counterStory('breakdown', { ...phone, ...inEnglish });
