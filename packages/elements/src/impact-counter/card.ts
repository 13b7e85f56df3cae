import { msg } from '@lit/localize';
import type { Figure, FigureWords } from '@resilience-kit/contract';
import { capitalised } from '@resilience-kit/text/numbers';
import { marks } from './counter-notices.ts';
import { type CounterView, textOf } from './counter-view.ts';
import { largeAmount, whereAndWhen } from './figure-amount.ts';
import { facts } from './figure-facts.ts';
import { type Content, node, withAttributes } from './node.ts';

/** The figure as a card, in whatever state it is. */
export function card(view: CounterView): Content {
  const { figure, problem, missing } = view.state;
  if (figure) return shown(view, figure);
  const hasFailed = problem ?? missing;
  if (hasFailed && view.troubles) return view.troubles.failed(view);
  if (view.hasFallback) return node('div.own', view.slot);
  return [node('p.muted', hasFailed ? msg('The figure could not be loaded.') : msg('Loading…')), view.slot];
}

function shown(view: CounterView, figure: Figure): Content {
  const words = view.wordsOf(figure, view.language);
  return [
    withAttributes(node('div', textOf(view, figure, '/indicator/name', figure.indicator.name)), {
      id: 'heading',
      part: 'heading',
      role: 'heading',
      'aria-level': String(view.headingLevel),
      tabindex: '-1',
    }),
    node('div.body', node('div.main', mainPart(view, figure, words)), view.breakdown?.(view, figure)),
    facts(view, figure, words),
  ];
}

/** The number with what qualifies it: where, when, how far it can be relied on, and what it was before. */
export function mainPart(view: CounterView, figure: Figure, words: FigureWords): Content {
  const shownMarks = marks(figure, words).map(({ kind, text }) => node(`span.mark.${kind}`, capitalised(text)));
  return [
    amount(view, figure, words),
    node('p.where', whereAndWhen(view, figure, words)),
    // Below the number, so that numbers of neighbouring cards stand in one line.
    shownMarks.length > 0 ? node('p.marks', shownMarks) : undefined,
    view.troubles?.notices(view, figure, words),
  ];
}

function amount(view: CounterView, figure: Figure, words: FigureWords): Content {
  if (words.amount) return largeAmount(view, figure, words);
  const { status_reason } = figure;
  return [
    node('p.withheld', capitalised(msg('the number is not published'))),
    status_reason ? node('p', textOf(view, figure, '/status_reason', status_reason)) : undefined,
  ];
}
