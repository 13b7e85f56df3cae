import type { SearchAnswer } from '@resilience-kit/contract';
import { resultsJsonLd } from '@resilience-kit/contract/schema-org';
import { html, raw } from 'hono/html';
import type { SearchQuery } from '../search/filters.ts';
import { searchParameters } from './first-search.ts';

type Html = ReturnType<typeof html>;

const MILLISECONDS_A_MINUTE = 60_000;

/**
 * The answer to a search, inside of `<rk-service-finder>`: the element then shows it without a request. A block of data, which
 * browsers do not run.
 *
 * @param at when the answer was made; the whole minute of it is told, so that the same answer looks the same for that long
 */
export function resultsAsData(answer: SearchAnswer, { query, at }: { query: SearchQuery; at: Date }): Html {
  const minute = new Date(Math.floor(at.getTime() / MILLISECONDS_A_MINUTE) * MILLISECONDS_A_MINUTE);
  // prettier-ignore
  return html`<script type="application/json" data-rk-results="${searchParameters(query)}" data-rk-at="${minute.toISOString()}">${raw(jsonInHtml(answer))}</script>`;
}

/** The results for search engines, in the words of schema.org. Nothing of demo data: they would take it for real. */
export function resultsForSearchEngines({ contents, data_status: status }: SearchAnswer): Html | string {
  if (status === 'demo' || contents.length === 0) return '';
  // prettier-ignore
  return html`<script type="application/ld+json">${raw(jsonInHtml(resultsJsonLd(contents)))}</script>`;
}

/** JSON that ends no element and begins no comment: in it `<` stands in texts alone, where it can be written otherwise. */
function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
