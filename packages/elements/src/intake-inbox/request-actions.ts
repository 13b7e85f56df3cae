import { msg } from '@lit/localize';
import type { IntakeStatus } from '@resilience-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from './entries.ts';
import { inboxIcon } from './inbox-icons.ts';
import type { ChangeFault } from './inbox-state.ts';
import { heading, type InboxView } from './inbox-view.ts';
import { senderSees } from './status-texts.ts';

/** What can be done about a request. */
export function requestActions(view: InboxView, entry: Entry): TemplateResult {
  const { changeFault } = view.state;
  return html`
    <div class="actions" part="actions">
      ${changeFault ? faultNotice(changeFault) : nothing} ${view.confirming ? confirmation(view) : usual(view, entry)}
    </div>
  `;
}

function usual(view: InboxView, entry: Entry): TemplateResult {
  const { intake, payload } = entry;
  const { act } = view;
  const refer = () => (payload?.consent === false ? act.ask('referring') : act.setStatus('referred'));
  return html`
    <div class="actions-head">
      ${heading(view, 'actions-heading', msg('What has been done?'), 2)}
      <p class="hint">${senderSees(intake.status)}</p>
    </div>
    <div class="buttons" role="group" aria-labelledby="actions-heading">
      ${statusButton(view, entry, 'contacted', msg('We are in contact'))}
      ${statusButton(view, entry, 'contact_us', msg('Ask them to get in touch'))}
      ${statusButton(view, entry, 'referred', msg('Referred'), refer)}
      ${statusButton(view, entry, 'closed', msg('Finished'))}
    </div>
    <div class="buttons second">
      ${
        payload
          ? html`
              <button class="link-button" type="button" @click=${act.print}>
                ${inboxIcon('print')} ${msg('Print')}
              </button>
            `
          : nothing
      }
      <button class="link-button delete" type="button" id="delete" @click=${() => act.ask('deleting')}>
        ${inboxIcon('delete')} ${msg('Delete')}
      </button>
    </div>
  `;
}

function statusButton(
  { state, act }: InboxView,
  { intake }: Entry,
  status: IntakeStatus,
  label: string,
  press = () => act.setStatus(status),
): TemplateResult {
  const isNow = intake.status === status;
  const isBusy = state.changing !== undefined;
  return html`
    <button
      class="button quiet"
      type="button"
      data-status=${status}
      aria-pressed=${isNow}
      aria-disabled=${isBusy}
      @click=${() => (isNow || isBusy ? undefined : press())}
    >
      ${isNow ? inboxIcon('check') : nothing} ${state.changing === status ? msg('Saving…') : label}
    </button>
  `;
}

function confirmation(view: InboxView): TemplateResult {
  const { act, state } = view;
  const isDeleting = view.confirming === 'deleting';
  return html`
    <div class="confirm ${isDeleting ? 'alert' : ''}" role="group" aria-labelledby="confirm-heading">
      ${heading(
        view,
        'confirm-heading',
        isDeleting ? msg('Delete this request for good?') : msg('They did not agree to this'),
        2,
      )}
      <p>
        ${
          isDeleting
            ? msg(
                'It is deleted for everybody in your team and cannot be brought back. The receipt code stops working.',
              )
            : msg(
                'The person did not agree that the request is passed on. Mark it as referred only if they have since.',
              )
        }
      </p>
      <div class="buttons">
        <button
          class="button ${isDeleting ? 'destroy' : 'primary'}"
          type="button"
          aria-disabled=${state.changing !== undefined}
          @click=${() => (isDeleting ? act.remove() : act.setStatus('referred'))}
        >
          ${isDeleting ? msg('Delete for good') : msg('They have agreed: referred')}
        </button>
        <button class="button quiet" type="button" @click=${() => act.ask(undefined)}>
          ${msg('Keep it as it is')}
        </button>
      </div>
    </div>
  `;
}

function faultNotice(fault: ChangeFault): TemplateResult {
  return html`
    <div class="notice alert" role="alert">
      ${inboxIcon('alert')}
      <div>${faultText(fault)}</div>
    </div>
  `;
}

function faultText(fault: ChangeFault): string {
  switch (fault) {
    case 'gone':
      return msg('This request is no longer on the server: somebody deleted it. Refresh the list.');
    case 'refused':
      return msg('Your access key may read requests, but not mark or delete them.');
    case 'failed':
      return msg('This did not reach the server, so others do not see it. Try again.');
  }
}
