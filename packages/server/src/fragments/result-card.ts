import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import {
  dialled,
  fallbackLanguage,
  formatPhone,
  isFree,
  phonesOf,
  termsOf,
} from '@resilience-kit/contract/service-facts';
import { html } from 'hono/html';
import { withoutTurns } from '../figure-pictures/plain-text.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { dayInWords } from './days-in-words.ts';
import { openingWords, type OpeningWordsOptions } from './opening-words.ts';
import { placeInWords } from './place-in-words.ts';
import { resultDetails } from './result-details.ts';
import { resultTexts } from './result-texts.ts';
import { said, shortened } from './said.ts';

type Html = ReturnType<typeof html>;
type Item = ServiceAtLocationDetail;

export interface ResultCardOptions extends OpeningWordsOptions {
  /** Whether all else that is known stands behind «More», which browsers open without a script. */
  hasDetails: boolean;
}

/** One result for those who have no script, and for search engines: enough to choose by, to call and to go there. */
export function resultCard(item: Item, options: ResultCardOptions): Html {
  const { service, organization } = item;
  return html`
    <article class="rk-result">
      <h3>${said(service.name, fallbackLanguage(service, 'name'))}</h3>
      ${
        organization
          ? html`
              <p class="rk-organization">${said(organization.name, fallbackLanguage(organization, 'name'))}</p>
            `
          : ''
      }
      ${kinds(item, options)} ${description(item, options)} ${hours(item, options)} ${notices(item, options)}
      ${place(item, options)} ${call(item, options)} ${verification(item, options)}
      ${options.hasDetails ? resultDetails(item, options) : ''}
    </article>
  `;
}

function kinds(item: Item, { language }: ResultCardOptions): Html | string {
  const names = termsOf(item, 'category').map((term) => said(term.name, fallbackLanguage(term, 'name')));
  if (isFree(item)) names.push(resultTexts[language].free);
  if (names.length === 0) return '';
  return html`
    <ul class="rk-kinds" role="list">
      ${names.map(
        (name) => html`
          <li>${name}</li>
        `,
      )}
    </ul>
  `;
}

function description({ service }: Item, { hasDetails }: ResultCardOptions): Html | string {
  if (service.description === undefined) return '';
  const text = hasDetails ? shortened(service.description) : service.description;
  return html`
    <p class="rk-description">${said(text, fallbackLanguage(service, 'description'))}</p>
  `;
}

function hours(item: Item, options: ResultCardOptions): Html {
  const { tone, label, detail } = openingWords(item, options);
  // prettier-ignore
  return html`<p class="rk-hours ${tone}"><strong>${label}${tone === 'hours' && detail ? ':' : ''}</strong> ${detail ?? ''}</p>`;
}

/** Why it is closed, where it has moved, and that somebody says it is wrong. */
function notices(item: Item, { language, today }: ResultCardOptions): Html[] {
  const texts = resultTexts[language];
  const { temporary_closure: closure, relocation, being_checked: checked, needs_verification: isOld } = item;
  const day = (date: string) => dayInWords(date, language, today);
  const lines = [
    closure && [
      texts.suspendedSince(day(closure.since)),
      closure.reason,
      closure.expected_reopening && texts.reopening(day(closure.expected_reopening)),
      closure.alternative,
    ],
    relocation && [
      relocation.since > today ? texts.willMove(day(relocation.since)) : undefined,
      moved(relocation, { language, today }),
    ],
    item.service.alert ? [item.service.alert] : undefined,
    checked && [texts.beingChecked],
    isOld ? [texts.outOfDate] : undefined,
  ];
  return lines.flatMap((line) =>
    line
      ? [
          html`
            <p class="rk-notice">${withoutTurns(line.filter(Boolean).join(' '))}</p>
          `,
        ]
      : [],
  );
}

function moved(
  { from, to, since }: NonNullable<Item['relocation']>,
  { language, today }: Pick<ResultCardOptions, 'language' | 'today'>,
): string {
  const texts = resultTexts[language];
  const day = dayInWords(since, language, today);
  const origin = from?.place?.name ?? from?.name;
  const target = to?.place?.name ?? to?.name;
  if (origin !== undefined && target !== undefined) return texts.movedFromTo(origin, target, day);
  if (target !== undefined) return texts.movedTo(target, day);
  return origin === undefined ? texts.movedHereUnsaid(day) : texts.movedHere(origin, day);
}

function place(item: Item, { language }: ResultCardOptions): Html | string {
  const words = placeInWords(item, language);
  if (words === undefined) return '';
  return html`
    <p class="rk-place">${words}</p>
  `;
}

function call(item: Item, { language }: ResultCardOptions): Html | string {
  const [phone] = phonesOf(item);
  if (!phone) return '';
  return html`
    <p class="rk-call">
      ${resultTexts[language].call}
      <a href="tel:${dialled(phone.number)}" dir="ltr">${withoutTurns(formatPhone(phone.number))}</a>
    </p>
  `;
}

function verification({ verified_at: at }: Item, { language, today }: ResultCardOptions): Html | string {
  if (at === undefined) return '';
  const { date } = kyivTime(new Date(at));
  return html`
    <p class="rk-verified">
      <time datetime="${date}">${resultTexts[language].verified(dayInWords(date, language, today))}</time>
    </p>
  `;
}
