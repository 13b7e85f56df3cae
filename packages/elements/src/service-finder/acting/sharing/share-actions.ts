import { msg } from '@lit/localize';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { announce } from '../../../announcer/announcer.ts';
import { importAgain } from '../../../importing/import-again.ts';
import type { FinderView } from '../../finder-view.ts';
import type { ActingDesk } from '../acting-desk.ts';
import { serviceLink } from './page-link.ts';
import { hoursOf, shareText } from './share-text.ts';

/** The address of this page with a service opened. */
export function linkOf({ host }: ActingDesk, { id }: ServiceAtLocationDetail): string {
  return serviceLink(location.href, id, host.element.getAttribute('url-state'));
}

/** Copies the link, or marks it where the browser does not let pages copy. */
export async function copyLink(desk: ActingDesk, { act }: FinderView, item: ServiceAtLocationDetail): Promise<void> {
  act.contact('share', 'copy', item);
  try {
    await navigator.clipboard.writeText(linkOf(desk, item));
    desk.change(item, { link: 'copied' });
    announce(msg('The link is copied.'));
  } catch {
    desk.change(item, { link: 'marked' });
    (await desk.find('.link-field'))?.focus();
  }
}

/** Hands the message to whatever the device offers. */
export async function shareWithDevice(view: FinderView, item: ServiceAtLocationDetail, link: string): Promise<void> {
  view.act.contact('share', 'device', item);
  try {
    await navigator.share({ title: item.service.name, text: shareText(item, hoursOf(view, item)), url: link });
  } catch {
    // Called off; the other ways are still there.
  }
}

/** Shows the link as a QR code, or takes the code away. What draws it is loaded now. */
export async function showCode(desk: ActingDesk, { act }: FinderView, item: ServiceAtLocationDetail): Promise<void> {
  if (desk.stateOf(item).code) {
    desk.change(item, { code: undefined });
    return;
  }
  act.contact('share', 'code', item);
  await desk.attempt(
    item,
    async () => {
      const { qrCode } = await loadCode();
      desk.change(item, { code: qrCode(linkOf(desk, item)) });
    },
    msg('The code could not be loaded. Copy the link instead.'),
  );
}

/** What draws QR codes. */
export const loadCode = importAgain(() => import('../qr-code.ts'), import.meta.url);
