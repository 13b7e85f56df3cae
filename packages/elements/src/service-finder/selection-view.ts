import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { icon } from '../icons/icons.ts';
import type { FinderSelection } from './finder-state.ts';
import { heading, type FinderView } from './finder-view.ts';
import { notice } from './notices.ts';
import { resultCard } from './result-card.ts';
import { skeleton } from './skeleton.ts';

/** One service at one location, or what stands in for it. */
export function selectionView(view: FinderView, selection: FinderSelection): TemplateResult {
  return html`
    <div class="details" part="details">
      <button class="link-button back" type="button" @click=${view.act.deselect}>
        ${icon('back')} ${msg('Back to the results')}
      </button>
      ${content(view, selection)}
    </div>
  `;
}

function content(view: FinderView, { item, phase }: FinderSelection): TemplateResult {
  const { details } = view.parts;
  if (!item) return details?.absentService(view, phase) ?? loading(view);
  if (details) return details.serviceDetails(view, item, phase === 'gone');
  if (!view.missing.has('details')) return loading(view);
  // Browsers remember for good that a module did not load: only loading the page again mends that.
  const explanation = msg('Only the most important is shown, the rest could not be loaded. Reload the page to see it.');
  return html`
    ${heading(view, 0, item.service.name, 'details-heading')} ${notice('soon', icon('alert'), explanation)}
    ${resultCard(view, item)}
  `;
}

function loading(view: FinderView): TemplateResult {
  return html`
    ${heading(view, 0, msg('Loading the service…'), 'details-heading')} ${skeleton(1)}
  `;
}
