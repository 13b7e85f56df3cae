import { msg } from '@lit/localize';
import { feedbackQueue } from '../acting-desk.ts';

/** What became of it, in words. */
export function outcomeText(outcome: 'sent' | 'waiting' | 'refused'): string {
  switch (outcome) {
    case 'sent':
      return msg('Thank you. It is sent, and those who keep this record will look into it.');
    case 'waiting':
      return feedbackQueue.isKept
        ? msg(
            'Thank you. It could not be sent yet: it is kept on this device and goes out by itself when the connection is back.',
          )
        : msg(
            'Thank you. It could not be sent yet. Leave this page open: it goes out by itself when the connection is back.',
          );
    case 'refused':
      return msg('This directory does not take it. Please call the organization and tell them.');
  }
}
