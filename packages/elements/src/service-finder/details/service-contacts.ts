import { msg, str } from '@lit/localize';
import type { Phone, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { detailIcon } from './detail-icons.ts';
import type { FinderView } from '../finder-view.ts';
import { formatPhone } from '../formats.ts';
import { leftToRight } from '../../text-direction/left-to-right.ts';
import { placeLine } from '../result-card.ts';
import { dialled, phonesOf } from '../service-facts.ts';
import { directionsLink, intakeLink, websiteOf } from './detail-facts.ts';

/** How to reach the service: by phone first, then by going there, then by reading. */
export function contacts(view: FinderView, item: ServiceAtLocationDetail): TemplateResult {
  const { act } = view;
  const form = intakeLink(view.intakeUrl, item, document.baseURI);
  const directions = directionsLink(item);
  const website = websiteOf(item);
  const { email } = item.service;
  return html`
    <section class="panel" aria-label=${msg('Contacts')}>
      ${placeLine(view, item)}
      ${
        item.location?.name
          ? html`
              <p class="place-name">${item.location.name}</p>
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
        ${
          directions
            ? html`
                <a
                  class="button quiet"
                  href=${directions}
                  rel="noopener noreferrer"
                  target="_blank"
                  @click=${() => act.contact('directions', directions, item)}
                >
                  ${detailIcon('directions')}
                  <span>
                    ${msg('Map and directions')}
                    <span class="visually-hidden">${msg('(opens OpenStreetMap in a new tab)')}</span>
                  </span>
                </a>
              `
            : nothing
        }
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
    </section>
  `;
}

function phoneLink({ act }: FinderView, item: ServiceAtLocationDetail, phone: Phone, isFirst: boolean): TemplateResult {
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
