import { msg } from '@lit/localize';
import type { Figure } from '@resilience-kit/contract';
import { capitalised } from '@resilience-kit/text/figures';
import { failureText, marks, retryButton, staleText } from './counter-notices.ts';
import { type CounterView, textOf } from './counter-view.ts';
import { largeAmount, whereAndWhen } from './figure-amount.ts';
import { facts } from './figure-facts.ts';
import { amountOf } from './figure-text.ts';
import { type Content, node, withAttributes } from './node.ts';

/** The figure as a card, in whatever state it is. */
export function card(view: CounterView): Content {
  const { figure, problem, missing } = view.state;
  if (figure) return shown(view, figure);
  if (problem ?? missing) return failed(view);
  return view.hasFallback ? own(view) : [node('p.muted', msg('Loading…')), view.slot];
}

function shown(view: CounterView, figure: Figure): Content {
  return [
    withAttributes(node('div', textOf(view, figure, '/indicator/name', figure.indicator.name)), {
      id: 'heading',
      part: 'heading',
      role: 'heading',
      'aria-level': String(view.headingLevel),
      tabindex: '-1',
    }),
    node('div.body', node('div.main', mainPart(view, figure)), view.breakdown?.(view, figure)),
    facts(view, figure),
  ];
}

/** The number with what qualifies it: where, when, how far it can be relied on, and what it was before. */
export function mainPart(view: CounterView, figure: Figure): Content {
  const { status, status_reason = '' } = figure;
  const stale = staleText(view, figure);
  const former = view.formerText?.(view, figure);
  const shownMarks = marks(figure).map(({ kind, text }) => node(`span.mark.${kind}`, capitalised(text)));
  const reason =
    status === 'restated' && status_reason ? textOf(view, figure, '/status_reason', status_reason) : undefined;
  return [
    amount(view, figure),
    node('p.where', whereAndWhen(view, figure)),
    // Below the number, so that numbers of neighbouring cards stand in one line.
    shownMarks.length > 0 ? node('p.marks', shownMarks) : undefined,
    stale ? node('p.notice', stale) : undefined,
    (reason ?? former) ? node('p.notice.restated', reason, ' ', former) : undefined,
  ];
}

function amount(view: CounterView, figure: Figure): Content {
  const said = amountOf(figure, view.language);
  if (said) return largeAmount(view, figure, said);
  const { status_reason } = figure;
  return [
    node('p.withheld', capitalised(msg('the number is not published'))),
    status_reason ? node('p', textOf(view, figure, '/status_reason', status_reason)) : undefined,
  ];
}

function failed(view: CounterView): Content {
  if (view.hasFallback) return [own(view), node('p.small.muted', failureText(view))];
  return [node('p.failure', failureText(view)), retryButton(view), view.slot];
}

/** What the page has inside the element. */
function own({ slot }: CounterView): Content {
  return node('div.own', slot);
}
