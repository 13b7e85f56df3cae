import type { SearchAnswer, Suggestion } from '@resilience-kit/contract';
import { plural } from '@resilience-kit/text/plurals';
import { html } from 'hono/html';
import { withoutTurns } from '../figure-pictures/plain-text.ts';
import { resultCard } from '../fragments/result-card.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import { finderAddress, type FinderChoice, type FinderQuestion } from './finder-question.ts';
import { finderTexts } from './finder-texts.ts';

type Html = ReturnType<typeof html>;

export interface FinderResultsOptions {
  language: ContentLanguageCode;
  /** The calendar day in Kyiv, `YYYY-MM-DD`. */
  today: string;
  question: FinderQuestion;
}

/** What was searched for instead of what was typed, as a sentence. */
export function correction({ query }: SearchAnswer, language: ContentLanguageCode): Html | string {
  if (!query.correction) return '';
  const { kind, text } = query.correction;
  const texts = finderTexts[language];
  return html`
    <p>${(kind === 'partial' ? texts.partly : texts.corrected)(withoutTurns(text))}</p>
  `;
}

/** One page of results, or what else there is to try. */
export function finderResults(answer: SearchAnswer, options: FinderResultsOptions): Html {
  const { language, question, today } = options;
  const texts = finderTexts[language];
  if (answer.contents.length > 0) {
    return html`
      <ul class="cards" role="list">
        ${answer.contents.map(
          (item) => html`
            <li>${resultCard(item, { language, today, hours: 'today', hasDetails: true })}</li>
          `,
        )}
      </ul>
    `;
  }
  if (answer.total_items > 0) {
    return html`
      <p>
        ${texts.pastTheEnd}
        <a href="${finderAddress({ ...question, page: 1 }, language)}">${texts.firstPage}</a>
      </p>
    `;
  }
  return html`
    <p>${texts.nothing}</p>
    ${suggestions(answer.suggestions, options)}
  `;
}

function suggestions(all: readonly Suggestion[], { language, question }: FinderResultsOptions): Html | string {
  const texts = finderTexts[language];
  const fruitful = all.filter(({ total_items: total }) => total > 0);
  if (fruitful.length === 0) return '';
  return html`
    <p>${texts.findsSomething}</p>
    <ul class="links" role="list">
      ${fruitful.map(
        ({ kind, place, parameters, total_items: total }) => html`
          <li>
            <a href="${finderAddress({ ...question, page: 1, choice: choiceOf(parameters, question) }, language)}">
              ${(kind === 'wider_place' ? place?.name : undefined) ?? texts.suggestions[kind]}
              (${plural(services[language], total, language)})
            </a>
          </li>
        `,
      )}
    </ul>
  `;
}

const services: Readonly<Record<ContentLanguageCode, string>> = {
  uk: '{n} послуга|{n} послуги|{n} послуг|{n} послуги',
  en: '{n} service|{n} services',
};

/** What is searched for by a suggestion; what the site has set and the suggestion leaves out is taken away. */
function choiceOf(parameters: Readonly<Record<string, string>>, { presets }: FinderQuestion): FinderChoice {
  const { text, place, category, audience, mode, language, network, free, accessible } = parameters;
  const isPreset = {
    place: presets.hromada ?? presets.oblast,
    category: presets.category,
    audience: presets.audience,
    network: presets.network,
  };
  const wanted = { place, category, audience, network };
  const choice: [string, string | undefined][] = [
    ...Object.entries({ text, mode, language, free: free && '1', accessible: accessible && '1' }),
    ...Object.entries(wanted).map(([name, value]): [string, string | undefined] => {
      const preset = isPreset[name as keyof typeof isPreset];
      return [name, value === preset ? undefined : (value ?? '')];
    }),
  ];
  return Object.fromEntries(choice.filter(([, value]) => value !== undefined));
}

/** The way to the pages before and after. */
export function paging(answer: SearchAnswer, { language, question }: FinderResultsOptions): Html | string {
  const { total_pages: pages, page_number: number, contents } = answer;
  if (pages < 2 || contents.length === 0) return '';
  const texts = finderTexts[language];
  const to = (page: number, text: string, rel: string) => html`
    <a href="${finderAddress({ ...question, page }, language)}" rel="${rel}">${text}</a>
  `;
  return html`
    <nav class="paging" aria-label="${texts.pages}">
      ${number > 1 ? to(number - 1, texts.previous, 'prev') : ''}
      <span>${texts.page(number, pages)}</span>
      ${number < pages ? to(number + 1, texts.next, 'next') : ''}
    </nav>
  `;
}
