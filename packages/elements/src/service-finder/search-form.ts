import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icons.ts';
import type { FinderView } from './finder-view.ts';

/** The field for what is needed, with its button. */
export function searchForm({ state, act }: FinderView): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    act.submit();
  };
  const clear = (event: Event) => {
    act.update({ text: '' });
    (event.currentTarget as HTMLElement).parentElement?.querySelector('input')?.focus();
  };
  return html`
    <form class="search" part="search" role="search" @submit=${submit} @focusin=${act.refine}>
      <label for="text">${msg('What help do you need?')}</label>
      <div class="search-row">
        <div class="search-field">
          ${icon('search')}
          <input
            id="text"
            type="search"
            enterkeyhint="search"
            autocomplete="off"
            autocapitalize="none"
            maxlength="200"
            placeholder=${msg('psychologist, legal aid, Bucha')}
            .value=${state.query.text}
            @input=${(event: InputEvent) => act.type((event.currentTarget as HTMLInputElement).value)}
          />
          ${
            state.query.text
              ? html`
                  <button class="icon-button" type="button" aria-label=${msg('Clear the text')} @click=${clear}>
                    ${icon('clear')}
                  </button>
                `
              : nothing
          }
        </div>
        <button class="button primary" type="submit">${msg('Search')}</button>
      </div>
    </form>
  `;
}
