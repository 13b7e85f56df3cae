import type { Meta } from '@storybook/web-components-vite';
import { saysAll, withoutButtons, withoutScrolling } from '../impact-figures/checks.ts';
import { panelStory, withoutJavaScript } from './panel-story.ts';

/** Several published results on one sheet: parts with what they leave out, trend, target, table, file. */
const meta: Meta = {
  title: 'Impact panel',
  component: 'rk-impact-panel',
  tags: ['autodocs'],
  parameters: { docs: { story: { inline: false, iframeHeight: 720 } } },
};

export default meta;

const inEnglish = { parameters: { locale: 'en' } };
const dark = { parameters: { theme: 'dark' } };
const narrow = { width: '280px' };
const onPaper = { medium: 'paper' } as const;
const inForcedColours = { medium: 'forced colours' } as const;
const figures = saysAll(
  '4 925 консультацій',
  'Не розподілено 49',
  'Майже 2 500 людей',
  'Демонстраційні дані',
  'Джерело',
);
const figuresInEnglish = saysAll(
  '4,925 consultations',
  'Not broken down 49',
  'Nearly 2,500 people',
  'Demo data',
  'Source',
);
const figuresOnPaper = {
  ...onPaper,
  check: async (panel: HTMLElement) => {
    await figures(panel);
    await withoutButtons(panel);
  },
};
const figuresOnPaperInEnglish = {
  ...onPaper,
  ...inEnglish,
  check: async (panel: HTMLElement) => {
    await figuresInEnglish(panel);
    await withoutButtons(panel);
  },
};

export const Ready = panelStory('ready');
export const ReadyInEnglish = panelStory('ready', inEnglish);
export const Table = panelStory('table');
export const TableInEnglish = panelStory('table', inEnglish);
export const ByIndicator = panelStory('by-indicator');
export const ByIndicatorInEnglish = panelStory('by-indicator', inEnglish);
export const WithheldParts = panelStory('withheld-parts');
export const WithheldPartsInEnglish = panelStory('withheld-parts', inEnglish);
export const RisingTrend = panelStory('rising-trend');
export const RisingTrendInEnglish = panelStory('rising-trend', inEnglish);
export const NegativeTrend = panelStory('negative-trend');
export const NegativeTrendInEnglish = panelStory('negative-trend', inEnglish);
export const TrendWithGaps = panelStory('trend-with-gaps');
export const TrendWithGapsInEnglish = panelStory('trend-with-gaps', inEnglish);
export const ManyPeriods = panelStory('many-periods');
export const ManyPeriodsInEnglish = panelStory('many-periods', inEnglish);
export const TowardsTarget = panelStory('towards-target');
export const TowardsTargetInEnglish = panelStory('towards-target', inEnglish);
export const Survey = panelStory('survey');
export const SurveyInEnglish = panelStory('survey', inEnglish);
export const EveryStatus = panelStory('every-status');
export const EveryStatusInEnglish = panelStory('every-status', inEnglish);
export const SomeMissing = panelStory('some-missing');
export const SomeMissingInEnglish = panelStory('some-missing', inEnglish);
export const Empty = panelStory('empty');
export const EmptyInEnglish = panelStory('empty', inEnglish);
export const NotFound = panelStory('not-found');
export const NotFoundInEnglish = panelStory('not-found', inEnglish);
export const Loading = panelStory('loading');
export const LoadingInEnglish = panelStory('loading', inEnglish);
export const LoadingWithoutText = panelStory('loading-without-text');
export const LoadingWithoutTextInEnglish = panelStory('loading-without-text', inEnglish);
export const CannotLoad = panelStory('error');
export const CannotLoadInEnglish = panelStory('error', inEnglish);
export const CannotLoadWithoutText = panelStory('error-without-text');
export const CannotLoadWithoutTextInEnglish = panelStory('error-without-text', inEnglish);
export const FromSnapshot = panelStory('from-snapshot');
export const FromSnapshotInEnglish = panelStory('from-snapshot', inEnglish);
export const ReadyDark = panelStory('ready', dark);
export const ReadyNarrow = panelStory('ready', narrow);
export const TableDark = panelStory('table', dark);
export const TableNarrow = panelStory('table', narrow);
export const NegativeTrendDark = panelStory('negative-trend', dark);
export const NegativeTrendNarrow = panelStory('negative-trend', narrow);
export const TowardsTargetDark = panelStory('towards-target', dark);
export const TowardsTargetNarrow = panelStory('towards-target', narrow);
export const EveryStatusDark = panelStory('every-status', dark);
export const EveryStatusNarrow = panelStory('every-status', narrow);
export const ManyPeriodsDark = panelStory('many-periods', dark);
export const ManyPeriodsNarrow = panelStory('many-periods', narrow);
export const RightToLeft = panelStory('rtl', { parameters: { direction: 'rtl' } });
export const WithoutJavaScript = withoutJavaScript('uk');
export const WithoutJavaScriptInEnglish = withoutJavaScript('en');
export const OnPaper = panelStory('ready', figuresOnPaper);
export const OnPaperInEnglish = panelStory('ready', figuresOnPaperInEnglish);
export const OnPaperDark = panelStory('ready', { ...dark, ...figuresOnPaper });
export const TrendOnPaper = panelStory('negative-trend', { ...onPaper, check: withoutButtons });
export const TrendOnPaperInEnglish = panelStory('negative-trend', { ...onPaper, ...inEnglish, check: withoutButtons });
export const TableOnPaper = panelStory('table', { ...onPaper, check: withoutScrolling });
export const TableOnPaperInEnglish = panelStory('table', { ...onPaper, ...inEnglish, check: withoutScrolling });
export const InForcedColours = panelStory('ready', { ...inForcedColours, check: figures });
export const InForcedColoursInEnglish = panelStory('ready', {
  ...inForcedColours,
  ...inEnglish,
  check: figuresInEnglish,
});
export const TrendInForcedColours = panelStory('negative-trend', inForcedColours);
export const TrendInForcedColoursInEnglish = panelStory('negative-trend', { ...inForcedColours, ...inEnglish });
export const TargetInForcedColours = panelStory('towards-target', inForcedColours);
export const TargetInForcedColoursInEnglish = panelStory('towards-target', { ...inForcedColours, ...inEnglish });
