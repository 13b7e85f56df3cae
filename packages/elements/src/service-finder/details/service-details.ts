import { msg, str } from '@lit/localize';
import type { Service, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { fallbackLanguage, isFree, termsOf } from '@resilience-kit/contract/service-facts';
import { html, nothing, type TemplateResult } from 'lit';
import { detailIcon, type DetailIconName } from './detail-icons.ts';
import { kyivDay } from '../../opening-hours/kyiv-time.ts';
import { heading, type ServiceView } from '../finder-view.ts';
import { formatDay } from '../formats.ts';
import { badges, statusLine } from '../result-card.ts';
import { cohorts } from './service-cohorts.ts';
import { contacts } from './service-contacts.ts';
import { hours } from './service-hours.ts';
import { prose } from './prose.ts';
import { languageNotice } from './language-notice.ts';
import { beingCheckedNotice, outOfDateNotice } from './reliability-notices.ts';
import { fundersOf, webLink, websiteOf } from './detail-facts.ts';
import { formatLanguage, formatList, formatMoney } from './detail-formats.ts';
import { relocationNotice, suspensionNotice } from '../service-notices.ts';
import { notice } from '../notices.ts';

/** Everything about one service at one location. `isGone`: the server no longer has it. */
export function serviceDetails(view: ServiceView, item: ServiceAtLocationDetail, isGone: boolean): TemplateResult {
  const { language, now } = view;
  const { service, organization } = item;
  const name = html`
    <span lang=${fallbackLanguage(service, 'name') ?? nothing}>${service.name}</span>
  `;
  return html`
    <header class="details-head">
      ${heading(view, 0, name, 'details-heading')}
      ${
        organization
          ? html`
              <p class="organization" lang=${fallbackLanguage(organization, 'name') ?? nothing}>${organization.name}</p>
            `
          : nothing
      }
      ${statusLine(view, item)} ${badges(item)}
    </header>
    ${isGone ? notice('alert', detailIcon('alert'), msg('This service is no longer in the directory. Call before you go.')) : nothing}
    ${service.alert ? notice('soon', detailIcon('alert'), prose(service.alert)) : nothing}
    ${suspensionNotice(view, item)} ${relocationNotice(view, item)} ${beingCheckedNotice(view, item)}
    ${outOfDateNotice(view, item)} ${languageNotice(view, item)}
    <div class="description">
      ${prose(service.description, fallbackLanguage(service, 'description'))}
      ${prose(item.description, fallbackLanguage(item, 'description'))}
    </div>
    <div class="details-columns">
      <div class="details-aside">${contacts(view, item)} ${hours(view, item)}</div>
      <div class="details-main">${cohorts(view, item)} ${facts(view, item)} ${about(view, item)}</div>
    </div>
    ${
      item.verified_at
        ? html`
            <p class="verified">
              ${detailIcon('verified')}
              ${msg(str`Checked on ${formatDay(kyivDay(new Date(item.verified_at)), language, kyivDay(now))}`)}
            </p>
          `
        : nothing
    }
    <div class="report-room">${view.parts.acting?.report(view, item)}</div>
  `;
}

/** What to know before coming, each with its own label; nothing is said where nothing is known. */
function facts({ language }: ServiceView, item: ServiceAtLocationDetail): TemplateResult | typeof nothing {
  const { service, location } = item;
  const costs = (service.cost_options ?? []).map(({ option, amount, currency, amount_description }) =>
    [option, amount ? formatMoney(amount, currency, language) : undefined, amount_description]
      .filter(Boolean)
      .join(': '),
  );
  const languages = [...(service.languages ?? []), ...(location?.languages ?? [])].map(
    ({ code, name }) => name ?? (code ? formatLanguage(code, language) : ''),
  );
  const rows: (TemplateResult | typeof nothing)[] = [
    fact('money', msg('Cost'), isFree(item) ? [msg('Free of charge')] : costs, told(service, 'fees_description')),
    fact(
      'people',
      msg('For whom'),
      termsOf(item, 'audience').map(({ name }) => name),
      told(service, 'eligibility_description'),
      prose(ages(item)),
    ),
    fact(
      'document',
      msg('What to bring'),
      (service.required_documents ?? []).map(({ document, uri }) => linked(document ?? '', uri)),
    ),
    fact('calendar', msg('How to get this help'), [], told(service, 'application_process')),
    fact('language', msg('Languages'), languages, told(service, 'interpretation_services')),
    fact(
      'accessible',
      msg('Accessibility'),
      (location?.accessibility ?? []).map(({ description, details, url }) =>
        linked([description, details].filter(Boolean).join('. '), url),
      ),
    ),
    fact('team', msg('How to get there'), [], prose(location?.transportation)),
  ];
  return rows.every((row) => row === nothing)
    ? nothing
    : html`
        <dl class="facts">${rows}</dl>
      `;
}

/** A text of the service, in its own language when it has not been translated. */
function told(
  service: Service,
  property: 'fees_description' | 'eligibility_description' | 'application_process' | 'interpretation_services',
) {
  return prose(service[property], fallbackLanguage(service, property));
}

/** A text that leads to more, where there is more. */
function linked(text: string, address: string | undefined): string | TemplateResult {
  const link = webLink(address);
  return link
    ? html`
        <a href=${link} rel="noopener">${text || link}</a>
      `
    : text;
}

function fact(
  name: DetailIconName,
  label: string,
  items: readonly (string | TemplateResult)[],
  ...texts: ReturnType<typeof prose>[]
) {
  const list = [...new Set(items.filter((text) => text !== ''))];
  const sentences = texts.flat();
  if (list.length === 0 && sentences.length === 0) return nothing;
  return html`
    <div>
      <dt>${detailIcon(name)}${label}</dt>
      <dd>
        ${
          list.length > 1
            ? html`
                <ul>
                  ${list.map(
                    (text) => html`
                      <li>${text}</li>
                    `,
                  )}
                </ul>
              `
            : list.map(
                (text) => html`
                  <p class="prose">${text}</p>
                `,
              )
        }
        ${sentences}
      </dd>
    </div>
  `;
}

function ages({ service: { minimum_age: from, maximum_age: to } }: ServiceAtLocationDetail): string | undefined {
  if (from !== undefined && to !== undefined) return msg(str`Age: ${from}–${to}`);
  if (from !== undefined) return msg(str`Age: from ${from}`);
  return to === undefined ? undefined : msg(str`Age: up to ${to}`);
}

function about({ language, act }: ServiceView, item: ServiceAtLocationDetail): TemplateResult | typeof nothing {
  const { organization } = item;
  const funders = fundersOf(item);
  if (!organization && funders.length === 0) return nothing;
  const website = webLink(organization?.website);
  return html`
    <div class="about">
      ${
        organization
          ? html`
              <p>
                <span class="muted">${msg('Provided by')}</span>
                <strong lang=${fallbackLanguage(organization, 'name') ?? nothing}>${organization.name}</strong>
                ${
                  website && website !== websiteOf(item)
                    ? html`
                        <a href=${website} rel="noopener" @click=${() => act.contact('website', website, item)}>
                          ${msg('Website')}
                        </a>
                      `
                    : nothing
                }
              </p>
            `
          : nothing
      }
      ${
        funders.length > 0
          ? html`
              <p>
                <span class="muted">${msg('With the support of')}</span>
                ${formatList(funders, language)}
              </p>
            `
          : nothing
      }
    </div>
  `;
}
