import { msg, str } from '@lit/localize';
import type { Figure, FigureWords } from '@resilience-kit/contract';
import { isOverdue } from '@resilience-kit/text/numbers';
import type { ApiProblem } from '../api-problem/api-problem.ts';
import { formerText } from './former-text.ts';
import type { CounterState } from './counter-store.ts';
import { type CounterView, textOf } from './counter-view.ts';
import { type Content, node, withAttributes } from './node.ts';

/** What is to be known to say what failed. */
export interface Failing {
  readonly state: { readonly problem?: ApiProblem; readonly missing?: unknown };
  readonly hasFallback: boolean;
}

/** What is to be known to try again. */
export interface Retrying {
  readonly state: Pick<CounterState, 'problem' | 'loading'>;
  readonly retry: () => void;
}

/** Why there is no figure: with the page's own words where it has some, else with a way to try again. */
export function failed(view: CounterView): Content {
  if (view.hasFallback) return [node('div.own', view.slot), node('p.small.muted', failureText(view))];
  return [node('p.failure', failureText(view)), retryButton(view), view.slot];
}

/** What the reader of a figure is warned of: that it may be out of date, that it was corrected. */
export function notices(view: CounterView, figure: Figure, words: FigureWords): Content {
  const { status, status_reason = '' } = figure;
  const stale = staleText(view, figure, words);
  const former = formerText(view, figure);
  const reason =
    status === 'restated' && status_reason ? textOf(view, figure, '/status_reason', status_reason) : undefined;
  return [
    stale ? node('p.notice', stale) : undefined,
    (reason ?? former) ? node('p.notice.restated', reason, ' ', former) : undefined,
  ];
}

/** Why the number may be out of date, if it may. */
export function staleText({ state, today }: CounterView, figure: Figure, words: FigureWords): string | undefined {
  const { as_of: asOf, review_after: due = '' } = words;
  if (state.problem) return msg(str`The figure could not be refreshed. It is as of ${asOf}.`);
  if (!isOverdue(figure, today)) return undefined;
  return msg(str`It was to be reviewed by ${due} and may be out of date. It is as of ${asOf}.`);
}

/** Why there is no figure, and where the page's own words stand in, what that means. */
export function failureText({ state, hasFallback }: Failing): string {
  const reason =
    state.missing === 'gone'
      ? msg('This figure was withdrawn.')
      : state.missing
        ? msg('There is no such figure in the directory.')
        : state.problem?.kind === 'offline'
          ? msg('There is no internet connection, so the figure could not be loaded.')
          : msg('The figure could not be loaded.');
  return hasFallback ? `${reason} ${msg('What you see is written on this page and may be out of date.')}` : reason;
}

/** A button that tries again and says when it is trying; none where that cannot help. */
export function retryButton({ state, retry }: Retrying): Content {
  if (!state.problem) return undefined;
  const button = withAttributes(node('button', state.loading ? msg('Trying…') : msg('Try again')), {
    type: 'button',
    'aria-disabled': String(state.loading),
  });
  button.addEventListener('click', retry);
  return node('p', button);
}
