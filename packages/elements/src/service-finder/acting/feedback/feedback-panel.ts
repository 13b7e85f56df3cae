import { msg } from '@lit/localize';
import type { FeedbackKind, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { FinderView } from '../../finder-view.ts';
import type { ActingDesk } from '../acting-desk.ts';
import { actingIcon } from '../acting-icons.ts';
import { openNote, sayWhatIsWrong } from './feedback-actions.ts';
import { outcomeText } from './outcome-text.ts';

/** The longest note that the API takes, characters. */
const LONGEST_NOTE = 500;

/** What is wrong with a record, as the visitor says it: the second tap sends it. */
export function feedbackPanel(desk: ActingDesk, view: FinderView, item: ServiceAtLocationDetail): TemplateResult {
  const { feedback, noting } = desk.stateOf(item);
  if (feedback && feedback !== 'sending') return outcome(feedback);
  const kinds: Record<FeedbackKind, string> = {
    closed: msg('It is closed'),
    moved: msg('It has moved'),
    wrong_hours: msg('The hours are wrong'),
    wrong_phone: msg('The phone number is wrong'),
    wrong_other: msg('Something else'),
  };
  return html`
    <p id="feedback-question"><strong>${msg('What is wrong?')}</strong></p>
    ${
      noting
        ? html`
            <div class="field">
              <label for="feedback-note">${msg('In a few words, if you like')}</label>
              <textarea
                id="feedback-note"
                rows="3"
                maxlength=${LONGEST_NOTE}
                aria-describedby="feedback-note-hint"
              ></textarea>
              <p class="muted small" id="feedback-note-hint">
                ${msg('Please no names, phone numbers or addresses of people, and nothing about yourself. Then choose:')}
              </p>
            </div>
          `
        : nothing
    }
    <ul class="kinds" aria-labelledby="feedback-question">
      ${(Object.keys(kinds) as FeedbackKind[]).map(
        (kind) => html`
          <li>
            <button
              class="button quiet"
              type="button"
              aria-disabled=${feedback === 'sending'}
              @click=${() => void choose(desk, view, item, kind)}
            >
              ${kinds[kind]}
            </button>
          </li>
        `,
      )}
    </ul>
    ${
      noting
        ? nothing
        : html`
            <button class="link-button" type="button" @click=${() => void openNote(desk, item)}>
              ${msg('Add a note first')}
            </button>
          `
    }
    <p class="muted small">${msg('It is sent at once, without your name, to those who keep this record.')}</p>
  `;
}

function choose(desk: ActingDesk, view: FinderView, item: ServiceAtLocationDetail, kind: FeedbackKind): Promise<void> {
  // «Something else» says nothing without words; they may be left out even so.
  return kind === 'wrong_other' && !desk.stateOf(item).noting
    ? openNote(desk, item)
    : sayWhatIsWrong(desk, view, item, kind);
}

function outcome(kind: 'sent' | 'waiting' | 'refused'): TemplateResult {
  return html`
    <p class="feedback-outcome" tabindex="-1">
      ${actingIcon(kind === 'sent' ? 'done' : 'alert')}
      <span>${outcomeText(kind)}</span>
    </p>
  `;
}
