import type { CounterView } from '../impact-counter/counter-view.ts';
import { qualifiedValue } from '../impact-counter/figure-text.ts';
import { type Content, node, withAttributes } from '../impact-counter/node.ts';
import { type TrendPoint, valueOf } from './series.ts';
import { shortPeriod } from './short-period.ts';

const WIDTH = 100;
const HEIGHT = 40;
const namespace = 'http://www.w3.org/2000/svg';

/** The runs of points without a gap between them, each as the `points` of a line; 0 is at the bottom. */
export function linesOf(points: readonly TrendPoint[], most: number): string[] {
  const lines: string[][] = [[]];
  for (const [index, { figure }] of points.entries()) {
    const value = figure && valueOf(figure);
    if (value === undefined) lines.push([]);
    else
      lines
        .at(-1)
        ?.push(`${rounded((index / (points.length - 1)) * WIDTH)},${rounded(HEIGHT - (value / most) * HEIGHT)}`);
  }
  // A point alone is a line of no length, which round ends make a dot.
  return lines.filter((line) => line.length > 0).map((line) => (line.length > 1 ? line : [...line, ...line]).join(' '));
}

/** A line through many periods. The list beside it says every number; here stand the highest, the first and the last period. */
export function lineChart({ language }: CounterView, points: readonly TrendPoint[], most: number): Content {
  const picture = document.createElementNS(namespace, 'svg');
  picture.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  picture.setAttribute('preserveAspectRatio', 'none');
  for (const line of linesOf(points, most)) {
    const shape = document.createElementNS(namespace, 'polyline');
    shape.setAttribute('points', line);
    picture.append(shape);
  }
  const figures = points.flatMap(({ figure }) => figure ?? []);
  const highest = figures.find((figure) => valueOf(figure) === most);
  const [first, last] = [figures[0], figures.at(-1)];
  const period = (figure: (typeof figures)[number] | undefined) =>
    node('span.period', figure ? shortPeriod(figure.period, language) : '');
  return withAttributes(
    node(
      'div.line',
      node('span.value', highest ? qualifiedValue(highest, most, language) : ''),
      picture,
      node('div.ends', period(first), period(last)),
    ),
    { 'aria-hidden': 'true' },
  );
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
