import { msg, str } from '@lit/localize';
import type { Figure, FigureTarget } from '@resilience-kit/contract';
import { formatDay, formatValue } from '@resilience-kit/text/figures';
import type { CounterView } from '../impact-counter/counter-view.ts';
import { type Content, node, withAttributes } from '../impact-counter/node.ts';
import { valueOf } from './series.ts';

/** What a figure is measured against, in words, and drawn where there is a number to draw. */
export function aims(view: CounterView, figure: Figure): Content {
  const { target, baseline } = figure;
  if (!target && !baseline) return undefined;
  return node(
    'div.aims',
    meter(figure),
    target ? node('p', node('span.key.at-target'), targetText(view, figure, target)) : undefined,
    baseline ? node('p', node('span.key.at-baseline'), baselineText(view, figure, baseline)) : undefined,
  );
}

function targetText({ language }: CounterView, { indicator }: Figure, { value, on }: FigureTarget): string {
  const said = formatValue(value, indicator.unit, language);
  return on ? msg(str`Target by ${formatDay(on, language)}: ${said}`) : msg(str`Target: ${said}`);
}

function baselineText({ language }: CounterView, { indicator }: Figure, { value, on }: FigureTarget): string {
  const said = formatValue(value, indicator.unit, language);
  return on ? msg(str`At the start, on ${formatDay(on, language)}: ${said}`) : msg(str`At the start: ${said}`);
}

/** The words beside it say all of it. */
function meter(figure: Figure): Content {
  const { target, baseline } = figure;
  const value = valueOf(figure);
  if (value === undefined) return undefined;
  const most = Math.max(value, target?.value ?? 0, baseline?.value ?? 0) || 1;
  const at = (kind: string, aim: FigureTarget | undefined) => {
    const mark = aim && node(`span.at.${kind}`);
    mark?.style.setProperty('--at', String(aim ? aim.value / most : 0));
    return mark;
  };
  const bar = node('span.bar');
  bar.style.setProperty('--share', String(value / most));
  return withAttributes(node('div.meter', bar, at('at-baseline', baseline), at('at-target', target)), {
    'aria-hidden': 'true',
  });
}
