import { msg, str } from '@lit/localize';
import { intakeStatuses } from './statuses.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { kyivTime } from '../opening-hours/kyiv-time.ts';
import { type InboxFilter, type Listing, listingOf } from './entries.ts';
import { inboxIcon } from './inbox-icons.ts';
import { problemNotice } from './inbox-problem.ts';
import { pollIntervals, type PollInterval } from './inbox-state.ts';
import { heading, type InboxView } from './inbox-view.ts';
import { requestList } from './request-list.ts';
import { requestPage } from './request-page.ts';
import { filterText } from './status-texts.ts';

/** The requests, readable: the list, and beside it the one that is being read. */
export function inboxPage(view: InboxView): TemplateResult {
  const { entries, filter, forms, selected, problem } = view.state;
  const listing = listingOf(entries, filter, forms);
  const entry = entries.find(({ intake }) => intake.submission_id === selected);
  return html`
    ${toolbar(view)} ${view.state.lockIsNear ? lockNotice(view) : nothing} ${problem ? problemNotice(problem) : nothing}
    ${view.state.fault === 'refused' ? refusedNotice() : nothing}
    <div class="columns ${entry ? 'reading' : ''}">
      <div class="list-column">${filters(view, listing)} ${requestList(view, listing)}</div>
      <div class="request-column">${entry ? requestPage(view, entry) : nobody(listing)}</div>
    </div>
  `;
}

function toolbar(view: InboxView): TemplateResult {
  const { act } = view;
  const { loading, checkedAt, polling } = view.state;
  return html`
    <div class="toolbar">
      <div class="toolbar-title">
        ${heading(view, 'inbox-heading', msg('Requests for help'))}
        <p class="hint">${checkedAt === undefined ? nothing : msg(str`As of ${kyivTime(new Date(checkedAt))}`)}</p>
      </div>
      <div class="tools">
        <label class="poll">
          <span>${msg('Look for new ones')}</span>
          <span class="select">
            <select @change=${(event: Event) => act.poll(intervalOf(event))}>
              ${pollIntervals.map(
                (interval) => html`
                  <option value=${interval} ?selected=${interval === polling}>${intervalText(interval)}</option>
                `,
              )}
            </select>
            ${inboxIcon('chevron')}
          </span>
        </label>
        <button class="button quiet" type="button" aria-disabled=${loading} @click=${act.refresh}>
          ${inboxIcon('refresh')} ${loading ? msg('Asking…') : msg('Refresh')}
        </button>
        <button class="button primary lock" type="button" @click=${act.lock}>
          ${inboxIcon('lock')} ${msg('Lock')}
        </button>
      </div>
    </div>
  `;
}

function intervalOf(event: Event): PollInterval {
  const chosen = Number((event.target as HTMLSelectElement).value);
  return pollIntervals.find((interval) => interval === chosen) ?? 0;
}

function intervalText(interval: PollInterval): string {
  switch (interval) {
    case 0:
      return msg('only when I ask');
    case 1:
      return msg('every minute');
    case 5:
      return msg('every 5 minutes');
    case 15:
      return msg('every 15 minutes');
  }
}

function lockNotice({ act }: InboxView): TemplateResult {
  return html`
    <div class="notice soon lock-notice">
      ${inboxIcon('clock')}
      <div>${msg('In a minute everything is locked, as nobody is using this page.')}</div>
      <button class="button quiet" type="button" @click=${act.stay}>${msg('Go on working')}</button>
    </div>
  `;
}

function refusedNotice(): TemplateResult {
  return html`
    <div class="notice alert" role="alert">
      ${inboxIcon('alert')}
      <div>${msg('The server does not accept the access key any more. What is shown is from before.')}</div>
    </div>
  `;
}

function filters({ state, act }: InboxView, { counts }: Listing): TemplateResult {
  const isShown = (filter: InboxFilter) => filter === 'received' || filter === state.filter || counts[filter] > 0;
  const shown: InboxFilter[] = ['active', ...intakeStatuses.filter(isShown)];
  return html`
    <div class="filters" role="group" aria-label=${msg('Which requests')}>
      ${shown.map(
        (filter) => html`
          <button
            type="button"
            class="filter"
            data-filter=${filter}
            aria-pressed=${state.filter === filter}
            @click=${() => act.filter(filter)}
          >
            ${filterText(filter)}
            <span class="count">${counts[filter]}</span>
          </button>
        `,
      )}
    </div>
  `;
}

function nobody({ requests }: Listing): TemplateResult {
  return html`
    <div class="nobody">
      ${inboxIcon('message')}
      <p>
        ${
          requests.length > 0
            ? msg('Choose a request to read it. Those who are in danger come first, then those who wait longest.')
            : msg('There is nothing to read here.')
        }
      </p>
    </div>
  `;
}
