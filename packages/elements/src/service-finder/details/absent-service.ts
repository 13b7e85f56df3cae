import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { FinderSelection } from '../finder-state.ts';
import { heading, type FinderView } from '../finder-view.ts';
import { retryButton } from '../notices.ts';

/** What stands in for a service that the server does not have any more, or that did not come; nothing while it is on its way. */
export function absentService(view: FinderView, phase: FinderSelection['phase']): TemplateResult | undefined {
  const title = (text: string) => heading(view, 0, text, 'details-heading');
  switch (phase) {
    case 'gone':
      return html`
        ${title(msg('This service is no longer in the directory'))}
        <p class="message">${msg('It may have moved or ended. Search for another one near you.')}</p>
      `;
    case 'failed':
      return html`
        ${title(msg('The service could not be loaded'))}
        <div class="message">
          <p>${msg('The connection may be weak. We keep trying.')}</p>
          <p>${retryButton(view, 'primary')}</p>
        </div>
      `;
    default:
      return undefined;
  }
}
