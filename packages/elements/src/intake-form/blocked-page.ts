import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { BlockedReason } from './form-state.ts';
import { type FormView, pageHeading } from './form-view.ts';

/** Why nothing can be asked here now. The numbers to call are above it, as everywhere. */
export function blockedPage(view: FormView, reason: BlockedReason): TemplateResult {
  const { loading, touched } = view.state;
  const { title, text } = blockedText(reason);
  const mayPass = reason !== 'insecure_context' && reason !== 'unsupported';
  return html`
    <div class="page">
      ${pageHeading(view, title)}
      <p>${text}</p>
      ${reason === 'expired_keys' && typeof view.deferred === 'object' ? view.deferred.clockNotice(view) : nothing}
      ${
        touched
          ? html`
              <p>${msg('What you wrote is still here, as long as this page stays open.')}</p>
            `
          : nothing
      }
      <p>${msg('You can call one of the numbers above.')}</p>
      ${
        mayPass
          ? html`
              <div class="buttons">
                <button class="button quiet" type="button" aria-disabled=${loading} @click=${view.act.retry}>
                  ${loading ? msg('Trying…') : msg('Try again')}
                </button>
              </div>
            `
          : nothing
      }
    </div>
  `;
}

export function blockedText(reason: BlockedReason): { title: string; text: string } {
  switch (reason) {
    case 'insecure_context':
      return {
        title: msg('This page is not protected'),
        text: msg(
          'It did not come over a secure connection (https), so nothing can be encrypted here, and nothing will be sent.',
        ),
      };
    case 'unsupported':
      return {
        title: msg('This browser cannot encrypt'),
        text: msg('Without encryption nothing is sent from here. Another browser, or a newer version, may work.'),
      };
    case 'no_keys':
      return {
        title: msg('Requests cannot be sent at the moment'),
        text: msg('The organization has no encryption keys in place, and without them nothing is sent.'),
      };
    case 'bad_keys':
    case 'expired_keys':
      return {
        title: msg('Requests cannot be sent at the moment'),
        text: msg(
          'The encryption keys of the organization did not pass the check. Nothing is sent, so that no stranger reads it.',
        ),
      };
    case 'no_form':
      return { title: msg('This form is not here'), text: msg('It may have been closed or moved.') };
    case 'unreachable':
      return {
        title: msg('The form cannot be loaded'),
        text: msg('The connection may be weak, or this Wi‑Fi may want you to sign in first. We keep trying.'),
      };
  }
}

/** While the form is on its way. `heading`: takes the focus of somebody who has come here from another page of it. */
export function loadingPage(heading?: TemplateResult): TemplateResult {
  return html`
    <div class="page loading">
      ${heading}
      <p class="muted">${msg('Loading the form…')}</p>
      <div class="bar moving" aria-hidden="true"></div>
    </div>
  `;
}
