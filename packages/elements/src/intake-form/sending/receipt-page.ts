import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { leftToRight } from '../../text-direction/left-to-right.ts';
import { formIcon } from '../form-icons.ts';
import { demoBadge } from '../form-notices.ts';
import { type FormView, pageHeading } from '../form-view.ts';

/** The server has it. The code that the person keeps is shown once. */
export function receiptPage(view: FormView, receiptCode: string): TemplateResult {
  const { form } = view.state;
  const organization = form?.organization.name ?? '';
  return html`
    <div class="page receipt" part="receipt">
      ${demoBadge(view)}
      ${pageHeading(
        view,
        html`
          ${formIcon('check')} ${msg('Your request has been received')}
        `,
      )}
      <div class="code">
        <p class="label" id="code-label">${msg('Your receipt code')}</p>
        <p class="digits" id="code" aria-labelledby="code-label code">${leftToRight(receiptCode)}</p>
        <button class="button quiet" type="button" @click=${view.act.copyCode}>
          ${formIcon('copy')} ${msg('Copy the code')}
        </button>
        ${copyNote(view)}
      </div>
      <p>
        ${msg(
          'It is shown only this once. Write it down or take a picture of it, if that is safe for you. With it you can ask the organization about your request without giving your name.',
        )}
      </p>
      <div class="next">
        <p class="label">${msg('What happens next')}</p>
        <p>
          ${msg(str`Your request is read by: ${organization}. They get in touch the way you chose.`)}
          ${msg('If you said that you would get in touch yourself, give them this code.')}
        </p>
      </div>
      <div class="buttons">
        <button class="button primary" type="button" @click=${view.act.codeSaved}>
          ${msg('I have saved the code')}
        </button>
      </div>
    </div>
  `;
}

/** After the code is saved: nothing of the request is left here. */
export function finishedPage(view: FormView): TemplateResult {
  return html`
    <div class="page">
      ${pageHeading(view, msg('Thank you'))}
      <p>${msg('Nothing of what you wrote is left on this page.')}</p>
      <p class="muted">${msg('The browser history still shows that you were here.')}</p>
    </div>
  `;
}

function copyNote({ copied }: FormView) {
  if (!copied) return nothing;
  return html`
    <p class="small">
      ${
        copied === 'copied'
          ? msg('Copied. Other apps on this device can read what was copied.')
          : msg('The browser does not allow copying. The code is selected: copy it by hand, or write it down.')
      }
    </p>
  `;
}
