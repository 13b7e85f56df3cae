import { msg } from '@lit/localize';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { html, type TemplateResult } from 'lit';
import { failed, loading, staleNotice, title } from '../framed/framed.ts';
import { icon } from '../icons/icons.ts';
import { notice } from '../service-finder/notices.ts';
import { resultCard } from '../service-finder/result-card.ts';
import { skeleton } from '../service-finder/skeleton.ts';
import type { CardView } from './card-view.ts';

/** The service, or what stands in for it. */
export function cardContent(view: CardView): TemplateResult {
  const { answer, missing, problem } = view.state;
  if (answer) return view.isOpen ? opened(view, answer) : closed(view, answer);
  if (missing) return gone(view);
  return problem ? failed(view, msg('The service could not be loaded')) : loading(view, msg('Loading the service…'));
}

function closed(view: CardView, item: ServiceAtLocationDetail): TemplateResult {
  return html`
    ${staleNotice(view)} ${summary(view, item)} ${toggle(view, msg('More about this service'), view.open)}
  `;
}

function opened(view: CardView, item: ServiceAtLocationDetail): TemplateResult {
  const { details, service } = view;
  if (details === undefined) {
    return html`
      ${summary(view, item)} ${skeleton(1)}
    `;
  }
  if (details === 'missing') {
    const explanation = msg(
      'Only the most important is shown, the rest could not be loaded. Reload the page to see it.',
    );
    return html`
      ${notice('soon', icon('alert'), explanation)} ${summary(view, item)}
    `;
  }
  return html`
    ${staleNotice(view)}
    <div class="details" part="details">${details.serviceDetails(service, item, false)}</div>
    ${toggle(view, msg('Show less'), view.close)}
  `;
}

/** The name of the service is the heading of the card; in a list it would be one below the list's. */
function summary({ service }: CardView, item: ServiceAtLocationDetail): TemplateResult {
  return resultCard({ ...service, headingLevel: service.headingLevel - 1 }, item);
}

function toggle({ isOpen }: CardView, label: string, act: () => void): TemplateResult {
  return html`
    <div class="foot">
      <button class="link-button toggle" type="button" aria-expanded=${isOpen} @click=${act}>
        ${label} ${icon('chevron')}
      </button>
    </div>
  `;
}

function gone(view: CardView): TemplateResult {
  return html`
    <div class="message">
      ${title(view, msg('This service is no longer in the directory'))}
      <p>${msg('It may have moved or ended. Search for another one near you.')}</p>
    </div>
  `;
}
