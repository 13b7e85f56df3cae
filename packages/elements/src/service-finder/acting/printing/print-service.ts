import { msg, str } from '@lit/localize';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { formatPhone } from '@resilience-kit/contract/service-facts';
import { html, nothing, type TemplateResult } from 'lit';
import { kyivDay } from '../../../opening-hours/kyiv-time.ts';
import type { FinderView } from '../../finder-view.ts';
import { formatDay } from '../../formats.ts';
import type { ActingDesk } from '../acting-desk.ts';
import type { QrCode } from '../qr-code.ts';
import { linkOf, loadCode } from '../sharing/share-actions.ts';
import { printSheet } from './print-sheet.ts';
import { servicePaper } from './print.styles.ts';

/** Prints one service on a page, with a code that leads back to it when there is a network. */
export async function printService(desk: ActingDesk, view: FinderView, item: ServiceAtLocationDetail): Promise<void> {
  const link = linkOf(desk, item);
  const code = await loadCode().then(
    ({ qrCode }) => qrCode(link),
    () => undefined,
  );
  view.act.contact('print', 'page', item);
  printSheet(desk.host.element, 'A4', servicePaper, page(view, item, link, code));
}

function page(view: FinderView, item: ServiceAtLocationDetail, link: string, code: QrCode | undefined): TemplateResult {
  // Without what can only be tapped.
  const onPaper: FinderView = { ...view, intakeUrl: '', headingLevel: 1, parts: {} };
  return html`
    <div lang=${view.language}>
      ${printTop(view)} ${view.parts.details?.serviceDetails(onPaper, item, false)}
      <div class="print-foot">
        <div>
          ${printHotlines(view)}
          <p>${msg('Hours may change: call before you go.')}</p>
          <p>${link}</p>
        </div>
        ${
          code
            ? html`
                <svg class="print-code" viewBox="-4 -4 ${code.size + 8} ${code.size + 8}">
                  <path d=${code.path}></path>
                </svg>
              `
            : nothing
        }
      </div>
    </div>
  `;
}

/** Where and when it was printed. */
export function printTop({ language, now }: FinderView): TemplateResult {
  const today = kyivDay(now);
  return html`
    <p class="print-top">
      <span>${document.title || location.hostname}</span>
      <span>${msg(str`Printed on ${formatDay(today, language, '')}`)}</span>
    </p>
  `;
}

/** The numbers for danger; none without the API, which knows them. */
export function printHotlines({ state }: FinderView): TemplateResult | typeof nothing {
  const emergency = (state.hotlines ?? []).filter((hotline) => hotline.emergency);
  if (emergency.length === 0) return nothing;
  return html`
    <p>
      <strong>${emergency.map(({ number, name }) => `${formatPhone(number)} ${name}`).join(' · ')}</strong>
    </p>
  `;
}
