import type { Meta } from '@storybook/web-components-vite';
import { saysAll, withoutButtons } from '../impact-figures/checks.ts';
import { counterStory, withoutJavaScript } from './counter-story.ts';

/** Its states in English and on dark pages, for the tests: whoever looks has the toolbar for that. */
const meta: Meta = {
  title: 'Variants/Impact counter',
  component: 'rk-impact-counter',
  tags: ['!dev', '!autodocs'],
};

export default meta;

const inEnglish = { globals: { locale: 'en' } };
const dark = { globals: { scheme: 'dark' } };
const narrow = { width: '16rem' };
const phone = { width: '280px' };
const onPaper = { isOnPaper: true };
const over = saysAll('Понад 1 600 звернень', 'Джерело: Публічний звіт', 'Станом на 30 вересня 2025 року');
const overInEnglish = saysAll('Over 1,600 requests', 'Source: Public report', 'As of 30 September 2025');
const partsInEnglish = saysAll('4,925 consultations', 'Not broken down 49', 'Source');
const sentence = ['Торік центр прийняв ', ', і кожне з них не лишилося без відповіді.'] as const;
const sentenceInEnglish = ['Last year the centre took ', ', and every one of them was answered.'] as const;

export const English = counterStory('ready', inEnglish);
export const Dark = counterStory('ready', dark);
export const BreakdownInEnglish = counterStory('breakdown', inEnglish);
export const BreakdownDark = counterStory('breakdown', dark);
export const BreakdownCompleteInEnglish = counterStory('complete-breakdown', inEnglish);
export const LoadingInEnglish = counterStory('loading', inEnglish);
export const LoadingWithoutTextInEnglish = counterStory('loading-without-text', inEnglish);
export const OverInEnglish = counterStory('over', inEnglish);
export const OverDark = counterStory('over', dark);
export const NearlyInEnglish = counterStory('nearly', inEnglish);
export const OrderOfMagnitudeInEnglish = counterStory('order-of-magnitude', inEnglish);
export const SuppressedInEnglish = counterStory('suppressed', inEnglish);
export const ProvisionalInEnglish = counterStory('provisional', inEnglish);
export const VerifiedInEnglish = counterStory('verified', inEnglish);
export const RestatedInEnglish = counterStory('restated', inEnglish);
export const RestatedWithHistoryInEnglish = counterStory('restated-with-history', inEnglish);
export const ShareInEnglish = counterStory('share', inEnglish);
export const WithheldPartsInEnglish = counterStory('withheld-parts', inEnglish);
export const CountUpInEnglish = counterStory('count-up', inEnglish);
export const ReviewOverdueInEnglish = counterStory('overdue', inEnglish);
export const ReviewOverdueDark = counterStory('overdue', dark);
export const CannotRefreshInEnglish = counterStory('cannot-refresh', inEnglish);
export const CannotLoadInEnglish = counterStory('error', inEnglish);
export const CannotLoadWithoutTextInEnglish = counterStory('error-without-text', inEnglish);
export const NotFoundInEnglish = counterStory('not-found', inEnglish);
export const NotFoundWithoutTextInEnglish = counterStory('not-found-without-text', inEnglish);
export const FromSnapshotInEnglish = counterStory('from-snapshot', inEnglish);
export const SnapshotWhileApiIsDownInEnglish = counterStory('snapshot-while-down', inEnglish);
export const ZeroInEnglish = counterStory('zero', inEnglish);
export const SevenDigitsInEnglish = counterStory('seven-digits', { ...narrow, ...inEnglish });
export const WeightInEnglish = counterStory('weight', inEnglish);
export const DemoDataInEnglish = counterStory('demo', inEnglish);
export const DonorsAndDefinitionInEnglish = counterStory('donors', inEnglish);
export const SourceWithoutAddressInEnglish = counterStory('without-address', inEnglish);
export const InASentenceInEnglish = counterStory('inline', { sentence: sentenceInEnglish, ...inEnglish });
export const InASentenceDark = counterStory('inline', { sentence, ...dark });
export const InASentenceCannotLoadInEnglish = counterStory('inline-error', {
  sentence: sentenceInEnglish,
  ...inEnglish,
});
export const InASentenceCannotLoadWithoutTextInEnglish = counterStory('inline-error-without-text', inEnglish);
export const InASentenceSuppressedInEnglish = counterStory('inline-suppressed', inEnglish);
export const WithoutJavaScriptInEnglish = withoutJavaScript('en');
export const OnPaperInEnglish = counterStory('over', { ...onPaper, ...inEnglish, check: overInEnglish });
export const OnPaperDark = counterStory('over', { ...onPaper, ...dark, check: over });
export const BreakdownOnPaperInEnglish = counterStory('breakdown', { ...onPaper, ...inEnglish, check: partsInEnglish });
export const CannotLoadOnPaperInEnglish = counterStory('error-without-text', {
  ...onPaper,
  ...inEnglish,
  check: withoutButtons,
});
export const InForcedColoursInEnglish = counterStory('over', {
  globals: { contrast: 'forced-colors', locale: 'en' },
  check: overInEnglish,
});
export const BreakdownInForcedColoursInEnglish = counterStory('breakdown', {
  globals: { contrast: 'forced-colors', locale: 'en' },
  check: partsInEnglish,
});
export const RestatedInForcedColoursInEnglish = counterStory('restated-with-history', {
  globals: { contrast: 'forced-colors', locale: 'en' },
});
export const OnASmallPhoneInEnglish = counterStory('over', { ...phone, ...inEnglish });
export const BreakdownOnASmallPhoneInEnglish = counterStory('breakdown', { ...phone, ...inEnglish });
