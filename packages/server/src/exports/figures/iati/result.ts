import { baselineOf, daysOf, periodOf } from './measured.ts';
import { narratives, narrativesAt, type FigureInBoth } from './narratives.ts';
import { sentenceOf } from './said-of-figure.ts';
import { element, type XmlElement } from './xml-element.ts';

/** Of the code list of results: what was delivered, or something else, such as shares and durations. */
const OUTPUT = 1;
const OTHER = 9;
/** Of the code list of measures. */
const UNIT = 1;
const PERCENTAGE = 2;

/** The result of one indicator: its figures are the periods. They may be added up only where the indicator says so. */
export function resultOf(figures: readonly [FigureInBoth, ...FigureInBoth[]]): XmlElement {
  const [first] = figures;
  const { unit, aggregation = [] } = first.wanted.indicator;
  const title = element('title', {}, ...narrativesAt(first, '/indicator/name'));
  const aggregated = { 'aggregation-status': aggregation.length > 0 };
  const isShareOrDuration = unit === 'percent' || unit === 'hours';
  const indicator = element(
    'indicator',
    { measure: unit === 'percent' ? PERCENTAGE : UNIT, ...aggregated },
    title,
    ...descriptionOf(
      first,
      figures.filter(({ wanted }) => daysOf(wanted) === undefined),
    ),
    ...figures.flatMap(baselineOf),
    ...figures.flatMap((figure) => {
      const days = daysOf(figure.wanted);
      return days ? [periodOf(figure, days)] : [];
    }),
  );
  return element('result', { type: isShareOrDuration ? OTHER : OUTPUT, ...aggregated }, title, indicator);
}

/** What counts, how it is gathered, and the figures that have no days. */
function descriptionOf(first: FigureInBoth, withoutDays: readonly FigureInBoth[]): XmlElement[] {
  const { language } = first;
  const said = [
    ...narrativesAt(first, '/indicator/definition'),
    ...narrativesAt(first, '/indicator/method'),
    ...withoutDays.flatMap((figure) => narratives(sentenceOf(figure), language)),
  ];
  return said.length === 0 ? [] : [element('description', {}, ...said)];
}
