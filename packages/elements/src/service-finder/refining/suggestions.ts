import { msg } from '@lit/localize';
import type { Suggestion } from '@resilience-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { plural } from '../../locales/plural.ts';
import type { FinderView } from '../finder-view.ts';
import { nearestList } from './nearest/nearest-list.ts';

/** Ways to find more, each with how much it finds; before them the nearest, where nothing was found in a place. */
export function suggestions(view: FinderView, title: string): TemplateResult | typeof nothing {
  const { state, act, language } = view;
  const list = (state.results?.suggestions ?? []).filter(({ total_items }) => total_items > 0);
  if (list.length === 0) return nothing;
  return html`
    ${nearestList(view)}
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
