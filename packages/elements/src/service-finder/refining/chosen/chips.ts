import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../icons/icons.ts';
import type { FinderView } from '../../finder-view.ts';
import { chosenFilters } from './chosen-filters.ts';

/** The filters that are on, each with a way to take it off. */
export function chips(view: FinderView): TemplateResult | typeof nothing {
  const chosen = chosenFilters(view);
  if (chosen.length === 0) return nothing;
  return html`
    <ul class="chips" aria-label=${msg('Chosen filters')}>
      ${chosen.map(
        ({ label, without }) => html`
          <li>
            <button
              class="chip"
              type="button"
              aria-label=${`${msg('Remove')}: ${label}`}
              @click=${() => view.act.update(without)}
            >
              ${label} ${icon('clear')}
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}
