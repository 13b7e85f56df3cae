import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { ApiProblem } from '../api-problem/api-problem.ts';
import { inboxIcon } from './inbox-icons.ts';

/** Why the requests could not be had, and what to do. */
export function problemNotice(problem: ApiProblem): TemplateResult {
  return html`
    <div class="notice alert" role="alert">
      ${inboxIcon('alert')}
      <div>${problemText(problem)}</div>
    </div>
  `;
}

function problemText({ kind }: ApiProblem): string {
  switch (kind) {
    case 'offline':
      return msg('There is no internet connection. Try again when it is back.');
    case 'unreachable':
    case 'slow':
      return msg('The server cannot be reached, or answers too slowly. Try again in a moment.');
    case 'busy':
      return msg('The server was asked too often. Try again in a minute.');
    default:
      return msg('The server did not give out the requests. Try again; if that does not help, tell whoever runs it.');
  }
}
