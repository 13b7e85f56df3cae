import { msg, str } from '@lit/localize';
import type { Figure } from '@resilience-kit/contract';
import { formatDay, isOverdue } from '@resilience-kit/text/figures';
import type { ApiProblem } from '../api-problem/api-problem.ts';
import type { CounterState } from './counter-store.ts';
import type { CounterView } from './counter-view.ts';
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

/** Short marks beside the name: that the data are examples, and what the status means. Lower case, as in a sentence. */
export function marks({ status, data_status }: Figure): readonly { kind: string; text: string }[] {
  const known: Readonly<Record<string, string>> = {
    demo: msg('demo data'),
    provisional: msg('provisional, may still change'),
    verified: msg('verified'),
    restated: msg('corrected'),
  };
  return [data_status, status].flatMap((kind) => {
    const text = known[kind];
    return text ? [{ kind, text }] : [];
  });
}

/** Why the number may be out of date, if it may. */
export function staleText({ state, today, language }: CounterView, figure: Figure): string | undefined {
  const { as_of, review_after = '' } = figure;
  const asOf = formatDay(as_of, language);
  if (state.problem) return msg(str`The figure could not be refreshed. It is as of ${asOf}.`);
  if (!isOverdue(figure, today)) return undefined;
  return msg(
    str`It was to be reviewed by ${formatDay(review_after, language)} and may be out of date. It is as of ${asOf}.`,
  );
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
