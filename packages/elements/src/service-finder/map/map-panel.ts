import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { outlineCredit } from '../../basemap/oblasts.ts';
import { icon } from '../../icons/icons.ts';
import { outline } from '../../icons/outline.ts';
import type { FinderView } from '../finder-view.ts';
import { formatDistance } from '../formats.ts';
import { notice } from '../notices.ts';
import { MOST_ON_MAP } from './all-results.ts';
import type { FinderMap } from './finder-map.ts';
import { inViewList } from './in-view-list.ts';
import { mapCard } from './map-card.ts';
import { mapLegend } from './map-legend.ts';
import { elsewhereText, hintText, inViewText, tooManyText } from './map-texts.ts';
import { attributionPieces } from './tile-source.ts';

const pictures = {
  enlarge: 'M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7',
  shrink: 'M20 10h-6V4M14 10l7-7M4 14h6v6M10 14l-7 7',
  nearer: 'M12 5v14M5 12h14',
  farther: 'M5 12h14',
  all: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
} as const;

/** The map in the page, or over all of it. */
export function mapPanel(view: FinderView, map: FinderMap): TemplateResult {
  if (!map.isEnlarged) {
    return html`
      <section class="map-panel" part="map" aria-label=${msg('Map of the services')} @keydown=${closing(map)}>
        ${content(view, map)}
      </section>
    `;
  }
  return html`
    <div class="map-panel map-place"></div>
    <dialog
      class="map-dialog"
      aria-label=${msg('Map of the services')}
      @keydown=${closingCard(map)}
      @cancel=${(event: Event) => {
        event.preventDefault();
        map.enlarge(false);
      }}
      @close=${() => map.enlarge(false)}
    >
      ${content(view, map)}
    </dialog>
  `;
}

function content(view: FinderView, map: FinderMap): TemplateResult {
  return html`
    <div class="map-frame">
      <div
        class="map-window"
        role="group"
        aria-label=${msg('Map: the arrow keys move it, plus and minus zoom. The list below it says what is in view.')}
      >
        ${map.element}
      </div>
      <div class="map-buttons">
        ${mapControl('map-enlarge', map.isEnlarged ? 'shrink' : 'enlarge', enlargeLabel(map), () =>
          map.enlarge(!map.isEnlarged),
        )}
        ${mapControl('map-nearer', 'nearer', msg('Zoom in'), () => map.zoom(1))}
        ${mapControl('map-farther', 'farther', msg('Zoom out'), () => map.zoom(-1))}
        ${mapControl('map-all', 'all', msg('Show all results'), () => map.fit())}
      </div>
      ${
        map.isMoved
          ? html`
              <button class="button primary map-search" type="button" @click=${() => map.searchHere()}>
                ${icon('search')} ${msg('Search in this area')}
              </button>
            `
          : nothing
      }
      ${
        map.hint
          ? html`
              <p class="map-hint" aria-hidden="true">${hintText(map.hint)}</p>
            `
          : nothing
      }
    </div>
    <p class="map-credit">${credit(map)}</p>
    ${mapCard(view, map)} ${notes(view, map)} ${mapLegend(map)} ${inViewList(view, map)}
  `;
}

function enlargeLabel({ isEnlarged }: FinderMap): string {
  return isEnlarged ? msg('Make the map smaller') : msg('Enlarge the map');
}

function mapControl(name: string, picture: keyof typeof pictures, label: string, act: () => void): TemplateResult {
  return html`
    <button class="icon-button map-control ${name}" type="button" aria-label=${label} title=${label} @click=${act}>
      ${outline(pictures[picture], picture)}
    </button>
  `;
}

/** What to know about what is on the map, and what is not. */
function notes(view: FinderView, map: FinderMap): TemplateResult {
  const { language, state, act } = view;
  const { total = 0, query } = state.results ?? {};
  const expected = Math.min(total, MOST_ON_MAP);
  const radius = query?.near?.radius;
  return html`
    <p class="map-summary muted small">
      ${inViewText(map.inView.length, language)}${
        map.loading === 'under-way' && map.loaded < expected
          ? html`
              · ${msg(str`loading ${map.loaded} of ${expected}…`)}
            `
          : nothing
      }
    </p>
    ${
      radius
        ? html`
            <p class="map-area">
              <span>${msg(str`Only within ${formatDistance(radius, language)} of the middle of the map.`)}</span>
              <button class="link-button" type="button" @click=${() => act.update({ near: undefined })}>
                ${msg('Search everywhere')}
              </button>
            </p>
          `
        : nothing
    }
    ${map.hasTileFault ? notice('soon', icon('alert'), msg('The detailed map could not be loaded. The outlines are shown instead.')) : nothing}
    ${map.loading === 'failed' ? notice('soon', icon('alert'), msg('Not all results could be loaded onto the map.')) : nothing}
    ${
      total > MOST_ON_MAP
        ? html`
            <p class="muted small">${tooManyText(language)}</p>
          `
        : nothing
    }
    ${
      map.sites.elsewhere > 0
        ? html`
            <p class="muted small">${elsewhereText(map.sites.elsewhere, language)}</p>
          `
        : nothing
    }
  `;
}

function credit(map: FinderMap): TemplateResult | (TemplateResult | string)[] {
  const own = map.host.element.getAttribute('tiles-attribution');
  if (map.hasTiles && own) {
    return attributionPieces(own).map((piece, index) => (index % 2 === 0 ? piece : link(piece, new URL(piece).host)));
  }
  const { source, makers, licenceUrl, licence } = outlineCredit;
  return html`
    ${msg('Outlines:')} ${link(source, makers)} · ${link(licenceUrl, licence)} · ${msg('simplified')}
  `;
}

function link(url: string, text: string): TemplateResult {
  return html`
    <a href=${url} rel="noopener">${text}</a>
  `;
}

/** Escape puts away what was opened last. */
function closing(map: FinderMap) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (map.chosen.length > 0) map.unchoose();
    else map.close();
  };
}

/** In the dialog the browser itself closes it with Escape, unless there is a card to put away. */
function closingCard(map: FinderMap) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || map.chosen.length === 0) return;
    event.preventDefault();
    map.unchoose();
  };
}
