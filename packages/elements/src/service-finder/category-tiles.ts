import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icons.ts';
import type { FinderView } from './finder-view.ts';

/** Kinds of help to begin with, for who has not said yet what is needed; then those within the chosen one. */
export function categoryTiles({ state, act, presets, parts }: FinderView): TemplateResult | typeof nothing {
  const { results, options } = state;
  const { category = '', text } = results?.query ?? {};
  const tiles = options.categories.filter(({ parent = '', count }) => parent === category && count > 0);
  if (!results || text || tiles.length < 2) return nothing;
  const tile = (code: string, picture: unknown, name: string, count: unknown = nothing) => html`
    <li>
      <button class="button quiet tile" type="button" @click=${() => act.update({ category: code })}>
        <span>${picture}</span>
        <span class="tile-name">${name}</span>
        <span class="count">${count}</span>
      </button>
    </li>
  `;
  return html`
    <ul class="tiles">
      ${category === presets.category ? nothing : tile(presets.category, icon('back'), msg('All kinds of help'))}
      ${tiles.map(({ code, name, count }) => tile(code, parts.refining?.categoryIcon(code), name, count))}
    </ul>
  `;
}
