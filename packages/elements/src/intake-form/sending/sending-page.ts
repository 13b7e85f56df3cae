import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { formIcon } from '../form-icons.ts';
import { type FormPhase, passesByItself, type UnsentReason } from '../form-state.ts';
import { type FormView, pageHeading } from '../form-view.ts';

type SendingPhase = Extract<FormPhase, { name: 'sealing' | 'sending' | 'needs_attention' }>;

/** What is true at each moment between «send» and the server's word that it has arrived. */
export function sendingPage(view: FormView, phase: SendingPhase): TemplateResult {
  const { title, text } = sendingText(phase);
  const isWorking = phase.name !== 'needs_attention' || phase.trying;
  return html`
    <div class="page sending" aria-busy=${isWorking}>
      ${pageHeading(view, title)}
      <div class="bar ${isWorking ? 'moving' : ''}" aria-hidden="true"></div>
      ${text.map(
        (sentence) => html`
          <p>${sentence}</p>
        `,
      )}
      ${phase.name === 'needs_attention' ? wayOn(view, phase) : ''}
    </div>
  `;
}

/** The words for the moment: a title, and sentences. */
export function sendingText(phase: SendingPhase): { title: string; text: string[] } {
  switch (phase.name) {
    case 'sealing':
      return { title: msg('Encrypting…'), text: [msg('Not sent yet. Please do not close this page.')] };
    case 'sending':
      return { title: msg('Sending…'), text: [msg('Not sent yet. Please do not close this page.')] };
    case 'needs_attention':
      return passesByItself(phase.reason) ? waitingText(phase) : refusalText(phase.reason, phase.mayHaveArrived);
  }
}

type AttentionPhase = Extract<SendingPhase, { name: 'needs_attention' }>;

function wayOn({ act }: FormView, { reason, trying }: AttentionPhase): TemplateResult {
  return html`
    <div class="buttons">
      ${
        passesByItself(reason)
          ? html`
              <button class="button primary" type="button" aria-disabled=${trying} @click=${act.retry}>
                ${trying ? msg('Trying…') : msg('Try now')}
              </button>
            `
          : html`
              <button class="button primary" type="button" @click=${act.reopen}>
                ${formIcon('back')} ${msg('Back to the answers')}
              </button>
            `
      }
    </div>
  `;
}

function waitingText({ reason, mayHaveArrived }: AttentionPhase) {
  return {
    title: mayHaveArrived ? msg('Not confirmed yet') : msg('Not sent yet'),
    text: [
      causeText(reason),
      msg('Do not close this page: your answers are only here. We keep trying by ourselves.'),
      ...(mayHaveArrived ? [doubt()] : []),
      msg('You can call one of the numbers above.'),
    ],
  };
}

function doubt(): string {
  return msg('It may have arrived without our knowing. Trying again cannot make two requests of it.');
}

function causeText(reason: UnsentReason): string {
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

function refusalText(reason: UnsentReason, mayHaveArrived: boolean) {
  const call = msg('You can call one of the numbers above.');
  switch (reason) {
    case 'too_long':
      return {
        title: msg('It is too long to be sent'),
        text: [
          msg('Nothing was sent, and your answers are still here. Shorten the longest text and send again.'),
          call,
        ],
      };
    case 'conflict':
      return {
        title: msg('It was not accepted'),
        text: [
          msg(
            'Another request already has the number that this one was given. Yours was not stored. Go back to the answers and send them again: they get a new number.',
          ),
          call,
        ],
      };
    default:
      return {
        title: msg('It was not accepted'),
        text: [
          msg('The server refused it. Your answers are still here: go back to them and send again.'),
          ...(mayHaveArrived ? [msg('An earlier try may have arrived without our knowing.')] : []),
          call,
        ],
      };
  }
}
