import { counterFixtures, showFixture } from '@resilience-kit/elements/fixtures/impact-counter';
import type { Meta } from '@storybook/web-components-vite';
import { anatomy } from '../playground/anatomy.ts';
import { playground } from '../playground/playground.ts';
import { saysAll, withoutButtons } from '../impact-figures/checks.ts';
import { counterStory, withoutJavaScript } from './counter-story.ts';

/** One published result: the number as it is qualified, with its unit, period, place and source. */
const meta: Meta = {
  title: 'Components/Impact counter',
  component: 'rk-impact-counter',
  parameters: { docs: { story: { inline: false, iframeHeight: 420 } } },
};

export default meta;

/** Every attribute and CSS property, on the demonstration data; the panels “Controls” and “Code” belong to it. */
export const Playground = playground('rk-impact-counter', {
  content: '4925 консультацій, Донецька область, січень–червень 2025 року',
  args: { figure: 'donetsk-2025-h1-consultations', breakdown: true },
  width: '40rem',
  isShown: ({ shadowRoot }) => shadowRoot?.querySelector('[part~=amount]'),
});
/** The parts that a page can style with `::part()`. */
export const Anatomy = anatomy('rk-impact-counter', (host) => showFixture(counterFixtures.breakdown, host), {
  width: '40rem',
});

const inEnglish = { globals: { locale: 'en' } };
const narrow = { width: '16rem' };
const phone = { width: '280px' };
const onPaper = { isOnPaper: true };
const inForcedColours = { globals: { contrast: 'forced-colors' } };
const over = saysAll('Понад 1 600 звернень', 'Джерело: Публічний звіт', 'Станом на 30 вересня 2025 року');
const parts = saysAll('4 925 консультацій', 'Не розподілено 49', 'Джерело');
const sentence = ['Торік центр прийняв ', ', і кожне з них не лишилося без відповіді.'] as const;

export const Ready = counterStory('ready');
export const Wide = counterStory('ready', { width: '60rem' });
export const Narrow = counterStory('ready', narrow);
export const Breakdown = counterStory('breakdown');
export const BreakdownNarrow = counterStory('breakdown', narrow);
export const BreakdownComplete = counterStory('complete-breakdown');
export const RightToLeft = counterStory('rtl', { globals: { direction: 'rtl' } });
export const Loading = counterStory('loading');
export const LoadingWithoutText = counterStory('loading-without-text');
export const Over = counterStory('over');
export const Nearly = counterStory('nearly');
export const OrderOfMagnitude = counterStory('order-of-magnitude');
export const Suppressed = counterStory('suppressed');
export const Provisional = counterStory('provisional');
export const Verified = counterStory('verified');
export const Restated = counterStory('restated');
export const RestatedWithHistory = counterStory('restated-with-history');
export const Share = counterStory('share');
export const WithheldParts = counterStory('withheld-parts');
export const CountUp = counterStory('count-up');
export const ReviewOverdue = counterStory('overdue');
export const CannotRefresh = counterStory('cannot-refresh');
export const CannotLoad = counterStory('error');
export const CannotLoadWithoutText = counterStory('error-without-text');
export const NotFound = counterStory('not-found');
export const NotFoundWithoutText = counterStory('not-found-without-text');
export const Withdrawn = counterStory('withdrawn');
export const FromSnapshot = counterStory('from-snapshot');
export const SnapshotWhileApiIsDown = counterStory('snapshot-while-down');
export const Zero = counterStory('zero');
export const SevenDigits = counterStory('seven-digits', narrow);
export const Weight = counterStory('weight');
export const DemoData = counterStory('demo');
export const DonorsAndDefinition = counterStory('donors');
export const SourceWithoutAddress = counterStory('without-address');
export const UkrainianOnlyInEnglish = counterStory('ukrainian-only', inEnglish);
export const LongTexts = counterStory('long-texts', narrow);
export const MarkupInData = counterStory('html-in-data');
export const InASentence = counterStory('inline', { sentence });
export const InASentenceCannotLoad = counterStory('inline-error', { sentence });
export const InASentenceCannotLoadWithoutText = counterStory('inline-error-without-text');
export const InASentenceSuppressed = counterStory('inline-suppressed');
export const WithoutJavaScript = withoutJavaScript('uk');
export const OnPaper = counterStory('over', { ...onPaper, check: over });
export const BreakdownOnPaper = counterStory('breakdown', { ...onPaper, check: parts });
export const CannotLoadOnPaper = counterStory('error-without-text', { ...onPaper, check: withoutButtons });
export const InForcedColours = counterStory('over', { ...inForcedColours, check: over });
export const BreakdownInForcedColours = counterStory('breakdown', { ...inForcedColours, check: parts });
export const RestatedInForcedColours = counterStory('restated-with-history', inForcedColours);
export const OnASmallPhone = counterStory('over', phone);
export const BreakdownOnASmallPhone = counterStory('breakdown', phone);
