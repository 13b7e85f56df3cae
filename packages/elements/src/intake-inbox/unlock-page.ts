import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { inboxIcon } from './inbox-icons.ts';
import type { UnlockFault } from './inbox-state.ts';
import { heading, type InboxView } from './inbox-view.ts';
import { problemNotice } from './inbox-problem.ts';

/** Nothing can be read: asks for what opens the requests. */
export function unlockPage(view: InboxView): TemplateResult {
  const { phase, fault, problem, progress } = view.state;
  const isBusy = phase === 'unlocking';
  return html`
    <form class="unlock" part="unlock" novalidate autocomplete="off" @submit=${view.act.unlock}>
      ${heading(
        view,
        'inbox-heading',
        html`
          ${inboxIcon('lock')} ${msg('Requests for help')}
        `,
      )}
      ${lockedNotice(view)} ${fault ? faultNotice(fault) : nothing} ${problem ? problemNotice(problem) : nothing}
      <p class="lead">
        ${msg('They are encrypted, and are opened here, on your computer, with the identity file of your team.')}
      </p>
      <div class="field">
        <label for="identity">${msg('Identity file')}</label>
        <p class="hint" id="identity-hint">
          ${msg('It holds a line that begins with AGE-SECRET-KEY. It is only read: it is neither sent nor saved.')}
        </p>
        <input
          type="file"
          id="identity"
          name="identity"
          aria-describedby="identity-hint"
          aria-invalid=${fault === 'no_file' || fault === 'no_identity' ? 'true' : nothing}
          ?disabled=${isBusy}
        />
      </div>
      <div class="field">
        <label for="access-key">
          ${msg('Access key')}
          <span class="optional">${msg('(optional)')}</span>
        </label>
        <p class="hint" id="access-key-hint">${msg('Only when the file does not hold it.')}</p>
        <input
          type="text"
          class="secret"
          id="access-key"
          name="access-key"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-describedby="access-key-hint"
          aria-invalid=${fault === 'no_access_key' || fault === 'refused' ? 'true' : nothing}
          ?disabled=${isBusy}
        />
      </div>
      <button class="button primary" type="submit" aria-disabled=${isBusy}>
        ${isBusy ? msg('Opening…') : msg('Open the requests')}
      </button>
      ${
        progress
          ? html`
              <progress max=${progress.total} value=${progress.done} aria-label=${msg('Requests opened')}></progress>
            `
          : nothing
      }
      <ul class="promises" role="list">
        <li>
          ${inboxIcon('check')}
          <span>${msg('Nothing that you open is saved on this device.')}</span>
        </li>
        <li>
          ${inboxIcon('clock')}
          <span>${msg(str`After ${view.patience} min without use everything is locked again.`)}</span>
        </li>
        <li>
          ${inboxIcon('alert')}
          <span>
            ${msg('Use a computer that your team trusts: extensions of the browser can see what is on the page.')}
          </span>
        </li>
      </ul>
    </form>
  `;
}

function lockedNotice({ state, patience }: InboxView): TemplateResult | typeof nothing {
  const { lockedBy } = state;
  if (!lockedBy) return nothing;
  return html`
    <div class="notice notice-tone">
      ${inboxIcon('lock')}
      <div>
        ${
          lockedBy === 'idle'
            ? msg(str`Locked, as nobody used this page for ${patience} min. Nothing was lost.`)
            : msg('Locked. Nothing of the requests is left on this page.')
        }
      </div>
    </div>
  `;
}

function faultNotice(fault: UnlockFault): TemplateResult {
  return html`
    <div class="notice alert" id="fault" role="alert">
      ${inboxIcon('alert')}
      <div>${faultText(fault)}</div>
    </div>
  `;
}

function faultText(fault: UnlockFault): string {
  switch (fault) {
    case 'no_file':
      return msg('Choose the identity file. If you did, the browser could not read it.');
    case 'no_identity':
      return msg('This file holds no identity: a whole line that begins with AGE-SECRET-KEY is missing.');
    case 'no_organization':
      return msg('Neither this page nor the file says whose requests to open. Use the file that the kit made.');
    case 'other_organization':
      return msg('This file belongs to another organization. Choose the file of this one.');
    case 'no_access_key':
      return msg('The file holds no access key. Type the one of your organization below.');
    case 'refused':
      return msg('The server does not accept the access key. It may have been revoked: ask whoever runs the server.');
  }
}
