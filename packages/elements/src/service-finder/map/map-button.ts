import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icons.ts';
import type { FinderView } from '../finder-view.ts';
import { notice } from '../notices.ts';

/** Opens the map, which is loaded then, and closes it. Part of what is loaded before the map. */
export function mapButton(view: FinderView): TemplateResult | typeof nothing {
  const { state, parts, missing, act } = view;
  const isOpen = parts.map?.isMapOpen(view) ?? false;
  if (state.results?.total === 0 && !isOpen) return nothing;
  return html`
    <button class="button quiet map-toggle" type="button" aria-expanded=${isOpen} @click=${act.toggleMap}>
      ${icon('pin')} ${isOpen ? msg('Hide the map') : msg('Show on a map')}
    </button>
    ${
      missing.has('map')
        ? notice('soon', icon('alert'), msg('The map could not be loaded. Reload the page to see it.'))
        : nothing
    }
  `;
}
