import { msg } from '@lit/localize';
import type { Figure } from '@resilience-kit/contract';
import { capitalised, formatValue } from '@resilience-kit/text/numbers';
import { type CounterView, textOf } from './counter-view.ts';
import { type Content, node, withAttributes } from './node.ts';
import { remainderText } from './remainder-text.ts';

/** The parts of a figure, each with its share of the whole, and what they leave out. */
export function breakdown(view: CounterView, figure: Figure): Content {
  const { name, parts = [], remainder = 0 } = figure.breakdown ?? {};
  if (parts.length === 0) return undefined;
  const id = `breakdown-${figure.id}`;
  const title = name ? textOf(view, figure, '/breakdown/name', name) : msg('What it consists of');
  const rows = node(
    'ul',
    parts.map((part, index) => {
      const label = textOf(view, figure, `/breakdown/parts/${index}/name`, part.name);
      return row(view, figure, 'part', label, part.value);
    }),
    remainder > 0 ? row(view, figure, 'remainder', capitalised(remainderText(figure)), remainder) : undefined,
  );
  return withAttributes(
    node(
      'div.breakdown',
      withAttributes(node('p.breakdown-name', title), { id }),
      withAttributes(rows, { 'aria-labelledby': id }),
    ),
    { part: 'breakdown' },
  );
}

/** A part with its bar; where its number is withheld, it says so and has none. */
function row(
  { language }: CounterView,
  { value: whole, indicator }: Figure,
  kind: string,
  label: Content,
  value?: number,
): Content {
  if (value === undefined) {
    return node('li.withheld-part', node('span', label), ' ', node('span.small', msg('not published: too few people')));
  }
  const bar = node('span.bar');
  // The share of the whole. A property, because a strict content security policy refuses the attribute.
  bar.style.setProperty('--share', String(whole ? value / whole : 0));
  return node(
    `li.${kind}`,
    node('span', label),
    ' ',
    node('span.value', formatValue(value, indicator.unit, language)),
    bar,
  );
}
