import { html, type TemplateResult } from 'lit';
import { icon } from '../icons/icons.ts';

export interface Choice {
  code: string;
  label: string;
}

/** A native select with its label. `any` is what no choice means. */
export function selectControl(
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

/** While names are loading, or cannot be, a control still shows that something is chosen. */
export function withChosen(choices: Choice[], chosen: string, label: string): Choice[] {
  return !chosen || choices.some(({ code }) => code === chosen) ? choices : [{ code: chosen, label }, ...choices];
}
