import { msg } from '@lit/localize';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { formatPhone, phonesOf } from '@resilience-kit/contract/service-facts';
import type { PageClient } from '@resilience-kit/sdk/page-client';
import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../../announcer/announcer.ts';
import type { FinderView } from '../../finder-view.ts';
import { type ActingDesk, shortlist } from '../acting-desk.ts';
import { hoursOf, whereInWords } from '../sharing/share-text.ts';
import type { SavedService } from '../shortlist/shortlist.ts';
import { printHotlines, printTop } from './print-service.ts';
import { printSheet } from './print-sheet.ts';
import { pocketPaper } from './print.styles.ts';

/** As many as are worth carrying. */
const FIRST = 10;

/** Prints what is saved. Records that are not here are asked for; of those that do not come the name is printed. */
export async function printSaved({ host }: ActingDesk, view: FinderView): Promise<void> {
  announce(msg('The list is being made…'));
  const store = host.store();
  const items = await Promise.all(
    shortlist.services.map(async (saved): Promise<ServiceAtLocationDetail | SavedService> => {
      const { selection, results } = view.state;
      const known = [selection?.item, ...(results?.items ?? [])].find((item) => item?.id === saved.id);
      return known ?? (await load(store?.client, saved.id)) ?? saved;
    }),
  );
  view.act.contact('print', 'saved');
  printSheet(host.element, 'A6', pocketPaper, pocketList(view, items));
}

async function load(client: PageClient | undefined, id: string): Promise<ServiceAtLocationDetail | undefined> {
  try {
    return await client?.serviceAtLocations.retrieve(id);
  } catch {
    return undefined;
  }
}

/** Prints the first results. */
export function printShown({ host }: ActingDesk, view: FinderView): void {
  view.act.contact('print', 'results');
  printSheet(host.element, 'A6', pocketPaper, pocketList(view, (view.state.results?.items ?? []).slice(0, FIRST)));
}

function pocketList(view: FinderView, items: readonly (ServiceAtLocationDetail | SavedService)[]): TemplateResult {
  return html`
    <div lang=${view.language}>
      ${printTop(view)}
      <ol class="pocket">
        ${items.map(
          (item) => html`
            <li>${'service' in item ? entry(view, item) : nameAlone(item)}</li>
          `,
        )}
      </ol>
      <div class="print-foot">
        <div>
          ${printHotlines(view)}
          <p>${msg('Hours may change: call before you go.')}</p>
        </div>
      </div>
    </div>
  `;
}

function entry(view: FinderView, item: ServiceAtLocationDetail): TemplateResult {
  const [phone] = phonesOf(item);
  return html`
    <p><strong>${item.service.name}</strong></p>
    ${
      phone
        ? html`
            <p class="pocket-phone">${formatPhone(phone.number)}</p>
          `
        : nothing
    }
    <p>${whereInWords(item)}</p>
    <p>${hoursOf(view, item).join('; ')}</p>
  `;
}

function nameAlone({ name }: SavedService): TemplateResult {
  return html`
    <p><strong>${name}</strong></p>
    <p>${msg('The rest could not be loaded.')}</p>
  `;
}
