import { panelFixtures, showFixture } from '@resilience-kit/elements/fixtures/impact-panel';
import type { Meta } from '@storybook/web-components-vite';
import { anatomy } from '../playground/anatomy.ts';
import { playground } from '../playground/playground.ts';
import { saysAll, withoutButtons, withoutScrolling } from '../impact-figures/checks.ts';
import { panelStory, withoutJavaScript } from './panel-story.ts';

/** Several published results on one sheet: parts with what they leave out, trend, target, table, file. */
const meta: Meta = {
  title: 'Components/Impact panel',
  component: 'rk-impact-panel',
  parameters: { docs: { story: { inline: false, iframeHeight: 720 } } },
};

export default meta;

/** Every attribute and CSS property, on the demonstration data; the panels “Controls” and “Code” belong to it. */
export const Playground = playground('rk-impact-panel', {
  content: '4925 консультацій, 1720 групових занять, Донецька область, січень–червень 2025 року',
  args: { figures: 'donetsk-2025-h1-consultations,donetsk-2025-h1-group-sessions,donetsk-2025-h1-participants' },
  width: '68rem',
  isShown: ({ shadowRoot }) => shadowRoot?.querySelector('[part~=figures]'),
});
/** The parts that a page can style with `::part()`. */
export const Anatomy = anatomy('rk-impact-panel', (host) => showFixture(panelFixtures.ready, host), { width: '68rem' });

const narrow = { width: '280px' };
const onPaper = { isOnPaper: true };
const inForcedColours = { globals: { contrast: 'forced-colors' } };
const figures = saysAll(
  '4 925 консультацій',
  'Не розподілено 49',
  'Майже 2 500 людей',
  'Демонстраційні дані',
  'Джерело',
);
const figuresOnPaper = {
  ...onPaper,
  check: async (panel: HTMLElement) => {
    await figures(panel);
    await withoutButtons(panel);
  },
};

export const Ready = panelStory('ready');
export const Table = panelStory('table');
export const ByIndicator = panelStory('by-indicator');
export const WithheldParts = panelStory('withheld-parts');
export const RisingTrend = panelStory('rising-trend');
export const NegativeTrend = panelStory('negative-trend');
export const TrendWithGaps = panelStory('trend-with-gaps');
export const ManyPeriods = panelStory('many-periods');
export const TowardsTarget = panelStory('towards-target');
export const Survey = panelStory('survey');
export const EveryStatus = panelStory('every-status');
export const SomeMissing = panelStory('some-missing');
export const Empty = panelStory('empty');
export const NotFound = panelStory('not-found');
export const Loading = panelStory('loading');
export const LoadingWithoutText = panelStory('loading-without-text');
export const CannotLoad = panelStory('error');
export const CannotLoadWithoutText = panelStory('error-without-text');
export const FromSnapshot = panelStory('from-snapshot');
export const ReadyNarrow = panelStory('ready', narrow);
export const TableNarrow = panelStory('table', narrow);
export const NegativeTrendNarrow = panelStory('negative-trend', narrow);
export const TowardsTargetNarrow = panelStory('towards-target', narrow);
export const EveryStatusNarrow = panelStory('every-status', narrow);
export const ManyPeriodsNarrow = panelStory('many-periods', narrow);
export const RightToLeft = panelStory('rtl', { globals: { direction: 'rtl' } });
export const WithoutJavaScript = withoutJavaScript('uk');
export const OnPaper = panelStory('ready', figuresOnPaper);
export const TrendOnPaper = panelStory('negative-trend', { ...onPaper, check: withoutButtons });
export const TableOnPaper = panelStory('table', { ...onPaper, check: withoutScrolling });
export const InForcedColours = panelStory('ready', { ...inForcedColours, check: figures });
export const TrendInForcedColours = panelStory('negative-trend', inForcedColours);
export const TargetInForcedColours = panelStory('towards-target', inForcedColours);
