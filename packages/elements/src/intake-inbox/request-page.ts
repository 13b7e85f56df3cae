import { msg, str } from '@lit/localize';
import { formatReceiptCode } from '@resilience-kit/sdk/intakes';
import { html, nothing, type TemplateResult } from 'lit';
import { leftToRight } from '../text-direction/left-to-right.ts';
import { ageText, dayAndTime } from './ages.ts';
import { readAnswers, requestTitle } from './answer-texts.ts';
import { contactPanel } from './contact-panel.ts';
import { contactRules } from './contact-rules.ts';
import { type Entry, isUrgent } from './entries.ts';
import { harmlessLine, harmlessLines } from './harmless-text.ts';
import { inboxIcon } from './inbox-icons.ts';
import { heading, type InboxView, wordsFor } from './inbox-view.ts';
import { requestActions } from './request-actions.ts';
import { statusText, unreadableText } from './status-texts.ts';

/** One request, with what can be done about it. */
export function requestPage(view: InboxView, entry: Entry): TemplateResult {
  return html`
    <article class="request" part="request" aria-labelledby="request-heading">
      <button class="link-button back" type="button" @click=${view.act.backToList}>
        ${inboxIcon('back')} ${msg('Back to the list')}
      </button>
      ${entry.payload ? requestContent(view, entry) : unreadableContent(view, entry)} ${requestActions(view, entry)}
    </article>
  `;
}

/** What a request says, without anything to press: on the page and on paper. */
export function requestContent(view: InboxView, entry: Entry): TemplateResult | typeof nothing {
  const { intake, payload } = entry;
  if (!payload) return nothing;
  const words = wordsFor(view, entry);
  const rules = contactRules(payload.answers);
  return html`
    <header class="request-head">
      <p class="kicker">
        <span class="status ${intake.status}">${statusText(intake.status)}</span>
        <span>${dayAndTime(intake.received_at, view)} · ${ageText(intake.received_at, view)}</span>
      </p>
      ${heading(
        view,
        'request-heading',
        html`
          <bdi>${requestTitle(payload, words)}</bdi>
        `,
        1,
      )}
      ${
        words.form
          ? nothing
          : html`
              <div class="notice soon">
                ${inboxIcon('info')}
                <div>${msg('The questions of the form could not be loaded, so answers are shown as codes.')}</div>
              </div>
            `
      }
    </header>
    ${isUrgent(payload, words.form) ? dangerBanner() : nothing} ${rules ? contactPanel(view, rules, words) : nothing}
    <dl class="answers">
      ${readAnswers(payload, words).map(({ question, lines }) => pair(question, lines))}
      ${pair(msg('May be shared with other organizations'), [payload.consent ? msg('Yes') : msg('No')])}
      ${pair(msg('Wrote in'), [languageName(payload.language, view)])}
      ${payload.service ? pair(msg('Came from the service'), serviceLines(payload.service)) : nothing}
      ${payload.referred?.note ? pair(msg('Note of those who referred it'), harmlessLines(payload.referred.note)) : nothing}
      <div>
        <dt>${msg('Receipt code')}</dt>
        <dd class="digits">${leftToRight(formatReceiptCode(payload.receipt_code))}</dd>
      </div>
    </dl>
    ${
      intake.quarantine
        ? html`
            <p class="hint">
              ${msg('It waits apart, as it came in an unusual way. What it says may be real all the same.')}
            </p>
          `
        : nothing
    }
  `;
}

function dangerBanner(): TemplateResult {
  return html`
    <div class="danger-banner" part="danger">
      ${inboxIcon('alert')}
      <div>
        <strong>${msg('In danger now')}</strong>
        <p>${msg('The person said so. Answer this request first, and keep to what is safe for them.')}</p>
      </div>
    </div>
  `;
}

function unreadableContent(view: InboxView, { intake, unreadable }: Entry): TemplateResult {
  return html`
    <header class="request-head">
      <p class="kicker"><span>${dayAndTime(intake.received_at, view)}</span></p>
      ${heading(view, 'request-heading', msg('This request cannot be read'), 1)}
    </header>
    <p>${unreadableText(unreadable ?? 'unknown')}</p>
    <p class="muted small">
      ${msg(str`Its id: ${harmlessLine(intake.submission_id)}. Encrypted with keyset ${intake.keyset_serial}.`)}
    </p>
  `;
}

function pair(term: string, lines: readonly string[]): TemplateResult {
  return html`
    <div>
      <dt dir="auto">${term}</dt>
      <dd>
        ${lines.map(
          (line) => html`
            <p dir="auto">${line}</p>
          `,
        )}
      </dd>
    </div>
  `;
}

function serviceLines({ name, place }: { name: string; place?: string }): string[] {
  return [name, place].flatMap((text) => (text ? [harmlessLine(text)] : []));
}

/** The name of a language; its code when the browser does not know it, for it is what somebody sent. */
function languageName(code: string, { language }: InboxView): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? harmlessLine(code);
  } catch {
    return harmlessLine(code);
  }
}
