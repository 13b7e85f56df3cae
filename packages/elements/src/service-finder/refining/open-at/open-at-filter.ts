import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../icons/icons.ts';
import { kyivDay } from '../../../opening-hours/kyiv-time.ts';
import type { FinderActions, FinderView } from '../../finder-view.ts';
import { hostOf } from '../hosts.ts';
import { draftOf, type OpenAtDraft, type OpenAtReading, readDraft } from './open-at-draft.ts';

/** What has been chosen and is no moment yet, of each finder. A moment is in the query instead. */
const drafts = new WeakMap<FinderActions, OpenAtDraft>();

/** "Open on … at …": native fields, in the time of Kyiv. */
export function openAtFilter(view: FinderView): TemplateResult {
  const { state, act, now } = view;
  const draft = (state.query.openAt ? undefined : drafts.get(act)) ?? draftOf(state.query.openAt);
  const reading = readDraft(draft, now);
  const isRefused = reading.kind === 'past';
  const change = (changes: Partial<OpenAtDraft>) => {
    const next = { ...draft, ...changes };
    const read = readDraft(next, now);
    const moment = read.kind === 'moment' ? read.moment : '';
    if (moment) drafts.delete(act);
    else drafts.set(act, next);
    if (moment !== state.query.openAt) act.update({ openAt: moment, ...(moment && { openNow: false }) });
    hostOf(view)?.element.requestUpdate();
  };
  const clear = (event: Event) => {
    (event.currentTarget as HTMLElement).closest('fieldset')?.querySelector('input')?.focus();
    change({ day: '', time: '' });
  };
  return html`
    <fieldset class="open-at">
      <legend>${msg('Open on a day, at a time')}</legend>
      <div class="open-at-fields">
        ${field('open-on', 'date', msg('Day'), draft.day, (day) => change({ day }), isRefused, kyivDay(now))}
        ${field('open-at', 'time', msg('Time in Kyiv'), draft.time, (time) => change({ time }), isRefused)}
        <button
          class="icon-button"
          type="button"
          aria-label=${msg('Clear the day and the time')}
          ?hidden=${reading.kind === 'empty'}
          @click=${clear}
        >
          ${icon('clear')}
        </button>
      </div>
      <p class="open-at-help ${isRefused ? 'failure' : 'muted'}" id="open-at-help">${helpFor(reading)}</p>
    </fieldset>
  `;
}

function field(
  id: string,
  type: 'date' | 'time',
  label: string,
  value: string,
  change: (value: string) => void,
  isRefused: boolean,
  least?: string,
): TemplateResult {
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        type=${type}
        min=${least ?? nothing}
        .value=${value}
        aria-describedby="open-at-help"
        aria-invalid=${isRefused}
        @change=${(event: Event) => change((event.currentTarget as HTMLInputElement).value)}
      />
    </div>
  `;
}

function helpFor({ kind }: OpenAtReading): string | typeof nothing {
  switch (kind) {
    case 'past':
      return msg('This moment is over. Choose a later one.');
    case 'time-missing':
      return msg('Choose a time too.');
    case 'day-missing':
      return msg('Choose a day too.');
    default:
      return nothing;
  }
}
