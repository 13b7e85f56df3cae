import { msg, str } from '@lit/localize';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { html, type TemplateResult } from 'lit';
import { announce } from '../../../announcer/announcer.ts';
import type { FinderView } from '../../finder-view.ts';
import { shortlist } from '../acting-desk.ts';
import { actingIcon } from '../acting-icons.ts';

/** Saves a service on this device, or lets go of it. Stands in the corner of a card. */
export function star(view: FinderView, item: ServiceAtLocationDetail): TemplateResult {
  const { name } = item.service;
  return html`
    <button
      class="star"
      type="button"
      aria-pressed=${shortlist.has(item.id)}
      aria-label=${msg(str`Save “${name}” on this device`)}
      @click=${() => toggleSaved(view, item)}
    >
      ${actingIcon('star')}
    </button>
  `;
}

/** The same among the buttons of a service. */
export function saveButton(view: FinderView, item: ServiceAtLocationDetail): TemplateResult {
  const isSaved = shortlist.has(item.id);
  return html`
    <button class="button quiet save" type="button" aria-pressed=${isSaved} @click=${() => toggleSaved(view, item)}>
      ${actingIcon('star')}
      <span>${isSaved ? msg('Saved') : msg('Save')}</span>
    </button>
  `;
}

function toggleSaved({ act }: FinderView, item: ServiceAtLocationDetail): void {
  const isSaved = shortlist.toggle({ id: item.id, name: item.service.name });
  const where = shortlist.isKept
    ? msg('Saved on this device.')
    : msg('Saved until this page is closed: this browser keeps nothing.');
  announce(isSaved ? where : msg('No longer saved.'));
  act.contact('shortlist', isSaved ? 'added' : 'removed', item);
}
