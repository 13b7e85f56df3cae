import { msg } from '@lit/localize';
import type { Figure } from '@resilience-kit/contract';
import { capitalised } from '@resilience-kit/text/figures';
import type { ApiProblem } from '../api-problem/api-problem.ts';
import { mainPart } from '../impact-counter/card.ts';
import { marks } from '../impact-counter/counter-notices.ts';
import { retryButton } from '../impact-counter/counter-troubles.ts';
import { textOf } from '../impact-counter/counter-view.ts';
import { facts, whose } from '../impact-counter/figure-facts.ts';
import { type Content, node, withAttributes } from '../impact-counter/node.ts';
import { drawnPicture } from '../state-pictures/drawn-picture.ts';
import { type Drawing, noFigures, offline, unreachable } from '../state-pictures/drawings.ts';
import { aims } from './aims.ts';
import { type PanelView, viewOf } from './panel-view.ts';
import { hasTrend, type Series, seriesOf } from './series.ts';
import { ownFacts, sharedFacts, type SharedFacts } from './shared-facts.ts';
import { toolbar } from './toolbar.ts';
import { trend } from './trend.ts';

/** The figures, in whatever state they are. */
export function panel(view: PanelView): Content {
  const { figures, missing = [], problem } = view.state;
  if (figures && figures.length > 0) return shown(view, figures);
  if (problem) return failed(view, failureText(view, problem), problem.kind === 'offline' ? offline : unreachable);
  if (figures) return failed(view, noneText(missing), noFigures);
  return view.hasFallback ? own(view) : [node('p.muted', msg('Loading…')), view.slot];
}

function shown(view: PanelView, figures: readonly Figure[]): Content {
  const shared = sharedFacts(figures);
  const [first] = figures;
  const missing = view.state.missing ?? [];
  const demo =
    shared.isDemo && first
      ? marks({ ...first, status: 'reported' }, view.wordsOf({ ...first, status: 'reported' }, view.language))
      : [];
  return [
    node(
      'div.top',
      demo.map(({ kind, text }) => node(`span.mark.${kind}`, capitalised(text))),
      toolbar(view),
    ),
    view.isTable && view.table
      ? view.table(view, figures)
      : withAttributes(
          node(
            'div.blocks',
            seriesOf(figures).map((series) => block(view, series, shared)),
          ),
          { part: 'figures' },
        ),
    missing.length > 0
      ? node('p.small.muted', msg('Some of the figures are not in the directory any more.'))
      : undefined,
    shared.whose
      ? withAttributes(
          node('div.facts', node('p.for-all', msg('For all figures')), whose(viewOf(view, shared.whose), shared.whose)),
          { part: 'facts' },
        )
      : undefined,
  ];
}

/** A figure, or a series of them with the latest large. */
function block(panelView: PanelView, series: Series, shared: SharedFacts): Content {
  const figure = ownFacts(series.latest, shared);
  const view = viewOf(panelView, figure);
  const words = view.wordsOf(figure, view.language);
  const parts = figure.status === 'suppressed' ? undefined : panelView.breakdown?.(view, figure);
  const line = hasTrend(series) ? trend(view, series) : undefined;
  const isWide = Boolean(parts ?? line);
  const id = `figure-${figure.id}`;
  const heading = withAttributes(node('div.name', textOf(view, figure, '/indicator/name', figure.indicator.name)), {
    id,
    part: 'heading',
    role: 'heading',
    'aria-level': String(view.headingLevel),
  });
  return withAttributes(
    node(
      `div.${isWide ? 'block.wide' : 'block'}`,
      heading,
      node(
        'div.body',
        node('div.main', mainPart(view, figure, words), aims(view, figure)),
        isWide ? node('div.charts', line, parts) : undefined,
      ),
      facts(view, figure, words),
    ),
    { role: 'group', 'aria-labelledby': id },
  );
}

function failureText({ hasFallback }: PanelView, { kind }: ApiProblem): string {
  const reason =
    kind === 'offline'
      ? msg('There is no internet connection, so the figures could not be loaded.')
      : msg('The figures could not be loaded.');
  return hasFallback ? `${reason} ${msg('What you see is written on this page and may be out of date.')}` : reason;
}

function noneText(missing: readonly string[]): string {
  return missing.length > 0
    ? msg('There are no such figures in the directory.')
    : msg('No figures like these have been published yet.');
}

function failed(view: PanelView, text: string, drawing: Drawing): Content {
  if (view.hasFallback) return [own(view), node('p.small.muted', text)];
  return [node('p.failure', text), retryButton(view), drawnPicture(drawing), view.slot];
}

/** What the page has inside the element. */
function own({ slot }: PanelView): Content {
  return node('div.own', slot);
}
