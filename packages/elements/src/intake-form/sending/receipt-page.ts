import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { demoBadge } from '../form-notices.ts';
import { type FormView, pageHeading } from '../form-view.ts';
import { codeSavedButton, receiptCodeBlock } from './receipt-code.ts';
import { statusPicture } from './status-picture.ts';

/** The server has it. The code that the person keeps is shown, unless they have saved it before. */
export function receiptPage(view: FormView, receiptCode: string | undefined): TemplateResult {
  const { form } = view.state;
  const organization = form?.organization.name ?? '';
  return html`
    <div class="page receipt" part="receipt">
      ${demoBadge(view)} ${statusPicture('received')} ${pageHeading(view, msg('Your request has been received'))}
      ${
        receiptCode === undefined
          ? nothing
          : html`
              ${receiptCodeBlock(view, receiptCode)}
              <p>
                ${msg(
                  'It is shown only this once. Write it down or take a picture of it, if that is safe for you. With it you can ask the organization about your request without giving your name.',
                )}
              </p>
            `
      }
      <div class="next">
        <p class="label">${msg('What happens next')}</p>
        <p>
          ${msg(str`Your request is read by: ${organization}. They get in touch the way you chose.`)}
          ${msg('If you said that you would get in touch yourself, give them this code.')}
        </p>
      </div>
      <div class="buttons">
        ${codeSavedButton(view, receiptCode === undefined ? msg('Done') : msg('I have saved the code'), 'primary')}
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
