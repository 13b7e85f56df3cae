import type { Hotline, SearchAnswer } from '@resilience-kit/contract';
import { html } from 'hono/html';
import type { ContentLanguageCode } from '../records/stored.ts';
import { dayInWords } from './days-in-words.ts';
import type { FinderPresets } from './first-search.ts';
import { foundText, fragmentTexts } from './fragment-texts.ts';
import { resultCard } from './result-card.ts';
import { resultsAsData, resultsForSearchEngines } from './results-as-data.ts';
import type { SearchQuery } from '../search/filters.ts';

type Html = ReturnType<typeof html>;

export interface FinderFragmentOptions {
  presets: FinderPresets;
  /** What was searched for. */
  query: SearchQuery;
  language: ContentLanguageCode;
  now: Date;
  /** The calendar day in Kyiv, `YYYY-MM-DD`. */
  today: string;
  hotlines: readonly Hotline[];
  /** The page with all results, for those who have no script. */
  pageUrl: string;
  hasData: boolean;
  hasJsonLd: boolean;
}

/**
 * A finder with its first results inside it. What is in `slot="results"`, which the element does not have, goes when its own list
 * comes; the number above it stays as what is shown whenever the API cannot be reached. One line, as the element's own takes its place.
 */
export async function finderFragment(answer: SearchAnswer, options: FinderFragmentOptions): Promise<string> {
  const { presets, language, hasData, hasJsonLd, query, now } = options;
  const attributes = Object.entries<string>({ ...presets, lang: language });
  const inside = html`
    ${hasData ? resultsAsData(answer, { query, at: now }) : ''} ${urgent(options)} ${list(answer, options)}
  `;
  const jsonLd = hasJsonLd ? resultsForSearchEngines(answer) : '';
  // In one line, as people read it in the pages that they build.
  // prettier-ignore
  const fragment = await html`<rk-service-finder${attributes.map(([name, value]) => html` ${name}="${value}"`)}>${inside}</rk-service-finder>\n${jsonLd}`;
  return `${fragment.trim().replace(/\s*\n\s*/g, '\n')}\n`;
}

function list(answer: SearchAnswer, options: FinderFragmentOptions): Html {
  const { language, today, pageUrl } = options;
  const texts = fragmentTexts[language];
  const { contents, data_status: status } = answer;
  return html`
    <div slot="results" class="rk-results">
      <p class="rk-found">${foundText(answer, language)} ${texts.asOf(dayInWords(today, language, ''))}</p>
      ${
        status === 'demo'
          ? html`
              <p class="rk-notice">${texts.demo}</p>
            `
          : ''
      }
      ${
        contents.length > 0
          ? html`
              <ul class="rk-list" role="list">
                ${contents.map(
                  (item) => html`
                    <li data-result>${resultCard(item, { language, today, hours: 'week', hasDetails: false })}</li>
                  `,
                )}
              </ul>
            `
          : ''
      }
      <p><a href="${pageUrl}">${texts.all}</a></p>
      ${numbers(options)}
    </div>
  `;
}

function urgent({ hotlines: [first], language }: FinderFragmentOptions): Html {
  if (!first)
    return html`
      <p>${fragmentTexts[language].lockScreen}</p>
    `;
  return html`
    <p><a href="tel:${first.dial}">${first.number} ${first.name}</a></p>
  `;
}

function numbers({ hotlines, language }: FinderFragmentOptions): Html | string {
  const texts = fragmentTexts[language];
  if (hotlines.length === 0) return '';
  return html`
    <p>
      ${texts.urgent}
      ${hotlines.map(
        ({ dial, number, name }, index) => html`
          ${index > 0 ? '·' : ''}
          <a href="tel:${dial}">${number} ${name}</a>
        `,
      )}
    </p>
  `;
}
