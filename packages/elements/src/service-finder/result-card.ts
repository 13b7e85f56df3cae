import { msg, str } from '@lit/localize';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import {
  addressLine,
  addressOf,
  areaLine,
  dialled,
  fallbackLanguage,
  formatPhone,
  isFree,
  isIn,
  isMobileTeam,
  phonesOf,
  termsOf,
} from '@resilience-kit/contract/service-facts';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../icons/icons.ts';
import { openingStatus } from '../opening-hours/opening-status.ts';
import type { ServiceView } from './finder-view.ts';
import { formatDistance } from './formats.ts';
import { leftToRight } from '../text-direction/left-to-right.ts';
import { openingText } from './opening-text.ts';
import { relocationNotice, suspensionNotice } from './service-notices.ts';

/** A longer text is said in the details, characters. */
const LONGEST_BADGE = 40;

/** One result: enough to choose by, and to call. */
export function resultCard(view: ServiceView, item: ServiceAtLocationDetail): TemplateResult {
  const { act } = view;
  const [phone] = phonesOf(item);
  const title = `result-${item.id}`;
  return html`
    <article class="card" aria-labelledby=${title}>
      <div class="heading card-title" role="heading" aria-level=${Math.min(view.headingLevel + 1, 6)}>
        <button
          class="card-link"
          id=${title}
          type="button"
          data-item=${item.id}
          lang=${fallbackLanguage(item.service, 'name') ?? nothing}
          @click=${() => act.select(item.id)}
        >
          ${item.service.name}
        </button>
      </div>
      ${view.parts.acting?.star(view, item)}
      ${
        item.organization
          ? html`
              <p class="organization" lang=${fallbackLanguage(item.organization, 'name') ?? nothing}>
                ${item.organization.name}
              </p>
            `
          : nothing
      }
      ${statusLine(view, item)} ${suspensionNotice(view, item)} ${relocationNotice(view, item)} ${placeLine(view, item)}
      ${badges(item)}
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
    </article>
  `;
}

/** Open or closed, in words, shape and colour. */
export function statusLine({ language, now, state }: ServiceView, item: ServiceAtLocationDetail): TemplateResult {
  const isNear = isIn(state.query.hromada, item);
  const status = openingText(openingStatus(item, now), language, now, isMobileTeam(item), isNear);
  const { tone, icon: name, label, detail } = status;
  return html`
    <p class="status ${tone}">
      <span class="status-label">${icon(name)}${label}</span>
      ${
        detail
          ? html`
              <span class="status-detail">${detail}</span>
            `
          : nothing
      }
    </p>
  `;
}

/** Where it is, as exactly as may be told, and how far. */
export function placeLine({ language }: ServiceView, item: ServiceAtLocationDetail): TemplateResult | typeof nothing {
  const address = addressOf(item);
  const area = areaLine(item.location);
  const where = address
    ? addressLine(address)
    : item.location?.confidential
      ? msg('The address is given by phone')
      : undefined;
  if (!where && !area) return nothing;
  return html`
    <p class="place">
      ${icon('pin')}
      <span>
        ${where ?? area}${
          item.distance_km === undefined
            ? nothing
            : html`
                ·
                <span class="distance">${msg(str`${formatDistance(item.distance_km, language)} away`)}</span>
              `
        }
        ${
          where && area
            ? html`
                <span class="area">${area}</span>
              `
            : nothing
        }
      </span>
    </p>
  `;
}

/** Kinds of help, and what may decide whether one can come. */
export function badges(item: ServiceAtLocationDetail): TemplateResult | typeof nothing {
  const modes = item.service.delivery_modes ?? [];
  const list: [IconName, string][] = [];
  if (item.being_checked) list.push(['alert', msg('Being checked')]);
  if (isFree(item)) list.push(['free', msg('Free')]);
  if (modes.includes('mobile_team')) list.push(['team', msg('Mobile team')]);
  if (modes.includes('online')) list.push(['online', msg('Online')]);
  if (modes.includes('phone')) list.push(['phone', msg('By phone')]);
  if (modes.includes('home_visit')) list.push(['home', msg('At home')]);
  const accessibility = item.location?.accessibility?.[0]?.description;
  if (accessibility)
    list.push(['accessible', accessibility.length > LONGEST_BADGE ? msg('Accessibility described') : accessibility]);
  const categories = termsOf(item, 'category');
  if (list.length === 0 && categories.length === 0) return nothing;
  return html`
    <ul class="badges">
      ${categories.map(
        (term) => html`
          <li class="badge category" lang=${fallbackLanguage(term, 'name') ?? nothing}>${term.name}</li>
        `,
      )}
      ${list.map(
        ([name, label]) => html`
          <li class="badge">${icon(name)}${label}</li>
        `,
      )}
    </ul>
  `;
}
