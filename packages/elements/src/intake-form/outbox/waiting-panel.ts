import { msg } from '@lit/localize';
import type { OutboxItem } from '@resilience-kit/sdk/intakes/outbox';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormState } from '../form-state.ts';
import type { FormView } from '../form-view.ts';
import { receiverNumbers } from './receiver-numbers.ts';
import { causeText } from '../sending/sending-text.ts';
import { statusPicture, type Whereabouts } from '../sending/status-picture.ts';

/**
 * Requests of earlier visits that are still on this device, and what has become of them meanwhile. Before everything else:
 * whoever comes back wants to know.
 */
export function waitingPanel(view: FormView): TemplateResult | typeof nothing {
  const { waiting, left } = view.state;
  if (waiting.length === 0 && left.length === 0) return nothing;
  return html`
    <div class="waiting" part="waiting" role="group" aria-label=${msg('Requests on this device')}>
      ${left.map((end) => leftOne(view, end))} ${waiting.map((item) => waitingOne(view, item))}
    </div>
  `;
}

/** What a screen reader says when something about them has changed. */
export function waitingSentence(former: FormState, state: FormState): string | undefined {
  const end = state.left.at(-1);
  if (end && state.left.length > former.left.length) return leftText(end);
  const [first] = state.waiting;
  return first && former.waiting.length === 0 ? waitingText(first).title : undefined;
}

function waitingOne(view: FormView, item: OutboxItem): TemplateResult {
  const { submissionId, organizationId, state, trouble, since } = item;
  const { title, text } = waitingText(item);
  const isStuck = state === 'attention' || state === 'expired' || trouble === 'closed';
  return html`
    <div class="waiting-one" data-state=${state}>
      ${statusPicture(isStuck ? 'stuck' : pictures[state])}
      <div>
        <p class="label">${title}</p>
        ${
          trouble && !isStuck
            ? html`
                <p>${causeText(trouble)}</p>
              `
            : nothing
        }
        <p>${text}</p>
        ${
          trouble === 'closed'
            ? html`
                <p>${msg('You can call one of the numbers above.')}</p>
                ${receiverNumbers(view, organizationId)}
              `
            : nothing
        }
        <p class="muted small">${msg('Saved:')} ${moment(since, view.language)}</p>
        <div class="choices">
          ${
            state === 'attention'
              ? nothing
              : html`
                  <button
                    class="button quiet"
                    type="button"
                    aria-disabled=${state === 'sending'}
                    @click=${() => state !== 'sending' && view.desk?.sendNow(submissionId)}
                  >
                    ${state === 'sending' ? msg('Trying…') : msg('Send now')}
                  </button>
                `
          }
          ${
            isStuck
              ? html`
                  <button class="button quiet" type="button" @click=${() => view.desk?.discard(submissionId)}>
                    ${msg('Delete it from this device')}
                  </button>
                `
              : nothing
          }
        </div>
      </div>
    </div>
  `;
}

function leftOne(view: FormView, end: FormState['left'][number]): TemplateResult {
  return html`
    <div class="waiting-one" data-state=${end}>
      ${statusPicture('received')}
      <div>
        <p class="label">${leftText(end)}</p>
        <div class="choices">
          <button class="button quiet" type="button" @click=${() => view.desk?.seen()}>${msg('Hide this')}</button>
        </div>
      </div>
    </div>
  `;
}

const pictures: Readonly<Record<OutboxItem['state'], Whereabouts>> = {
  waiting: 'saved',
  sending: 'sending',
  attention: 'stuck',
  expired: 'stuck',
};

function closedText(keptIn: OutboxItem['keptIn']): { title: string; text: string } {
  return {
    title: msg('A saved request has not been delivered: its form is closed'),
    text:
      keptIn === 'device'
        ? msg(
            'It stays on this device, encrypted: nobody can read it here. Should the form open again within a week, it goes out by itself when this page is open. You can also delete it.',
          )
        : msg('It is only on this page now, and lost when the page is closed.'),
  };
}

function leftText(end: FormState['left'][number]): string {
  return end === 'received'
    ? msg('The request that was waiting on this device has been received.')
    : msg('The request that was waiting on this device had arrived before, and the organization has deleted it since.');
}

function waitingText({ state, trouble, keptIn }: OutboxItem): { title: string; text: string } {
  if (trouble === 'closed' && state !== 'expired') return closedText(keptIn);
  switch (state) {
    case 'waiting':
      return {
        title: msg('A saved request is still waiting here: it is not sent yet'),
        text:
          keptIn === 'device'
            ? msg('It is encrypted and on this device. We keep trying by ourselves.')
            : msg('It is only on this page now. Do not close the page: we keep trying by ourselves.'),
      };
    case 'sending':
      return {
        title: msg('A saved request is being sent'),
        text: msg('It has not been received yet. Another tab may be sending it.'),
      };
    case 'attention':
      return {
        title: msg('A saved request was not accepted'),
        text: msg(
          'The server does not take it, and it cannot be read here any more. If you still need help, fill in the form again or call one of the numbers.',
        ),
      };
    case 'expired':
      return {
        title: msg('A saved request has been waiting for more than a week'),
        text: msg('It is not sent by itself any more. If you still need help, you can send it now.'),
      };
  }
}

/** By the clock of this device, as its owner reads it. */
function moment(milliseconds: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(milliseconds);
}
