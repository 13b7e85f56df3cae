import { msg } from '@lit/localize';
import type { Figure } from '@resilience-kit/contract';
import { asOfText, marks } from './counter-notices.ts';
import { type CounterView, textOf } from './counter-view.ts';
import { smallAmount, whereAndWhen } from './figure-amount.ts';
import { source } from './figure-source.ts';
import { type Content, joined, node } from './node.ts';

/** The figure as part of a sentence, with all that makes it true in brackets. */
export function inline(view: CounterView): Content {
  const { state, hasFallback, slot } = view;
  if (state.figure) return shown(view, state.figure);
  const note =
    (state.problem ?? state.missing)
      ? (view.troubles?.failureText(view) ?? msg('The figure could not be loaded.'))
      : hasFallback
        ? undefined
        : msg('Loading…');
  return [slot, note ? node('span.muted', hasFallback ? ` (${note})` : note) : undefined];
}

function shown(view: CounterView, figure: Figure): Content {
  const { status_reason = '', as_of, period } = figure;
  const words = view.wordsOf(figure, view.language);
  const stale = view.troubles?.staleText(view, figure, words);
  const remarks = [
    textOf(view, figure, '/status_reason', status_reason),
    whereAndWhen(view, figure, words),
    [msg('source'), ': ', source(view, figure)],
    as_of === period.to || stale ? '' : asOfText(words),
    ...marks(figure, words).map(({ text }) => text),
    stale,
  ];
  return [
    words.amount ? smallAmount(view, figure, words) : node('strong', msg('the number is not published')),
    node('span.muted', ' (', joined(remarks, '; '), ')'),
  ];
}
