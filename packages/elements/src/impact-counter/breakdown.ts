import { msg } from '@lit/localize';
import type { Figure } from '@resilience-kit/contract';
import { type CounterView, textOf } from './counter-view.ts';
import { capitalised, formatNumber } from './figure-text.ts';
import { type Content, node, withAttributes } from './node.ts';

/** The parts of a figure, each with its share of the whole, and what they leave out. */
export function breakdown(view: CounterView, figure: Figure): Content {
  const { name, parts = [], remainder = 0 } = figure.breakdown ?? {};
  if (!view.showsBreakdown || parts.length === 0) return undefined;
  const { language } = view;

  const row = (kind: string, label: Content, value: number) => {
    const bar = node('span.bar');
    // The share of the whole. A property, because a strict content security policy refuses the attribute.
    bar.style.setProperty('--share', String(value / (figure.value ?? value)));
    return node(`li.${kind}`, node('span', label), ' ', node('span.value', formatNumber(value, language)), bar);
  };

  const title = name ? textOf(view, figure, '/breakdown/name', name) : msg('What it consists of');
  const rows = node(
    'ul',
    parts.map((part, index) =>
      row('part', textOf(view, figure, `/breakdown/parts/${index}/name`, part.name), part.value),
    ),
    remainder > 0 ? row('remainder', capitalised(msg('not broken down')), remainder) : undefined,
  );
  return withAttributes(
    node(
      'div',
      withAttributes(node('p', title), { id: 'breakdown' }),
      withAttributes(rows, { 'aria-labelledby': 'breakdown' }),
    ),
    { part: 'breakdown' },
  );
}
