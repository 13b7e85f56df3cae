import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { FormView } from '../form-view.ts';

/** Keys are told to be too old by the clock of the device, and that of a phone without power is often years off. */
export function clockNotice({ language }: FormView): TemplateResult {
  const today = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format();
  return html`
    <p>
      ${msg(
        str`They have expired, or the clock of this device is wrong: it says ${today}. If that is not so, set it right and try again.`,
      )}
    </p>
  `;
}
