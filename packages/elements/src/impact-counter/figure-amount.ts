import type { Figure } from '@resilience-kit/contract';
import { capitalised, type FigureAmount, spokenAmount } from '@resilience-kit/text/figures';
import { type CounterView, textOf } from './counter-view.ts';
import { formatPeriod } from './figure-period.ts';
import { type Content, joined, node, withAttributes } from './node.ts';

/** The number, large, with its qualifier and its unit; for screen readers one sentence. */
export function largeAmount(view: CounterView, figure: Figure, amount: FigureAmount): Content {
  const { text, number } = amount;
  const inWords = textIn(view, figure, amount, capitalised(text));
  const [before = '', after = ''] = number ? capitalised(text).split(number) : [];
  const piece = (name: string, content: Content) => withAttributes(node(`span.${name}`, content), { part: name });
  return [
    node('p.visually-hidden', textIn(view, figure, amount, spokenAmount(amount))),
    withAttributes(
      node(
        'p.amount',
        number
          ? [
              before ? piece('qualifier', before) : undefined,
              piece('number', number),
              after ? piece('unit', after.trim()) : undefined,
            ]
          : piece('words', inWords),
      ),
      { part: 'amount', 'aria-hidden': 'true' },
    ),
  ];
}

/** The same within a sentence. */
export function smallAmount(view: CounterView, figure: Figure, amount: FigureAmount): Content {
  return withAttributes(node('strong', textIn(view, figure, amount, amount.text)), { part: 'amount' });
}

/** Where and when it was counted: «Донецька область, січень–червень 2025». */
export function whereAndWhen(view: CounterView, figure: Figure): Content {
  const { area, period } = figure;
  const when = formatPeriod(period, view.language);
  const isQuoted = when === period.description;
  const inWords = isQuoted ? textOf(view, figure, '/period/description', when) : when;
  return joined([textOf(view, figure, '/area', area), when ? node('span.when', inWords) : undefined], ', ');
}

/** Only an order of magnitude is in the words of the record; all else is in ours. */
function textIn(view: CounterView, figure: Figure, { number }: FigureAmount, text: string): Content {
  return number ? text : textOf(view, figure, '/words', text);
}
