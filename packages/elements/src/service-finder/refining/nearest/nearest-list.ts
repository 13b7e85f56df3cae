import { html, nothing, type TemplateResult } from 'lit';
import type { FinderView } from '../../finder-view.ts';
import { resultCard } from '../../result-card.ts';
import { nearestTo } from './nearest-keeper.ts';
import { nearestText } from './nearest-text.ts';

/** The nearest of what is not there, and that it is not there. */
export function nearestList(view: FinderView): TemplateResult | typeof nothing {
  const nearest = view.state.results && nearestTo(view.state.results);
  if (!nearest) return nothing;
  return html`
    <p class="suggestions-title" id="nearest">${nearestText(nearest)}</p>
    <ul class="cards nearest" aria-labelledby="nearest">
      ${nearest.items.map(
        (item) => html`
          <li part="result">${resultCard(view, item)}</li>
        `,
      )}
    </ul>
  `;
}
