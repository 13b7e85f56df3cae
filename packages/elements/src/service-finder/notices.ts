import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icons.ts';
import { kyivTime } from '../opening-hours/kyiv-time.ts';
import type { ApiProblem } from '../api-problem/api-problem.ts';
import type { FinderView } from './finder-view.ts';
import type { Parts } from './later-parts.ts';

/** A sentence that explains what is shown below it. */
export function notice(
  tone: 'alert' | 'notice-tone' | 'soon',
  picture: TemplateResult,
  content: unknown,
): TemplateResult {
  return html`
    <div class="notice ${tone}">
      ${picture}
      <div>${content}</div>
    </div>
  `;
}

/** What to know about the results: that they are examples, old, corrected, or still on their way. */
export function resultNotices(view: FinderView): TemplateResult {
  return html`
    ${view.parts.deviceCopy?.savedNotice(view)} ${staleNotice(view)} ${correctionNotice(view)} ${slowNotice(view)}
  `;
}

/** Beside the heading, so that nobody takes an invented centre for a real one. */
export function demoBadge({ state }: FinderView): TemplateResult | typeof nothing {
  if (!state.results?.isDemo) return nothing;
  return html`
    <p class="demo">${icon('info')} ${msg('Demo data: these places are not real')}</p>
  `;
}

/** The words for a failure, the exact ones when they are here: they come with what answers in the place of the API. */
export function problemText(problem: ApiProblem, { deviceCopy }: Partial<Parts>): { title: string; text: string } {
  if (deviceCopy) return deviceCopy.problemText(problem);
  return {
    title: msg('The directory of services cannot be reached'),
    text: msg('The connection may be weak, or this Wi‑Fi may want you to sign in first. We keep trying.'),
  };
}

/** A button that tries again and says when it is trying. */
export function retryButton({ state, act }: FinderView, look: string): TemplateResult {
  return html`
    <button class="button ${look}" type="button" aria-disabled=${state.searching} @click=${act.retry}>
      ${state.searching ? msg('Trying…') : msg('Try again')}
    </button>
  `;
}

function staleNotice(view: FinderView) {
  const { problem, results } = view.state;
  if (!problem || !results) return nothing;
  const time = kyivTime(new Date(results.receivedAt));
  return notice(
    'soon',
    icon('alert'),
    html`
      <p>
        <strong>${problemText(problem, view.parts).title}.</strong>
        ${msg(str`These results were loaded at ${time}.`)}
      </p>
      <p>${retryButton(view, 'quiet')}</p>
    `,
  );
}

function correctionNotice({ state }: FinderView) {
  const { correction, text } = state.results?.understood ?? {};
  if (!correction || state.results?.total === 0) return nothing;
  const typed = text
    ? html`
        <span class="muted">${msg(str`You typed “${text}”.`)}</span>
      `
    : nothing;
  const shown =
    correction.kind === 'partial'
      ? msg(str`Nothing matches all the words. Showing results for “${correction.text}”.`)
      : msg(str`Showing results for “${correction.text}”.`);
  return notice(
    'notice-tone',
    icon('info'),
    html`
      <p>${shown} ${typed}</p>
    `,
  );
}

function slowNotice({ state }: FinderView) {
  if (!state.slow) return nothing;
  return notice('soon', icon('clock'), msg('This takes longer than usual. You can call one of the numbers meanwhile.'));
}
