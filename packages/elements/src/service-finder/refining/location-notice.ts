import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { FinderState } from '../finder-state.ts';
import type { FinderView } from '../finder-view.ts';

/** Beside the places to choose from instead. */
export function locationNotice({ state }: FinderView): TemplateResult | typeof nothing {
  const text = locationText(state.locating);
  if (!text) return nothing;
  return html`
    <p class="failure" id="location-notice">${text}</p>
  `;
}

/** Why there is nothing near the visitor, and what to do instead: who said no may have done so by mistake, long ago. */
export function locationText(locating: FinderState['locating']): string | undefined {
  switch (locating) {
    case 'denied':
      return msg(
        'This site is not allowed to know where you are. Choose an oblast, or allow it in the settings of the browser.',
      );
    case 'failed':
      return msg('Your location could not be found. Choose an oblast instead.');
    default:
      return undefined;
  }
}
