import type { Figure, FigureWords } from '@resilience-kit/contract';
import { capitalised, spokenAmount } from '@resilience-kit/text/numbers';
import { type CounterView, textOf } from './counter-view.ts';
import { type Content, joined, node, withAttributes } from './node.ts';

/** The number, large, with its qualifier and its unit; for screen readers one sentence. */
export function largeAmount(
  view: CounterView,
  figure: Figure,
  { amount: text = '', number = '' }: FigureWords,
): Content {
  const [before = '', after = ''] = number ? capitalised(text).split(number) : [];
  const piece = (name: string, content: Content) => withAttributes(node(`span.${name}`, content), { part: name });
  return [
    node('p.visually-hidden', textIn(view, figure, number, spokenAmount({ text, number }))),
    withAttributes(
      node(
        'p.amount',
        number
          ? [
              before ? piece('qualifier', before) : undefined,
              piece('number', number),
              after ? piece('unit', after.trim()) : undefined,
            ]
          : piece('words', textIn(view, figure, number, capitalised(text))),
      ),
      { part: 'amount', 'aria-hidden': 'true' },
    ),
  ];
}

/** The same within a sentence. */
export function smallAmount(view: CounterView, figure: Figure, { amount = '', number = '' }: FigureWords): Content {
  return withAttributes(node('strong', textIn(view, figure, number, amount)), { part: 'amount' });
}

/** Where and when it was counted: «Донецька область, січень–червень 2025». */
export function whereAndWhen(view: CounterView, figure: Figure, { period: when = '' }: FigureWords): Content {
  const { area, period } = figure;
  const inWords = when === period.description ? textOf(view, figure, '/period/description', when) : when;
  return joined([textOf(view, figure, '/area', area), when ? node('span.when', inWords) : undefined], ', ');
}

/** Only an order of magnitude is in the words of the record; all else is in ours. */
function textIn(view: CounterView, figure: Figure, number: string, text: string): Content {
  return number ? text : textOf(view, figure, '/words', text);
}
