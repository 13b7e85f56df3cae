import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { answerText, requestPlace, requestTitle } from './answer-texts.ts';
import { ageText, dayAndTime } from './ages.ts';
import { contactRules } from './contact-rules.ts';
import { shortRule } from './contact-panel.ts';
import { type Entry, isPressing, type Listing } from './entries.ts';
import { inboxIcon } from './inbox-icons.ts';
import { emptyTray } from '../state-pictures/drawings.ts';
import { statePicture } from '../state-pictures/state-picture.ts';
import { heading, type InboxView, wordsFor } from './inbox-view.ts';
import { statusText } from './status-texts.ts';

/** The requests: those to be read, then those that wait apart, then those that cannot be read. */
export function requestList(view: InboxView, { requests, apart, unreadable }: Listing): TemplateResult {
  return html`
    <div class="list" part="list">
      ${
        requests.length > 0
          ? rows(view, requests)
          : html`
              <div class="empty">
                <p>${msg('Nothing here.')}</p>
                ${statePicture(emptyTray)}
              </div>
            `
      }
      ${group(
        view,
        'apart',
        msg('Waiting apart'),
        msg('These came in an unusual way, so they may be a prank. They may be real too: look through them as well.'),
        apart,
      )}
      ${group(
        view,
        'unreadable',
        msg('Cannot be read'),
        msg('They have arrived, but cannot be opened here. Open one to see why.'),
        unreadable,
      )}
    </div>
  `;
}

function group(
  view: InboxView,
  id: string,
  title: string,
  explanation: string,
  entries: readonly Entry[],
): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`
    <section class="group" aria-labelledby="${id}-heading">
      ${heading(
        view,
        `${id}-heading`,
        html`
          ${title}
          <span class="count">${entries.length}</span>
        `,
        1,
      )}
      <p class="hint">${explanation}</p>
      ${rows(view, entries)}
    </section>
  `;
}

function rows(view: InboxView, entries: readonly Entry[]): TemplateResult {
  return html`
    <ul class="rows" role="list">
      ${entries.map((entry) => row(view, entry))}
    </ul>
  `;
}

function row(view: InboxView, entry: Entry): TemplateResult {
  const { intake, payload } = entry;
  const id = intake.submission_id;
  const words = wordsFor(view, entry);
  const isUrgent = isPressing(entry, words.form);
  const isNew = payload && intake.status === 'received';
  const about = payload && [requestPlace(payload, words), personText(entry, view)].filter(Boolean).join(' · ');
  return html`
    <li>
      <button
        type="button"
        class="row ${isUrgent ? 'urgent' : ''} ${isNew ? 'new' : ''}"
        id="row-${id}"
        aria-current=${view.state.selected === id ? 'true' : nothing}
        @click=${() => view.act.select(id)}
      >
        ${
          isUrgent
            ? html`
                <span class="badge danger">${inboxIcon('alert')} ${msg('In danger now')}</span>
              `
            : nothing
        }
        <span class="row-title" dir="auto">${payload ? requestTitle(payload, words) : msg('Cannot be read')}</span>
        ${
          about
            ? html`
                <span class="row-about" dir="auto">${about}</span>
              `
            : nothing
        }
        <span class="row-foot">
          ${payload ? rowRule(entry) : nothing}
          <span class="status ${payload ? intake.status : ''}">${payload ? statusText(intake.status) : nothing}</span>
          <time datetime=${intake.received_at} title=${dayAndTime(intake.received_at, view)}>
            ${ageText(intake.received_at, view)}
          </time>
        </span>
      </button>
    </li>
  `;
}

function rowRule({ payload }: Entry) {
  const rule = shortRule(payload && contactRules(payload.answers));
  return rule
    ? html`
        <span class="badge rule">${inboxIcon('no-call')} ${rule}</span>
      `
    : nothing;
}

/** For whom, when the form asks so. */
function personText(entry: Entry, view: InboxView): string | undefined {
  const words = wordsFor(view, entry);
  const answer = (field: string) => answerText(field, entry.payload?.answers[field], words);
  return [answer('for-whom'), answer('age-band')].filter(Boolean).join(', ') || undefined;
}
