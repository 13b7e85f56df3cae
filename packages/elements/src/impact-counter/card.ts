import { msg } from '@lit/localize';
import type { Figure } from '@resilience-kit/contract';
import { breakdown } from './breakdown.ts';
import { failureText, marks, staleText } from './counter-notices.ts';
import { type CounterView, textOf } from './counter-view.ts';
import { largeAmount, whereAndWhen } from './figure-amount.ts';
import { source } from './figure-source.ts';
import { amountOf, asOfText, capitalised } from './figure-text.ts';
import { type Content, joined, node, withAttributes } from './node.ts';

/** The figure as a card, in whatever state it is. */
export function card(view: CounterView): Content {
  const { figure, problem, missing } = view.state;
  if (figure) return shown(view, figure);
  if (problem ?? missing) return failed(view);
  return view.hasFallback ? own(view) : [node('p.muted', msg('Loading…')), view.slot];
}

function shown(view: CounterView, figure: Figure): Content {
  const { indicator, status, status_reason = '' } = figure;
  const stale = staleText(view, figure);
  const shownMarks = marks(figure).map(({ kind, text }) => node(`span.mark.${kind}`, capitalised(text)));
  return [
    withAttributes(node('div', textOf(view, figure, '/indicator/name', indicator.name)), {
      id: 'heading',
      part: 'heading',
      role: 'heading',
      'aria-level': String(view.headingLevel),
      tabindex: '-1',
    }),
    node(
      'div.body',
      node(
        'div.main',
        amount(view, figure),
        node('p.where', whereAndWhen(view, figure)),
        // Below the number, so that numbers of neighbouring cards stand in one line.
        shownMarks.length > 0 ? node('p.marks', shownMarks) : undefined,
        stale ? node('p.notice', stale) : undefined,
        status === 'restated' && status_reason
          ? node('p.notice.restated', textOf(view, figure, '/status_reason', status_reason))
          : undefined,
      ),
      breakdown(view, figure),
    ),
    facts(view, figure),
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

/** What was counted, where it comes from, how old it is, whose work it is and who paid for it. */
function facts(view: CounterView, figure: Figure): Content {
  const { organization, donors = [], indicator } = figure;
  const named = (label: string, ...content: Content[]) => node('p', capitalised(label), ': ', content);
  const lines = node(
    'div.facts',
    indicator.definition
      ? named(msg('What is counted'), textOf(view, figure, '/indicator/definition', indicator.definition))
      : undefined,
    named(msg('source'), source(view, figure)),
    node('p', capitalised(asOfText(figure, view.language))),
    organization && organization.name !== figure.source.publisher
      ? named(msg('Organization'), textOf(view, figure, '/organization/name', organization.name))
      : undefined,
    donors.length > 0
      ? named(
          msg('Donors'),
          joined(
            donors.map(({ name }, index) => textOf(view, figure, `/donors/${index}/name`, name)),
            ', ',
          ),
        )
      : undefined,
  );
  return withAttributes(lines, { part: 'facts' });
}

function failed(view: CounterView): Content {
  if (view.hasFallback) return [own(view), node('p.small.muted', failureText(view))];
  return [node('p.failure', failureText(view)), retryButton(view), view.slot];
}

/** A button that tries again and says when it is trying; none where that cannot help. */
function retryButton({ state, retry }: CounterView): Content {
  if (!state.problem) return undefined;
  const button = withAttributes(node('button', state.loading ? msg('Trying…') : msg('Try again')), {
    type: 'button',
    'aria-disabled': String(state.loading),
  });
  button.addEventListener('click', retry);
  return node('p', button);
}

/** What the page has inside the element. */
function own({ slot }: CounterView): Content {
  return node('div.own', slot);
}
