import { msg } from '@lit/localize';
import type { IntakeStatus } from '@resilience-kit/contract';
import type { InboxFilter, UnreadableReason } from './entries.ts';

/** What has been done about a request, as workers call it. */
export function statusText(status: IntakeStatus): string {
  switch (status) {
    case 'received':
      return msg('New');
    case 'opened':
      return msg('Read');
    case 'contacted':
      return msg('In contact');
    case 'contact_us':
      return msg('Asked to get in touch');
    case 'referred':
      return msg('Referred');
    case 'closed':
      return msg('Finished');
  }
}

/** The name of a part of the list. */
export function filterText(filter: InboxFilter): string {
  return filter === 'active' ? msg('To do') : statusText(filter);
}

/** What the person learns of it, with the code of the receipt. */
export function senderSees(status: IntakeStatus): string {
  switch (status) {
    case 'received':
      return msg('The person sees with the receipt code: the request has arrived.');
    case 'contact_us':
      return msg('The person sees with the receipt code: please get in touch with us.');
    case 'closed':
      return msg('The person sees with the receipt code: the request is finished.');
    default:
      return msg('The person sees with the receipt code: the request is being worked on.');
  }
}

/** Why a request cannot be read, and what can be done. */
export function unreadableText(reason: UnreadableReason): string {
  switch (reason) {
    case 'wrong_identity':
      return msg('It was encrypted for other keys than those in your identity file. Whoever has those can open it.');
    case 'damaged':
      return msg(
        'It was changed or cut short after it was encrypted, so nobody can open it. The person may send it again.',
      );
    case 'invalid':
      return msg('What is inside was not made by a form of this kit. It is not shown.');
    case 'mismatch':
      return msg(
        'What is inside says that it is another request than it seems. Somebody may have put it there: tell whoever runs the server.',
      );
    case 'unknown':
      return msg('It could not be opened here, and it is not known why. Try another browser, or the command line.');
  }
}
