import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formIcon } from '../form-icons.ts';
import type { FormView } from '../form-view.ts';

/** Whether unfinished answers are kept: the person's choice, on every page with questions, and never made for them. */
export function draftChoice({ state, desk }: FormView): TemplateResult | typeof nothing {
  const { draft } = state;
  // Without what keeps them it would be a promise that nobody hears.
  if (!desk || draft === 'offered') return nothing;
  return html`
    <div class="draft">
      <label for="keep-draft">
        <input
          id="keep-draft"
          type="checkbox"
          .checked=${draft === 'kept'}
          aria-describedby="keep-draft-hint"
          @change=${(event: Event) => void desk.keepDraft((event.currentTarget as HTMLInputElement).checked)}
        />
        <span>${msg('Keep unfinished answers on this device for 24 hours')}</span>
      </label>
      <p class="hint" id="keep-draft-hint">
        ${
          draft === 'impossible'
            ? msg('This browser does not allow it. Your answers are only on this page.')
            : msg('Whoever opens this page on this device can read them. The quick exit deletes them.')
        }
      </p>
    </div>
  `;
}

/** A question before anything of it is shown: it may be another person who holds the phone now. */
export function draftOffer({ state, desk }: FormView): TemplateResult | typeof nothing {
  if (state.draft !== 'offered') return nothing;
  return html`
    <div class="notice plain offer" part="draft" role="group" aria-labelledby="draft-offer">
      ${formIcon('info')}
      <div>
        <p class="label" id="draft-offer">${msg('There are unfinished answers on this device')}</p>
        <p>${msg('Somebody began to fill in this form here within the last 24 hours. Was it you?')}</p>
        <div class="choices">
          <button class="button quiet" type="button" @click=${() => void desk?.restoreDraft()}>
            ${msg('Go on with them')}
          </button>
          <button class="button quiet" type="button" @click=${() => void desk?.keepDraft(false)}>
            ${msg('Delete them')}
          </button>
        </div>
      </div>
    </div>
  `;
}
