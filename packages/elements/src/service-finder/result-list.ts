import { msg, str } from '@lit/localize';
import type { Suggestion } from '@resilience-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { plural } from '../locales/plural.ts';
import { heading, type FinderView } from './finder-view.ts';
import { hasHotlines } from './hotline-block.ts';
import { demoBadge, problemText, resultNotices, retryButton } from './notices.ts';
import { resultCard } from './result-card.ts';
import { skeleton } from './skeleton.ts';

/** The list in whatever state it is. */
export function resultList(view: FinderView): TemplateResult {
  const { results, problem, searching } = view.state;
  return html`
    <div class="results" part="results">
      ${
        searching && results
          ? html`
              <div class="progress"></div>
            `
          : nothing
      }
      ${results ? answered(view) : problem ? failed(view) : loading(view)}
    </div>
  `;
}

/** How many results there are, as a sentence. */
export function countText({ state, language }: Pick<FinderView, 'state' | 'language'>): string {
  const { total = 0, totalIsCapped } = state.results ?? {};
  if (total === 0) return msg('Nothing was found');
  return totalIsCapped
    ? plural(
        msg('Found more than {n} service|Found more than {n} services', {
          id: 'found-more-than',
          desc: 'one form for each plural category, separated by |',
        }),
        total,
        language,
      )
    : plural(
        msg('Found {n} service|Found {n} services', {
          id: 'found',
          desc: 'one form for each plural category, separated by |',
        }),
        total,
        language,
      );
}

function answered(view: FinderView): TemplateResult {
  const { state, act } = view;
  const { results, more } = state;
  if (!results) return html``;
  return html`
    <div class="results-head">${heading(view, 0, countText(view), 'results-heading')} ${demoBadge(view)}</div>
    ${resultNotices(view)} ${results.items.length === 0 ? empty(view) : nothing}
    <ul class="cards">
      ${results.items.map(
        (item) => html`
          <li part="result">${resultCard(view, item)}</li>
        `,
      )}
    </ul>
    ${
      results.hasMore
        ? html`
            <div class="more">
              <p class="muted">${msg(str`${results.items.length} of ${results.total} shown`)}</p>
              ${
                more === 'failed'
                  ? html`
                      <p class="failure">${msg('More results could not be loaded.')}</p>
                    `
                  : nothing
              }
              <button class="button quiet" type="button" aria-disabled=${more === 'loading'} @click=${act.showMore}>
                ${more === 'loading' ? msg('Loading…') : msg('Show more')}
              </button>
            </div>
          `
        : nothing
    }
    ${results.items.length > 0 && results.total < 4 ? suggestions(view, msg('See also')) : nothing}
  `;
}

function empty(view: FinderView): TemplateResult {
  return html`
    <div class="message">
      <p>
        ${msg('There is no service for this search in the directory yet. Try other words or a wider place, or call one of the numbers: they help everywhere.')}
      </p>
      ${suggestions(view, msg('This will find something:'))}
    </div>
  `;
}

function suggestions({ state, act, language }: FinderView, title: string) {
  const list = (state.results?.suggestions ?? []).filter(({ total_items }) => total_items > 0);
  if (list.length === 0) return nothing;
  return html`
    <div class="suggestions">
      <p class="suggestions-title">${title}</p>
      <ul>
        ${list.map(
          (suggestion) => html`
            <li>
              <button class="button quiet" type="button" @click=${() => act.follow(suggestion)}>
                ${suggestionText(suggestion)}
                <span class="count">
                  ${plural(
                    msg('{n} service|{n} services', {
                      id: 'services',
                      desc: 'one form for each plural category, separated by |',
                    }),
                    suggestion.total_items,
                    language,
                  )}
                </span>
              </button>
            </li>
          `,
        )}
      </ul>
    </div>
  `;
}

function suggestionText({ kind, place }: Suggestion): string {
  switch (kind) {
    case 'wider_place':
      return place?.name ?? msg('A wider place');
    case 'without_place':
      return msg('All of Ukraine');
    case 'without_category':
      return msg('All kinds of help');
    case 'without_filters':
      return msg('Without filters');
    case 'without_text':
      return msg('Without the words');
    case 'everything':
      return msg('Everything in the directory');
  }
}

function failed(view: FinderView): TemplateResult {
  const { problem, query } = view.state;
  if (!problem) return html``;
  const { title, text } = problemText(problem);
  return html`
    ${heading(view, 0, title, 'results-heading')}
    <div class="message">
      <p>${text}</p>
      ${
        query.text
          ? html`
              <p>${msg(str`Nothing is lost: your search for “${query.text}” is kept.`)}</p>
            `
          : nothing
      }
      ${
        problem.passes || problem.kind === 'refused'
          ? html`
              <p>${retryButton(view, 'primary')}</p>
            `
          : nothing
      }
      ${
        hasHotlines(view)
          ? html`
              <div class="fallback"><slot></slot></div>
            `
          : nothing
      }
    </div>
  `;
}

function loading(view: FinderView): TemplateResult {
  return html`
    <div class="results-head">${heading(view, 0, msg('Looking for services…'), 'results-heading')}</div>
    ${resultNotices(view)} ${skeleton(3)}
  `;
}
