import { msg, str } from '@lit/localize';
import type { Figure } from '@resilience-kit/contract';
import { capitalised, formatValue } from '@resilience-kit/text/figures';
import type { CounterView } from '../impact-counter/counter-view.ts';
import { formatPeriod } from '../impact-counter/figure-period.ts';
import { qualifiedValue } from '../impact-counter/figure-text.ts';
import { type Content, node, withAttributes } from '../impact-counter/node.ts';
import { lineChart } from './line-chart.ts';
import { changeOf, type Series, type TrendPoint, trendOf, valueOf } from './series.ts';
import { shortPeriod } from './short-period.ts';

/** More periods than these do not fit side by side on a phone: a line has room for them. */
const MOST_COLUMNS = 6;

/** A series from period to period: as columns or, when there are many, as a line. As a list it is read out either way. */
export function trend(view: CounterView, series: Series): Content {
  const points = trendOf(series);
  const most = Math.max(...points.map(({ figure }) => (figure && valueOf(figure)) ?? 0)) || 1;
  const id = `trend-${series.latest.id}`;
  const isLine = points.length > MOST_COLUMNS;
  const list = withAttributes(
    node(
      'ol',
      points.map((point) => column(view, point, most)),
    ),
    { 'aria-labelledby': id },
  );
  list.classList.add(isLine ? 'visually-hidden' : 'columns');
  return withAttributes(
    node(
      'div.trend',
      withAttributes(node('p.breakdown-name', msg('By period')), { id }),
      isLine ? lineChart(view, points, most) : undefined,
      list,
      changeText(view, series),
    ),
    { part: 'trend' },
  );
}

function column({ language }: CounterView, { figure }: TrendPoint, most: number): Content {
  if (!figure) return node('li.gap', node('span.stack', node('span.value', msg('no data'))), node('span.period'));
  const value = valueOf(figure);
  const period = withAttributes(node('span.period', shortPeriod(figure.period, language)), {
    title: formatPeriod(figure.period, language),
  });
  if (value === undefined)
    return node('li.gap', node('span.stack', node('span.value', msg('not published'))), ' ', period);
  const bar = node('span.column');
  bar.style.setProperty('--share', String(value / most));
  return node('li', node('span.stack', node('span.value', qualifiedValue(figure, value, language)), bar), ' ', period);
}

/** Neither good nor bad by itself: fewer requests may be good news. */
function changeText({ language }: CounterView, series: Series): Content {
  const change = changeOf(series);
  if (!change) return undefined;
  const { difference, former } = change;
  const by = formatValue(Math.abs(difference), unitOf(former), language);
  const period = formatPeriod(former.period, language);
  const text =
    difference < 0
      ? msg(str`down by ${by} from the period before (${period})`)
      : difference > 0
        ? msg(str`up by ${by} from the period before (${period})`)
        : msg(str`the same as in the period before (${period})`);
  return node('p.change', capitalised(text));
}

function unitOf({ indicator }: Figure): Figure['indicator']['unit'] {
  return indicator.unit;
}
