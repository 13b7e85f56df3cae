import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icons.ts';
import type { FinderQuery } from '../finder-query.ts';
import type { FinderView } from '../finder-view.ts';

/** Goes back to what the page presets, where something else is chosen. */
export function resetButton({ state, act, presets }: FinderView): TemplateResult | typeof nothing {
  if (!differsFrom(state.query, presets)) return nothing;
  return html`
    <button class="link-button" type="button" @click=${act.resetFilters}>
      ${icon('clear')} ${msg('Reset filters')}
    </button>
  `;
}

/** Whether a filter is other than what the page presets. */
function differsFrom(query: FinderQuery, presets: FinderQuery): boolean {
  const names = Object.keys(query) as (keyof FinderQuery)[];
  return names.some((name) => name !== 'text' && query[name] !== presets[name]);
}
