import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { facetControl } from '../facet-control.ts';
import type { FinderView } from '../finder-view.ts';
import { openAtFilter } from './open-at/open-at-filter.ts';

/** What else there is to narrow by. */
export function secondaryFilters(view: FinderView): TemplateResult {
  const { options, query } = view.state;
  return html`
    ${
      options.audiences.length > 0 || query.audience
        ? facetControl(view, 'audience', options.audiences, msg('For whom'), msg('All groups of people'))
        : nothing
    }
    ${
      options.modes.length > 0 || query.mode
        ? facetControl(view, 'mode', options.modes, msg('How help is given'), msg('In any way'))
        : nothing
    }
    ${
      options.languages.length > 0 || query.language
        ? facetControl(view, 'language', options.languages, msg('Language'), msg('In any language'))
        : nothing
    }
    ${openAtFilter(view)}
    <div class="checks">
      ${check(view, 'openNow', msg('Open now'))} ${check(view, 'free', msg('Free of charge'))}
      ${check(view, 'accessible', msg('Accessibility described'))}
    </div>
  `;
}

function check({ state, act }: FinderView, field: 'openNow' | 'free' | 'accessible', label: string): TemplateResult {
  return html`
    <label class="check">
      <input
        type="checkbox"
        .checked=${state.query[field]}
        @change=${(event: Event) => {
          const isOn = (event.currentTarget as HTMLInputElement).checked;
          // There is one moment to be open at.
          act.update({ [field]: isOn, ...(isOn && field === 'openNow' && { openAt: '' }) });
        }}
      />
      <span>${label}</span>
    </label>
  `;
}
