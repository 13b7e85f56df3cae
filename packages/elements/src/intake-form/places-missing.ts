import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { formIcon } from './form-icons.ts';
import type { Question } from './question.ts';

/** In the place of the lists while they are on their way, or when they, or the code that shows them, did not come. */
export function placesMissing(question: Question): TemplateResult {
  const { deferred, state } = question.view;
  return state.places.failed || deferred === 'failed' ? failure(question) : placesLoading();
}

export function placesLoading(): TemplateResult {
  return html`
    <p class="muted waiting">${msg('Loading the list…')}</p>
  `;
}

/** The question cannot be answered, which is no reason to stop anybody. */
function failure(question: Question): TemplateResult {
  const { view, field } = question;
  return html`
    <div class="notice soon" id="field-${field.id}" tabindex="-1">
      ${formIcon('alert')}
      <div>
        <p>${msg('The list of places could not be loaded. Nothing that you wrote is lost.')}</p>
        <p class="buttons">
          ${retryPlaces(question)}
          <button class="button quiet" type="button" @click=${() => view.act.skip(field.id)}>
            ${msg('Skip this question')}
          </button>
        </p>
      </div>
    </div>
  `;
}

export function retryPlaces({ view }: Question): TemplateResult {
  const { loading } = view.state.places;
  return html`
    <button class="button quiet" type="button" aria-disabled=${loading} @click=${view.act.retry}>
      ${loading ? msg('Trying…') : msg('Try again')}
    </button>
  `;
}
