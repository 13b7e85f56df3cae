import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icons.ts';
import type { FinderMap } from './finder-map.ts';
import { kindText } from './map-texts.ts';
import { pinShape } from './pins.ts';
import type { SiteKind } from './sites.ts';

const kinds = ['centre', 'team', 'area'] as const;

/** What the shapes stand for, as far as there are such. */
export function mapLegend({ sites: { sites } }: FinderMap): TemplateResult | typeof nothing {
  if (sites.length === 0) return nothing;
  const present = kinds.filter((kind) => sites.some((site) => site.kind === kind));
  return html`
    <ul class="map-legend small">
      ${present.map(
        (kind) => html`
          <li>
            <span class="pin ${kind} open" aria-hidden="true">${picture(kind)}</span>
            ${kindText(kind)}
          </li>
        `,
      )}
      ${(['open', 'closed'] as const).map(
        (status) => html`
          <li>
            <span class="legend-status ${status}" aria-hidden="true"></span>
            ${status === 'open' ? msg('Filled: open now') : msg('Outline only: closed, or hours unknown')}
          </li>
        `,
      )}
    </ul>
  `;
}

function picture(kind: SiteKind): TemplateResult {
  if (kind === 'area')
    return html`
      <span>${icon('pin')}</span>
    `;
  return html`
    ${pinShape(kind)}
    <span class="pin-inside">${icon(kind === 'team' ? 'team' : 'home')}</span>
  `;
}
