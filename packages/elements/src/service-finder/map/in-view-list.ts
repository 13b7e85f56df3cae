import { isMobileTeam } from '@resilience-kit/contract/service-facts';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { openingStatus } from '../../opening-hours/opening-status.ts';
import type { FinderView } from '../finder-view.ts';
import { formatDistance } from '../formats.ts';
import { openingText } from '../opening-text.ts';
import type { FinderMap } from './finder-map.ts';
import type { InView } from './map-window.ts';
import { kindText } from './map-texts.ts';

/** More are too many to go through: the map is zoomed for that. */
const MOST = 60;

/**
 * What the map shows, as a list: for keyboards and screen readers the same as pointing at pins. The arrow keys go from one
 * to the next, Tab leaves.
 */
export function inViewList(view: FinderView, map: FinderMap): TemplateResult | typeof nothing {
  const shown = map.inView.slice(0, MOST);
  if (shown.length === 0) return nothing;
  const more = map.inView.length - shown.length;
  return html`
    <details class="in-view">
      <summary>${msg('What is in view, as a list')}</summary>
      <ul @keydown=${moveFocus}>
        ${shown.map((entry, index) => listEntry(view, map, entry, index === 0))}
      </ul>
      ${
        more > 0
          ? html`
              <p class="muted small">${msg(str`And ${more} more: zoom in to see them here.`)}</p>
            `
          : nothing
      }
    </details>
  `;
}

function listEntry(view: FinderView, map: FinderMap, { item, site }: InView, isFirst: boolean): TemplateResult {
  const { language, now, state } = view;
  const { label, detail } = openingText(openingStatus(item, now), language, now, isMobileTeam(item));
  // From the middle of the map it is no distance that anybody has to go.
  const distance = state.results?.query.near?.radius ? undefined : item.distance_km;
  return html`
    <li>
      <button
        class="in-view-entry"
        type="button"
        tabindex=${isFirst ? 0 : -1}
        @focus=${() => map.highlight([item])}
        @blur=${() => map.highlight([])}
        @click=${() => map.choose([item], { focus: true })}
      >
        <span class="in-view-name">${item.service.name}</span>
        <span class="muted small">
          ${kindText(site.kind)} ·
          ${label}${detail ? ` ${detail}` : nothing}${
            distance === undefined
              ? nothing
              : html`
                  · ${msg(str`${formatDistance(distance, language)} away`)}
                `
          }
        </span>
      </button>
    </li>
  `;
}

function moveFocus(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const entries = [...list.querySelectorAll<HTMLElement>('.in-view-entry')];
  const current = entries.indexOf(event.target as HTMLElement);
  const targets: Record<string, number> = {
    ArrowDown: Math.min(current + 1, entries.length - 1),
    ArrowUp: Math.max(current - 1, 0),
    Home: 0,
    End: entries.length - 1,
  };
  const target = targets[event.key];
  if (current === -1 || target === undefined) return;
  event.preventDefault();
  for (const [index, entry] of entries.entries()) entry.tabIndex = index === target ? 0 : -1;
  entries[target]?.focus();
}
