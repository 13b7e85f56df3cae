import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { outline } from '../../icons/outline.ts';
import { leftToRight } from '../../text-direction/left-to-right.ts';
import { formIcon } from '../form-icons.ts';
import type { FormView } from '../form-view.ts';
import type { Receipt } from './receipt-text.ts';
import { forgetPrinted, printReceipt, saveReceipt, type SheetSource } from './take-receipt-away.ts';

/** Here and not among the icons of the first page, which waits for none of these. */
const paths = {
  save: 'M12 4v11M7 10.5l5 5 5-5M4.5 20h15',
  print: 'M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7Z',
} as const;

/** The code that the person keeps: shown on this page and nowhere else, ever. */
export function receiptCodeBlock(view: FormView, code: string): TemplateResult {
  const { form, phase } = view.state;
  const receipt: Receipt = {
    code,
    organization: form?.organization.name ?? '',
    hasArrived: phase.name === 'received',
  };
  return html`
    <div class="code">
      <p class="label" id="code-label">${msg('Your receipt code')}</p>
      <p class="digits" id="code" aria-labelledby="code-label code">${leftToRight(code)}</p>
      <div class="choices">
        <button class="button quiet" type="button" @click=${view.act.copyCode}>
          ${formIcon('copy')} ${msg('Copy the code')}
        </button>
        <button class="button quiet save-receipt" type="button" @click=${() => saveReceipt(receipt)}>
          ${outline(paths.save, 'save')} ${msg('Save as a file')}
        </button>
        <button
          class="button quiet print-receipt"
          type="button"
          @click=${({ currentTarget }: Event) => printReceipt(elementAround(currentTarget), view.language, receipt)}
        >
          ${outline(paths.print, 'print')} ${msg('Print the code')}
        </button>
      </div>
      ${copyNote(view)}
      <p class="small">${msg('Save or print it only where nobody finds it who should not.')}</p>
    </div>
  `;
}

/** The button with which the person says that the code is safe: nothing of it stays on the page. */
export function codeSavedButton({ act }: FormView, words: string, looks: 'primary' | 'quiet'): TemplateResult {
  const saved = () => {
    forgetPrinted();
    act.codeSaved();
  };
  return html`
    <button class="button ${looks}" type="button" @click=${saved}>${words}</button>
  `;
}

function elementAround(target: EventTarget | null): SheetSource {
  const root = (target as Element).getRootNode() as ShadowRoot;
  return { renderRoot: root };
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
