import { msg } from '@lit/localize';
import { announce } from '../../../announcer/announcer.ts';
import type { FinderView } from '../../finder-view.ts';
import { type ActingDesk, shortlist } from '../acting-desk.ts';
import type { SavedService } from './shortlist.ts';

const DIALOG = 'dialog.saved';
const HEADING = '#saved-heading';

/** Opens the list of what is saved. */
export async function openSaved(desk: ActingDesk): Promise<void> {
  const dialog = (await desk.find(DIALOG)) as HTMLDialogElement | null;
  dialog?.showModal();
  (await desk.find(HEADING))?.focus();
}

/** Closes it; the browser brings focus back to what opened it. */
export async function closeSaved(desk: ActingDesk): Promise<void> {
  ((await desk.find(DIALOG)) as HTMLDialogElement | null)?.close();
}

/** Opens one of the saved services. */
export async function showSaved(desk: ActingDesk, { act }: FinderView, id: string): Promise<void> {
  await closeSaved(desk);
  act.select(id);
}

/** Takes one off the list; focus stays in it. */
export async function removeSaved(desk: ActingDesk, { act }: FinderView, service: SavedService): Promise<void> {
  const index = shortlist.services.findIndex(({ id }) => id === service.id);
  shortlist.toggle(service);
  announce(msg('No longer saved.'));
  act.contact('shortlist', 'removed');
  const next = await desk.find(`.saved-list li:nth-child(${index + 1}) .icon-button`);
  (next ?? (await desk.find(HEADING)))?.focus();
}

/** Leaves nothing of it on the device. */
export async function clearSaved(desk: ActingDesk): Promise<void> {
  shortlist.clear();
  announce(msg('The list is empty. Nothing of it is left on this device.'));
  (await desk.find(HEADING))?.focus();
}
