import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { demoBadge } from '../form-notices.ts';
import { formIcon } from '../form-icons.ts';
import type { FormPhase } from '../form-state.ts';
import { receiverNumbers } from '../outbox/receiver-numbers.ts';
import { type FormView, pageHeading } from '../form-view.ts';
import { codeSavedButton, receiptCodeBlock } from './receipt-code.ts';
import { type SendingPhase, sendingText } from './sending-text.ts';
import { statusPicture, type Whereabouts } from './status-picture.ts';

type UnderwayPhase = Extract<FormPhase, { name: 'queued' | 'sending' | 'needs_attention' }>;

/** What is true at each moment between «send» and the server's word that it has arrived. */
export function sendingPage(view: FormView, phase: SendingPhase): TemplateResult {
  const { title, text } = sendingText(phase);
  const isWorking = phase.name === 'sending' || (phase.name === 'sealing' && (!phase.reason || phase.trying === true));
  const where = whereabouts(phase);
  return html`
    <div class="page sending" aria-busy=${isWorking}>
      ${demoBadge(view)} ${where ? statusPicture(where) : nothing} ${pageHeading(view, title)}
      <div class="bar ${isWorking ? 'moving' : ''}" aria-hidden="true"></div>
      ${text.map(
        (sentence) => html`
          <p>${sentence}</p>
        `,
      )}
      ${
        phase.name === 'needs_attention' && phase.reason === 'closed'
          ? receiverNumbers(view, view.state.form?.organization.id)
          : nothing
      }
      ${mayStillArrive(phase) ? codeBeforeArrival(view, phase) : nothing} ${wayOn(view, phase)}
    </div>
  `;
}

function whereabouts(phase: SendingPhase): Whereabouts | undefined {
  switch (phase.name) {
    case 'sealing':
      return undefined;
    case 'needs_attention':
      return 'stuck';
    case 'sending':
      return 'sending';
    case 'queued':
      return phase.keptIn === 'device' ? 'saved' : 'stuck';
  }
}

/** It goes on by itself, at once or when the form is open again. */
function mayStillArrive(phase: SendingPhase): phase is UnderwayPhase {
  return phase.name === 'needs_attention' ? phase.reason === 'closed' : phase.name !== 'sealing';
}

/** The code was made here, so it is there before anything has arrived; and the page says that nothing has. */
function codeBeforeArrival(view: FormView, { receiptCode }: UnderwayPhase) {
  if (receiptCode === undefined) return nothing;
  return html`
    <div class="early-code">
      ${receiptCodeBlock(view, receiptCode)}
      <p>
        ${msg(
          'Write it down now, or take a picture of it, if that is safe for you: it is not kept, and cannot be shown again once this page is closed. It begins to work when your request has been received.',
        )}
      </p>
      ${codeSavedButton(view, msg('I have saved the code'), 'quiet')}
    </div>
  `;
}

function wayOn({ act, desk, state }: FormView, phase: SendingPhase) {
  if (phase.name === 'sealing' && !phase.reason) return nothing;
  if (phase.name === 'needs_attention' && phase.reason !== 'expired') {
    if (!state.touched) return nothing;
    return html`
      <div class="buttons">
        <button class="button primary" type="button" @click=${act.reopen}>
          ${formIcon('back')} ${msg('Back to the answers')}
        </button>
      </div>
    `;
  }
  const isTrying = phase.name === 'sending' || (phase.name === 'sealing' && phase.trying === true);
  // On the first try there is nothing to hurry.
  if (phase.name === 'sending' && !phase.reason) return nothing;
  return html`
    <div class="buttons">
      <button
        class="button primary"
        type="button"
        aria-disabled=${isTrying}
        @click=${() => isTrying || desk?.sendNow()}
      >
        ${isTrying ? msg('Trying…') : msg('Try now')}
      </button>
    </div>
  `;
}
