import { msg, str } from '@lit/localize';
import type { FacetValue, Place } from '@resilience-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icons.ts';
import { withDepths } from './finder-options.ts';
import { oblastOf } from './finder-places.ts';
import type { FinderQuery } from './finder-query.ts';
import type { FinderView } from './finder-view.ts';

/** Place, kind of help, and what else there is to narrow by. Native controls: they work everywhere, and with one thumb. */
export function filters(view: FinderView): TemplateResult {
  const { state, act, filtersOpen, presets } = view;
  const { query, options } = state;
  const active = activeSecondary(query);
  return html`
    <div class="filters" part="filters" role="group" aria-label=${msg('Filters')}>
      ${placeFilters(view)} ${facetSelect(view, 'category', options.categories)}
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
        ${facetSelect(view, 'audience', options.audiences)} ${facetSelect(view, 'mode', options.modes)}
        <div class="checks">
          ${check(view, 'openNow', msg('Open now'))} ${check(view, 'free', msg('Free of charge'))}
          ${check(view, 'accessible', msg('Accessibility described'))}
        </div>
      </div>
      ${
        differsFrom(query, presets)
          ? html`
              <button class="link-button" type="button" @click=${act.resetFilters}>
                ${icon('clear')} ${msg('Reset filters')}
              </button>
            `
          : nothing
      }
    </div>
  `;
}

function placeFilters({ state, act }: FinderView): TemplateResult {
  const { query, options } = state;
  const oblast = oblastOf(query, options.oblasts);
  return html`
    ${select('oblast', msg('Oblast'), oblast, placeChoices(options.oblasts, oblast), msg('All of Ukraine'), (code) =>
      act.update({ oblast: code, hromada: '' }),
    )}
    ${
      oblast || query.hromada
        ? select(
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
  const isOn = state.query.near !== undefined;
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

interface Choice {
  code: string;
  label: string;
}

function placeChoices(places: readonly Place[], chosen: string): Choice[] {
  const choices = places.map(({ code, name }) => ({ code, label: name }));
  return withChosen(choices, chosen, msg('The chosen place'));
}

/** While names are loading, or cannot be, a control still shows that something is chosen. */
function withChosen(choices: Choice[], chosen: string, label: string): Choice[] {
  return !chosen || choices.some(({ code }) => code === chosen) ? choices : [{ code: chosen, label }, ...choices];
}

type FacetField = 'category' | 'audience' | 'mode';

function facetSelect({ state, act }: FinderView, field: FacetField, values: readonly FacetValue[]) {
  const chosen = state.query[field];
  // The kind of help keeps its place while its values are loading, so that nothing jumps.
  if (values.length === 0 && !chosen && field !== 'category') return nothing;
  const choices = withDepths(values).map(({ value: { code, name, count }, depth }) => ({
    code,
    label: '\u2003'.repeat(depth) + name + (count > 0 ? ` (${count})` : ''),
  }));
  return select(field, labelOf(field), chosen, withChosen(choices, chosen, chosen), anyOf(field), (code) =>
    act.update({ [field]: code }),
  );
}

function labelOf(field: FacetField): string {
  switch (field) {
    case 'category':
      return msg('Kind of help');
    case 'audience':
      return msg('For whom');
    case 'mode':
      return msg('How help is given');
  }
}

function anyOf(field: FacetField): string {
  switch (field) {
    case 'category':
      return msg('All kinds of help');
    case 'audience':
      return msg('For everyone');
    case 'mode':
      return msg('In any way');
  }
}

function select(
  id: string,
  label: string,
  chosen: string,
  choices: readonly Choice[],
  any: string,
  choose: (code: string) => void,
): TemplateResult {
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <div class="select">
        <select id=${id} @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value)}>
          <option value="" .selected=${chosen === ''}>${any}</option>
          ${choices.map(
            ({ code, label }) => html`
              <option value=${code} .selected=${code === chosen}>${label}</option>
            `,
          )}
        </select>
        ${icon('chevron')}
      </div>
    </div>
  `;
}

function check({ state, act }: FinderView, field: 'openNow' | 'free' | 'accessible', label: string): TemplateResult {
  return html`
    <label class="check">
      <input
        type="checkbox"
        .checked=${state.query[field]}
        @change=${(event: Event) => act.update({ [field]: (event.currentTarget as HTMLInputElement).checked })}
      />
      <span>${label}</span>
    </label>
  `;
}

/** Whether a filter is other than what the page presets. */
function differsFrom(query: FinderQuery, presets: FinderQuery): boolean {
  const names = Object.keys(query) as (keyof FinderQuery)[];
  return names.some((name) => name !== 'text' && query[name] !== presets[name]);
}

function activeSecondary({ audience, mode, openNow, free, accessible }: FinderQuery): number {
  return [audience, mode, openNow, free, accessible].filter(Boolean).length;
}
