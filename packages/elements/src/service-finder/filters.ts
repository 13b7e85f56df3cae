import { msg, str } from '@lit/localize';
import type { Place } from '@resilience-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icons.ts';
import { facetControl } from './facet-control.ts';
import { oblastOf } from './finder-places.ts';
import type { FinderQuery } from './finder-query.ts';
import type { FinderView } from './finder-view.ts';
import { type Choice, selectControl, withChosen } from './select-control.ts';

/** Place, kind of help, and what else there is to narrow by. Native controls: they work everywhere, and with one thumb. */
export function filters(view: FinderView): TemplateResult {
  const { state, act, filtersOpen } = view;
  const { query, options } = state;
  const active = activeSecondary(query);
  return html`
    <div class="filters" part="filters" role="group" aria-label=${msg('Filters')}>
      ${placeFilters(view)} ${view.parts.refining?.locationNotice(view)}
      ${facetControl(view, 'category', options.categories, msg('Kind of help'), msg('All kinds of help'))}
      <div class="filter-buttons">
        ${nearbyButton(view)}
        <button
          class="button quiet more-filters"
          type="button"
          aria-expanded=${filtersOpen}
          aria-controls="secondary-filters"
          @click=${act.toggleFilters}
        >
          ${icon('filters')} ${active > 0 ? msg(str`Filters (${active})`) : msg('Filters')}
        </button>
      </div>
      <div class="secondary-filters" id="secondary-filters" ?data-open=${filtersOpen}>
        ${view.parts.refining?.secondaryFilters(view)}
      </div>
      ${view.parts.refining?.resetButton(view)}
    </div>
  `;
}

function placeFilters({ state, act }: FinderView): TemplateResult {
  const { query, options } = state;
  const oblast = oblastOf(query, options.oblasts);
  return html`
    ${selectControl(
      'oblast',
      msg('Oblast'),
      oblast,
      placeChoices(options.oblasts, oblast),
      msg('All of Ukraine'),
      (code) => act.update({ oblast: code, hromada: '' }),
    )}
    ${
      oblast || query.hromada
        ? selectControl(
            'hromada',
            msg('Hromada'),
            query.hromada,
            placeChoices(options.hromadas, query.hromada),
            msg('The whole oblast'),
            (code) => act.update({ oblast, hromada: code }),
          )
        : nothing
    }
  `;
}

function nearbyButton({ state, act }: FinderView): TemplateResult {
  const { near } = state.query;
  // A part of the map is no place that the visitor is in.
  const isOn = !!near && !near.radius;
  const isPending = state.locating === 'pending';
  return html`
    <button
      class="button quiet nearby"
      type="button"
      aria-pressed=${isOn}
      aria-disabled=${isPending}
      @click=${() => (isOn ? act.update({ near: undefined }) : act.searchNearby())}
    >
      ${icon('locate')} ${isPending ? msg('Looking for your location…') : msg('Near me')}
    </button>
  `;
}

function placeChoices(places: readonly Place[], chosen: string): Choice[] {
  const choices = places.map(({ code, name }) => ({ code, label: name }));
  return withChosen(choices, chosen, msg('The chosen place'));
}

function activeSecondary({ audience, mode, language, openNow, openAt, free, accessible }: FinderQuery): number {
  return [audience, mode, language, openNow || openAt, free, accessible].filter(Boolean).length;
}
