import { msg, str } from '@lit/localize';
import type { Phone, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { dialled, formatPhone, phonesOf } from '@resilience-kit/contract/service-facts';
import { html, nothing, type TemplateResult } from 'lit';
import { detailIcon } from './detail-icons.ts';
import type { ServiceView } from '../finder-view.ts';
import { leftToRight } from '../../text-direction/left-to-right.ts';
import { placeLine } from '../result-card.ts';
import { directionsLink, intakeLink, routeLink, websiteOf } from './detail-facts.ts';

/** How to reach the service: by phone first, then by going there, then by reading. */
export function contacts(view: ServiceView, item: ServiceAtLocationDetail): TemplateResult {
  const { act } = view;
  const form = intakeLink(view.intakeUrl, item, document.baseURI);
  const directions = directionsLink(item);
  const route = routeLink(item, /android/i.test(navigator.userAgent));
  const website = websiteOf(item);
  const { email } = item.service;
  return html`
    <div class="panel" role="group" aria-label=${msg('Contacts')}>
      ${placeLine(view, item)}
      ${
        item.location?.name
          ? html`
              <p class="place-name">${item.location.name}</p>
            `
          : nothing
      }
      ${
        item.location?.confidential
          ? html`
              <p class="muted small">
                ${msg('The address is not shown, so that the people there are safe. Call: you will be told the way.')}
              </p>
            `
          : nothing
      }
      <div class="contact-buttons">
        ${phonesOf(item).map((phone, index) => phoneLink(view, item, phone, index === 0))}
        ${
          form
            ? html`
                <a
                  class="button ${phonesOf(item).length > 0 ? 'quiet' : 'primary'}"
                  href=${form}
                  @click=${() => act.contact('form', form, item)}
                >
                  ${detailIcon('document')}
                  <span>${msg('Ask for this help')}</span>
                </a>
              `
            : nothing
        }
        ${route ? way(view, item, 'route', route) : nothing}
        ${directions ? way(view, item, 'directions', directions) : nothing}
        ${
          website
            ? html`
                <a
                  class="button quiet"
                  href=${website}
                  rel="noopener"
                  @click=${() => act.contact('website', website, item)}
                >
                  ${detailIcon('website')}
                  <span>${msg('Website')}</span>
                </a>
              `
            : nothing
        }
        ${
          email
            ? html`
                <a class="button quiet" href="mailto:${email}">
                  ${detailIcon('mail')}
                  <span>${email}</span>
                </a>
              `
            : nothing
        }
      </div>
      <div class="actions-room">${view.parts.acting?.actions(view, item)}</div>
    </div>
  `;
}

/** The way there, or where it is on a map. */
function way({ act }: ServiceView, item: ServiceAtLocationDetail, kind: 'route' | 'directions', link: string) {
  const isPage = link.startsWith('https:');
  return html`
    <a
      class="button quiet"
      href=${link}
      rel="noopener noreferrer"
      target=${isPage ? '_blank' : nothing}
      @click=${() => act.contact(kind, link, item)}
    >
      ${detailIcon(kind === 'route' ? 'directions' : 'pin')}
      <span>
        ${kind === 'route' ? msg('Directions') : msg('Show on a map')}
        ${
          isPage
            ? html`
                <span class="visually-hidden">${msg('(opens OpenStreetMap in a new tab)')}</span>
              `
            : nothing
        }
      </span>
    </a>
  `;
}

function phoneLink(
  { act }: ServiceView,
  item: ServiceAtLocationDetail,
  phone: Phone,
  isFirst: boolean,
): TemplateResult {
  const number = dialled(phone.number);
  const extension = phone.extension === undefined ? '' : ` ${msg(str`ext. ${phone.extension}`)}`;
  return html`
    <a
      class="button ${isFirst ? 'primary' : 'quiet'}"
      href="tel:${number}"
      @click=${() => act.contact('phone', number, item)}
    >
      ${detailIcon('phone')}
      <span>
        <span class="visually-hidden">${msg('Call:')}</span>
        ${leftToRight(formatPhone(phone.number) + extension)}
        ${
          phone.description
            ? html`
                <span class="button-note">${phone.description}</span>
              `
            : nothing
        }
      </span>
    </a>
  `;
}
