import { msg } from '@lit/localize';
import { type FormPhase, passesByItself, type UnsentReason } from '../form-state.ts';

/** Between «send» and the server's word that it has arrived. */
export type SendingPhase = Extract<FormPhase, { name: 'sealing' | 'queued' | 'sending' | 'needs_attention' }>;

/** The words for a moment: a title, and sentences. */
export interface SendingText {
  readonly title: string;
  readonly text: readonly string[];
}

/** What is true at the moment. «Sent» and «received» are not among the words. */
export function sendingText(phase: SendingPhase): SendingText {
  switch (phase.name) {
    case 'sealing':
      return sealingText(phase.reason);
    case 'queued':
      return phase.keptIn === 'device' ? savedText(phase) : onlyHereText(phase);
    case 'sending':
      return {
        title: msg('Sending…'),
        text: [
          phase.keptIn === 'device'
            ? msg('Your request is saved on this device, encrypted, and on its way. It has not been received yet.')
            : msg('Your request is on its way. It has not been received yet: please do not close this page.'),
        ],
      };
    case 'needs_attention':
      return phase.reason === 'closed' ? closedText(phase) : attentionText(phase.reason, phase.mayHaveArrived);
  }
}

type QueuedPhase = Extract<SendingPhase, { name: 'queued' }>;

function sealingText(reason: UnsentReason | undefined): SendingText {
  if (!reason) return { title: msg('Encrypting…'), text: [msg('Not saved yet. Please do not close this page.')] };
  return {
    title: msg('Not saved yet'),
    text: [
      causeText(reason),
      msg('Do not close this page: your answers are only here. We keep trying by ourselves.'),
      call(),
    ],
  };
}

function savedText({ reason, mayHaveArrived }: QueuedPhase): SendingText {
  return {
    title: mayHaveArrived ? msg('Saved on this device, not confirmed yet') : msg('Saved on this device, not sent yet'),
    text: [
      ...(reason ? [causeText(reason)] : []),
      msg(
        'It is encrypted: nobody can read it here. It goes out by itself as soon as there is a connection: while this page is open, or when you open it again on this device.',
      ),
      msg('A private window forgets it when it is closed.'),
      ...(mayHaveArrived ? [doubt()] : []),
      call(),
    ],
  };
}

function onlyHereText({ reason, mayHaveArrived }: QueuedPhase): SendingText {
  return {
    title: mayHaveArrived ? msg('Not confirmed yet') : msg('Not sent yet'),
    text: [
      ...(reason ? [causeText(reason)] : []),
      msg(
        'This device could not save your request: it is only on this page. Do not close the page. We keep trying by ourselves.',
      ),
      ...(mayHaveArrived ? [doubt()] : []),
      call(),
    ],
  };
}

function doubt(): string {
  return msg('It may have arrived without our knowing. Trying again cannot make two requests of it.');
}

function call(): string {
  return msg('You can call one of the numbers above.');
}

/** Why it has not arrived, as a sentence. */
export function causeText(reason: UnsentReason): string {
  switch (reason) {
    case 'offline':
      return msg('There is no internet connection.');
    case 'slow':
      return msg('The answer did not come in time. The connection may be weak.');
    case 'busy':
      return msg('The server has too much to do at the moment.');
    case 'server':
      return msg('The server has a fault. It is not your phone.');
    default:
      return msg(
        'The server cannot be reached. The connection may be weak, or this Wi‑Fi may want you to sign in first.',
      );
  }
}

function closedText({ keptIn }: Pick<SendingPhase & { name: 'needs_attention' }, 'keptIn'>): SendingText {
  return {
    title: msg('This form is closed'),
    text: [
      msg('The organization takes no requests by it at the moment, so yours has not been delivered.'),
      keptIn === 'device'
        ? msg(
            'It is saved on this device, encrypted: nobody can read it here. Should the form open again within a week, it goes out by itself when this page is open.',
          )
        : msg('It is only on this page now, and lost when the page is closed.'),
      call(),
    ],
  };
}

function attentionText(reason: UnsentReason, mayHaveArrived: boolean): SendingText {
  switch (reason) {
    case 'too_long':
      return {
        title: msg('It is too long to be sent'),
        text: [
          msg('Nothing was sent, and your answers are still here. Shorten the longest text and send again.'),
          call(),
        ],
      };
    case 'conflict':
      return {
        title: msg('It was not accepted'),
        text: [
          msg(
            'Another request already has the number that this one was given. Yours was not stored. Go back to the answers and send them again: they get a new number.',
          ),
          call(),
        ],
      };
    case 'unsealable':
      return {
        title: msg('It could not be encrypted'),
        text: [
          msg(
            'Something went wrong on this device, not on the way. Nothing was sent, and your answers are still here: go back to them and send again.',
          ),
          call(),
        ],
      };
    case 'deleted':
      return {
        title: msg('It had arrived, and was deleted'),
        text: [
          msg(
            'The organization has had this request, and has deleted it since. It is not sent again. If you still need help, send a new one.',
          ),
          call(),
        ],
      };
    case 'expired':
      return {
        title: msg('It has been waiting for more than a week'),
        text: [msg('It is not sent by itself any more, but it is still on this device. You can send it now.'), call()],
      };
    default:
      return {
        title: passesByItself(reason) ? msg('Not sent yet') : msg('It was not accepted'),
        text: [
          msg('The server refused it. Your answers are still here: go back to them and send again.'),
          ...(mayHaveArrived ? [msg('An earlier try may have arrived without our knowing.')] : []),
          call(),
        ],
      };
  }
}
