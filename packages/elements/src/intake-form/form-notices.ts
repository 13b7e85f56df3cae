import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formIcon } from './form-icons.ts';
import type { FormView } from './form-view.ts';

/** The truth about a form that may stand in somebody else's page, and about what happens to what is sent. */
export function isolationNotice({ state, isApart }: FormView): TemplateResult {
  const organization = state.form?.organization.name ?? '';
  return html`
    <div class="notice plain">
      ${formIcon('lock')}
      <div>
        ${
          isApart
            ? nothing
            : html`
                <p>${msg('This website could technically read what you type here.')}</p>
              `
        }
        <p>${msg(str`What you send is encrypted on your device. Only the recipient can read it: ${organization}.`)}</p>
      </div>
    </div>
  `;
}

/** Nobody may take an example for the real thing, least of all while waiting for an answer. */
export function demoBadge({ state }: FormView): TemplateResult | typeof nothing {
  if (state.form?.data_status !== 'demo') return nothing;
  return html`
    <p class="demo">
      ${formIcon('info')}
      <span>${msg('Demonstration: nobody answers these requests')}</span>
    </p>
  `;
}

/** The service that the person came from, and that the request will name. */
export function servicePanel({ state, act }: FormView): TemplateResult | typeof nothing {
  const { service } = state;
  if (!service) return nothing;
  return html`
    <div class="service" part="service">
      <div>
        <p class="muted small">${msg('Your request is about the service')}</p>
        <p><strong>${service.name}</strong></p>
        ${
          service.place
            ? html`
                <p class="muted">${service.place}</p>
              `
            : nothing
        }
      </div>
      <button class="link-button" type="button" @click=${act.removeService}>${msg('Not about this service')}</button>
    </div>
  `;
}
