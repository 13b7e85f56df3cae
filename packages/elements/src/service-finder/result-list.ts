import { msg, str } from '@lit/localize';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { plural } from '../locales/plural.ts';
import { categoryTiles } from './category-tiles.ts';
import { heading, type FinderView } from './finder-view.ts';
import { hasHotlines } from './hotline-block.ts';
import { demoBadge, problemText, resultNotices, retryButton } from './notices.ts';
import { resultCard } from './result-card.ts';
import { skeleton } from './skeleton.ts';

/**
 * So many results are a list of their own, which costs nothing while it is off the screen: each one that the browser has
 * to look after costs time whenever somebody scrolls. It fills rows of one, two, three and four.
 */
const LIST = 24;

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
    <div class="tools">
      ${view.parts.refining?.resultTools(view)} ${view.parts.acting?.listTools(view)}
      ${view.parts.refining?.chips(view)}
    </div>
    ${categoryTiles(view)} ${resultNotices(view)} ${results.items.length === 0 ? empty(view) : nothing}
    ${lists(view, results.items.slice(0, view.slices.count))}
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
    ${results.items.length > 0 && results.total < 4 ? view.parts.refining?.suggestions(view, msg('See also')) : nothing}
  `;
}

function lists(view: FinderView, items: readonly ServiceAtLocationDetail[]): unknown[] {
  const all = [];
  const { kept, end: last } = view.slices;
  for (let end = LIST; end < items.length + LIST; end += LIST) {
    all.push(
      end > kept && end - LIST < last
        ? html`
            <ul class="cards">
              ${items.slice(end - LIST, end).map(
                (item) => html`
                  <li part="result">${resultCard(view, item)}</li>
                `,
              )}
            </ul>
          `
        : noChange,
    );
  }
  return all;
}

function empty(view: FinderView): TemplateResult {
  return html`
    <div class="message">
      <p>
        ${view.parts.deviceCopy?.nothingSaved(view) ?? msg('There is no service for this search in the directory yet. Try other words or a wider place, or call one of the numbers: they help everywhere.')}
      </p>
      ${view.parts.refining?.suggestions(view, msg('This will find something:'))}
      ${view.parts.acting?.finderPicture(view)}
    </div>
  `;
}

function failed(view: FinderView): TemplateResult {
  const { problem } = view.state;
  if (!problem) return html``;
  const { title, text } = problemText(problem, view.parts);
  return html`
    ${heading(view, 0, title, 'results-heading')}
    <div class="message">
      <p>${text}</p>
      ${view.parts.deviceCopy?.nothingLost(view)}
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
      ${view.parts.acting?.finderPicture(view)}
    </div>
    <slot name="first-results"></slot>
  `;
}

function loading(view: FinderView): TemplateResult {
  return html`
    <div class="results-head">${heading(view, 0, msg('Looking for services…'), 'results-heading')}</div>
    ${resultNotices(view)}
    <slot name="first-results">${skeleton(3)}</slot>
  `;
}
