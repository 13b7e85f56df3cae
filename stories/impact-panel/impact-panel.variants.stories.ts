import type { Meta } from '@storybook/web-components-vite';
import { saysAll, withoutButtons, withoutScrolling } from '../impact-figures/checks.ts';
import { panelStory, withoutJavaScript } from './panel-story.ts';

/** Its states in English and on dark pages, for the tests: whoever looks has the toolbar for that. */
const meta: Meta = {
  title: 'Variants/Impact panel',
  component: 'rk-impact-panel',
  tags: ['!dev', '!autodocs'],
};

export default meta;

const inEnglish = { globals: { locale: 'en' } };
const dark = { globals: { scheme: 'dark' } };
const onPaper = { isOnPaper: true };
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

export const ReadyInEnglish = panelStory('ready', inEnglish);
export const TableInEnglish = panelStory('table', inEnglish);
export const ByIndicatorInEnglish = panelStory('by-indicator', inEnglish);
export const WithheldPartsInEnglish = panelStory('withheld-parts', inEnglish);
export const RisingTrendInEnglish = panelStory('rising-trend', inEnglish);
export const NegativeTrendInEnglish = panelStory('negative-trend', inEnglish);
export const TrendWithGapsInEnglish = panelStory('trend-with-gaps', inEnglish);
export const ManyPeriodsInEnglish = panelStory('many-periods', inEnglish);
export const TowardsTargetInEnglish = panelStory('towards-target', inEnglish);
export const SurveyInEnglish = panelStory('survey', inEnglish);
export const EveryStatusInEnglish = panelStory('every-status', inEnglish);
export const SomeMissingInEnglish = panelStory('some-missing', inEnglish);
export const EmptyInEnglish = panelStory('empty', inEnglish);
export const NotFoundInEnglish = panelStory('not-found', inEnglish);
export const LoadingInEnglish = panelStory('loading', inEnglish);
export const LoadingWithoutTextInEnglish = panelStory('loading-without-text', inEnglish);
export const CannotLoadInEnglish = panelStory('error', inEnglish);
export const CannotLoadWithoutTextInEnglish = panelStory('error-without-text', inEnglish);
export const FromSnapshotInEnglish = panelStory('from-snapshot', inEnglish);
export const ReadyDark = panelStory('ready', dark);
export const TableDark = panelStory('table', dark);
export const NegativeTrendDark = panelStory('negative-trend', dark);
export const TowardsTargetDark = panelStory('towards-target', dark);
export const EveryStatusDark = panelStory('every-status', dark);
export const ManyPeriodsDark = panelStory('many-periods', dark);
export const WithoutJavaScriptInEnglish = withoutJavaScript('en');
export const OnPaperInEnglish = panelStory('ready', figuresOnPaperInEnglish);
export const OnPaperDark = panelStory('ready', { ...dark, ...figuresOnPaper });
export const TrendOnPaperInEnglish = panelStory('negative-trend', { ...onPaper, ...inEnglish, check: withoutButtons });
export const TableOnPaperInEnglish = panelStory('table', { ...onPaper, ...inEnglish, check: withoutScrolling });
export const InForcedColoursInEnglish = panelStory('ready', {
  globals: { contrast: 'forced-colors', locale: 'en' },
  check: figuresInEnglish,
});
export const TrendInForcedColoursInEnglish = panelStory('negative-trend', {
  globals: { contrast: 'forced-colors', locale: 'en' },
});
export const TargetInForcedColoursInEnglish = panelStory('towards-target', {
  globals: { contrast: 'forced-colors', locale: 'en' },
});
