import { msg } from '@lit/localize';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { dialled, fallbackLanguage, formatPhone, phonesOf } from '@resilience-kit/contract/service-facts';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icons.ts';
import { leftToRight } from '../../text-direction/left-to-right.ts';
import type { FinderView } from '../finder-view.ts';
import { placeLine, statusLine } from '../result-card.ts';
import { suspensionNotice } from '../service-notices.ts';
import type { FinderMap } from './finder-map.ts';
import { inViewText } from './map-texts.ts';

/** What the visitor tapped on: one service, or all that are at one place. */
export function mapCard(view: FinderView, map: FinderMap): TemplateResult | typeof nothing {
  const { chosen } = map;
  const [first] = chosen;
  if (!first) return nothing;
  const label = chosen.length === 1 ? first.service.name : inViewText(chosen.length, view.language);
  return html`
    <div class="map-card" role="group" tabindex="-1" aria-label=${label}>
      <button
        class="icon-button map-card-close"
        type="button"
        aria-label=${msg('Close the card')}
        @click=${() => map.unchoose()}
      >
        ${icon('clear')}
      </button>
      <ul class="map-card-list">
        ${chosen.map((item) => entry(view, item))}
      </ul>
    </div>
  `;
}

function entry(view: FinderView, item: ServiceAtLocationDetail): TemplateResult {
  const { act, state } = view;
  const [phone] = phonesOf(item);
  const isInList = state.results?.items.some(({ id }) => id === item.id) ?? false;
  return html`
    <li>
      <p class="map-card-title" lang=${fallbackLanguage(item.service, 'name') ?? nothing}>${item.service.name}</p>
      ${
        item.organization
          ? html`
              <p class="muted small">${item.organization.name}</p>
            `
          : nothing
      }
      ${statusLine(view, item)} ${suspensionNotice(view, item)} ${placeLine(view, item)}
      <p class="map-card-actions">
        <button
          class="button primary map-open"
          type="button"
          aria-label="${msg('Open details')}: ${item.service.name}"
          data-item=${isInList ? nothing : item.id}
          @click=${() => act.select(item.id)}
        >
          ${msg('Open details')}
        </button>
        ${
          phone
            ? html`
                <a
                  class="card-phone"
                  href="tel:${dialled(phone.number)}"
                  @click=${() => act.contact('phone', dialled(phone.number), item)}
                >
                  ${icon('phone')}
                  <span class="visually-hidden">${msg('Call:')}</span>
                  ${leftToRight(formatPhone(phone.number))}
                </a>
              `
            : nothing
        }
      </p>
    </li>
  `;
}
