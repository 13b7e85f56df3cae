import { msg, str } from '@lit/localize';
import { css, html, type LitElement } from 'lit';
import { printSheet } from '../service-finder/acting/printing/print-sheet.ts';
import { dayAndTime } from './ages.ts';
import type { Entry } from './entries.ts';
import type { InboxView } from './inbox-view.ts';
import { requestContent } from './request-page.ts';

const paper = css`
  .request {
    padding: 0;
  }
`;

/**
 * Puts one request on paper, by itself.
 *
 * @returns what takes it away again, should the page be locked before the printer is done
 */
export function printRequest(element: LitElement, view: InboxView, entry: Entry): () => void {
  return printSheet(
    element,
    'A4',
    paper,
    html`
      <div class="request" lang=${view.language}>
        <p class="hint">
          ${msg(str`Printed on ${dayAndTime(view.now.toISOString(), view)}. Keep it where only your team can read it.`)}
        </p>
        ${requestContent({ ...view, headingLevel: 1 }, entry)}
      </div>
    `,
  );
}
