import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { FinderView } from '../finder-view.ts';
import { mapButton } from '../map/map-button.ts';
import { selectControl } from '../select-control.ts';

/** What can be done with the list as a whole. */
export function resultTools(view: FinderView): TemplateResult {
  return html`
    <div class="tool-row">${mapButton(view)} ${sorting(view)}</div>
    ${view.parts.map?.mapPanel(view)}
  `;
}

function sorting({ state: { query }, act }: FinderView): TemplateResult | typeof nothing {
  // Without words there is nothing to fit.
  if (!query.near || !query.text) return nothing;
  const choices = [{ code: 'relevance', label: msg('Best fit first') }];
  return selectControl('sort', msg('Order'), query.sort, choices, msg('Nearest first'), (sort) =>
    act.update({ sort: sort as typeof query.sort }),
  );
}
