import { msg } from '@lit/localize';
import type { BeingChecked, Feedback, FeedbackKind, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { announce } from '../../../announcer/announcer.ts';
import type { FinderView } from '../../finder-view.ts';
import { type ActingDesk, feedbackQueue } from '../acting-desk.ts';
import { feedbackIdentifier } from './feedback-identifier.ts';
import { outcomeText } from './outcome-text.ts';

/** Makes room for a note. */
export async function openNote(desk: ActingDesk, item: ServiceAtLocationDetail): Promise<void> {
  desk.change(item, { noting: true });
  (await desk.find('#feedback-note'))?.focus();
}

/** Sends what is wrong, or keeps it until there is a connection, and says which. */
export async function sayWhatIsWrong(
  desk: ActingDesk,
  { act }: FinderView,
  item: ServiceAtLocationDetail,
  kind: FeedbackKind,
): Promise<void> {
  const source = desk.host.source();
  if (!source || desk.stateOf(item).feedback) return;
  const field = (await desk.find('#feedback-note')) as HTMLTextAreaElement | null;
  const note = field?.value.trim();
  const feedback: Feedback = {
    feedback_id: feedbackIdentifier(),
    service_at_location_id: item.id,
    kind,
    ...(note && { note }),
  };
  desk.change(item, { feedback: 'sending' });
  act.contact('feedback', kind, item);
  const reply = await feedbackQueue.send(feedback, source);
  desk.change(item, { feedback: reply.outcome });
  announce(outcomeText(reply.outcome));
  if (reply.outcome === 'sent' && reply.beingChecked) mark(desk, item, reply.beingChecked);
  (await desk.find('.feedback-outcome'))?.focus();
}

/** Sends what was kept while there was no connection. */
export async function sendKept(desk: ActingDesk): Promise<void> {
  const source = desk.host.source();
  if (!source || feedbackQueue.length === 0) return;
  const arrived = await feedbackQueue.sendWaiting(source);
  if (arrived === 0) return;
  if (feedbackQueue.length === 0) desk.settle();
  announce(msg('What you said about a service has been sent now. Thank you.'));
}

/** Shows the service as being checked, as the server has it now. */
function mark({ host }: ActingDesk, item: ServiceAtLocationDetail, being_checked: BeingChecked): void {
  const store = host.store();
  const selection = store?.state.selection;
  if (!store || selection?.item?.id !== item.id) return;
  store.set({ selection: { ...selection, item: { ...selection.item, being_checked } } });
}
