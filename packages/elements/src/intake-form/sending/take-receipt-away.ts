import { css, html } from 'lit';
import { saveFile } from '../../service-finder/acting/calendar/save-file.ts';
import { printSheet } from '../../service-finder/acting/printing/print-sheet.ts';
import { leftToRight } from '../../text-direction/left-to-right.ts';
import { type Receipt, receiptText } from './receipt-text.ts';

/** It says nothing of help: the file lies where others who use the device look for theirs. */
const FILE_NAME = 'receipt-code.txt';
/** By this mark programs on phones and old computers know that the letters are not Latin. */
const BYTE_ORDER_MARK = '\uFEFF';

const paper = css`
  .receipt-sheet {
    display: grid;
    gap: 4mm;
    max-inline-size: 120mm;
  }

  .receipt-sheet > .digits {
    font-size: 2em;
  }
`;

/** Whose styles a sheet has. */
export type SheetSource = Parameters<typeof printSheet>[0];

let clearPaper: () => void = () => undefined;

/** Has the browser save the receipt: as plain text, which every device shows, and which can be copied and read aloud. */
export function saveReceipt(receipt: Receipt): void {
  const { label, text } = receiptText(receipt);
  const lines = [label, receipt.code, ...text, ''].join('\r\n\r\n');
  saveFile(new Blob([BYTE_ORDER_MARK, lines], { type: 'text/plain;charset=utf-8' }), FILE_NAME);
}

/** Has the browser print the receipt, and nothing else of the page. */
export function printReceipt(element: SheetSource, language: string, receipt: Receipt): void {
  const { label, text } = receiptText(receipt);
  clearPaper = printSheet(
    element,
    'A4',
    paper,
    html`
      <div class="receipt-sheet" lang=${language}>
        <p class="label">${label}</p>
        <p class="digits">${leftToRight(receipt.code)}</p>
        ${text.map(
          (sentence) => html`
            <p>${sentence}</p>
          `,
        )}
      </div>
    `,
  );
}

/** Takes what was to be printed off the page. Not every browser says when it has printed, and the code must not stay there. */
export function forgetPrinted(): void {
  clearPaper();
}
