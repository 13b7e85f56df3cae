import { msg } from '@lit/localize';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { html, type TemplateResult } from 'lit';
import { icon } from '../icons/icons.ts';
import type { FinderSelection } from './finder-state.ts';
import { heading, type FinderView } from './finder-view.ts';
import { notice, retryButton } from './notices.ts';
import { resultCard } from './result-card.ts';
import { skeleton } from './skeleton.ts';

/** The part of the finder that is loaded when a result is opened; `failed` when it could not be. */
export type Details = { serviceDetails: ServiceDetails } | 'failed' | undefined;

type ServiceDetails = (view: FinderView, item: ServiceAtLocationDetail, isGone: boolean) => TemplateResult;

/** One service at one location, or what stands in for it. */
export function selectionView(view: FinderView, selection: FinderSelection, details: Details): TemplateResult {
  return html`
    <div class="details" part="details">
      <button class="link-button back" type="button" @click=${view.act.deselect}>
        ${icon('back')} ${msg('Back to the results')}
      </button>
      ${content(view, selection, details)}
    </div>
  `;
}

function content(view: FinderView, { item, phase }: FinderSelection, details: Details): TemplateResult {
  if (!item) return pending(view, phase);
  if (typeof details === 'object') return details.serviceDetails(view, item, phase === 'gone');
  if (details === undefined) return pending(view, 'loading');
  // Browsers remember for good that a module did not load: only loading the page again mends that.
  const explanation = msg('Only the most important is shown, the rest could not be loaded. Reload the page to see it.');
  return html`
    ${heading(view, 0, item.service.name, 'details-heading')} ${notice('soon', icon('alert'), explanation)}
    ${resultCard(view, item)}
  `;
}

function pending(view: FinderView, phase: FinderSelection['phase']): TemplateResult {
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
      return html`
        ${title(msg('Loading the service…'))} ${skeleton(1)}
      `;
  }
}
