import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { dialled, fallbackLanguage, formatPhone, isMobileTeam, phonesOf } from '@resilience-kit/contract/service-facts';
import { html } from 'hono/html';
import { withoutTurns } from '../figure-pictures/plain-text.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import { weekInWords } from './opening-words.ts';
import { resultTexts } from './result-texts.ts';
import { said, shortened } from './said.ts';

type Html = ReturnType<typeof html>;
type Item = ServiceAtLocationDetail;

/** All else that helps to decide and to get there. */
export function resultDetails(item: Item, { language }: { language: ContentLanguageCode }): Html | string {
  const texts = resultTexts[language];
  const { service } = item;
  const week = isMobileTeam(item) ? undefined : weekInWords(item, language);
  const page = service.url ?? item.organization?.website;
  const others = phonesOf(item).slice(1);
  const isCut = service.description !== undefined && shortened(service.description) !== service.description;
  const isMachineMade = service.content_languages?.some((one) => one.code === language && one.origin === 'machine');
  const facts: [name: string, text: Html | string | undefined][] = [
    ['', isCut ? said(service.description ?? '', fallbackLanguage(service, 'description')) : undefined],
    [texts.hours, week],
    [texts.eligibility, text(service, 'eligibility_description')],
    [texts.howToApply, text(service, 'application_process')],
    [texts.phones, others.length > 0 ? phoneLinks(others.map(({ number }) => number)) : undefined],
    [texts.website, webLink(page)],
    ['', isMachineMade ? texts.machineTranslated : undefined],
  ];
  const known = facts.filter(([, fact]) => fact !== undefined && fact !== '');
  if (known.length === 0) return '';
  return html`
    <details>
      <summary>${texts.more}</summary>
      ${known.map(
        ([name, fact]) => html`
          <p>
            ${
              name &&
              html`
                <strong>${name}:</strong>
              `
            }
            ${fact}
          </p>
        `,
      )}
    </details>
  `;
}

function text(
  service: Item['service'],
  property: 'eligibility_description' | 'application_process',
): Html | string | undefined {
  const value = service[property];
  return value === undefined ? undefined : said(value, fallbackLanguage(service, property));
}

function phoneLinks(numbers: readonly string[]): Html {
  return html`
    ${numbers.map(
      (number) => html`
        <a href="tel:${dialled(number)}" dir="ltr">${withoutTurns(formatPhone(number))}</a>
      `,
    )}
  `;
}

/** Pages on the web alone, in a tab of their own: in a frame they would stand in the way, or not open. */
function webLink(address: string | undefined): Html | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  // prettier-ignore
  return html`<a href="${url.href}" target="_blank" rel="noopener noreferrer">${url.hostname}</a>`;
}
