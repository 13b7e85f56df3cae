import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Hotline, ReceiptAnswer } from '@resilience-kit/contract';
import { outline } from '../icons/outline.ts';
import type { Language } from '../locales/page-language.ts';
import { kyivDay } from '../opening-hours/kyiv-time.ts';
import { formatDay } from '../service-finder/formats.ts';
import { leftToRight } from '../text-direction/left-to-right.ts';
import type { ReceiptState } from './receipt-store.ts';
import { faultText, problemTexts, statusTexts } from './receipt-texts.ts';

/** All that the element is rendered from. */
export interface ReceiptView {
  readonly state: ReceiptState;
  readonly language: Language;
  readonly now: Date;
  readonly headingLevel: number;
  readonly act: {
    readonly ask: (event: SubmitEvent) => void;
    readonly type: (event: InputEvent) => void;
    readonly again: () => void;
  };
}

const paths = {
  received: 'M3 13h5l2 3h4l2-3h5M3 13 6 5h12l3 8v6H3Z',
  opened: 'M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6ZM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  contact_us: 'M4 5h16v11h-9l-5 4v-4H4ZM8 10h8',
  closed: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12l3 3 5-5',
  alert: 'M12 4 3 20h18ZM12 10v4M12 17v.1',
  phone: 'M6 4h3l1.5 4-2.2 1.5a12 12 0 0 0 6.2 6.2L16 13.5l4 1.5v3a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2Z',
} as const;

const icon = (name: keyof typeof paths) => outline(paths[name], name);

/** The question, or the answer; the numbers to call below either. */
export function receiptPage(view: ReceiptView): TemplateResult {
  return html`
    ${view.state.answer ? answer(view, view.state.answer) : question(view)} ${numbers(view)}
  `;
}

function heading({ headingLevel }: ReceiptView, id: string, text: unknown): TemplateResult {
  return html`
    <div class="heading" id=${id} role="heading" aria-level=${headingLevel} tabindex="-1">${text}</div>
  `;
}

function question(view: ReceiptView): TemplateResult {
  const { state, act, language } = view;
  const { fault, looking } = state;
  return html`
    <form class="question" part="form" novalidate autocomplete="off" @submit=${act.ask}>
      ${heading(view, 'question-heading', msg('What became of my request?'))} ${result(view)}
      <div class="field ${fault ? 'faulty' : ''}">
        <label for="code">${msg('Receipt code')}</label>
        <p class="hint" id="code-hint">
          ${msg('21 digits that you saw after sending. Your name is not needed. The code stays on this page.')}
        </p>
        ${
          fault
            ? html`
                <p class="fault" id="code-fault">
                  ${icon('alert')}
                  <span>${faultText(fault, language)}</span>
                </p>
              `
            : nothing
        }
        <input
          id="code"
          type="text"
          inputmode="numeric"
          dir="ltr"
          autocomplete="off"
          autocapitalize="none"
          autocorrect="off"
          spellcheck="false"
          enterkeyhint="go"
          aria-describedby=${fault ? 'code-fault code-hint' : 'code-hint'}
          aria-invalid=${fault ? 'true' : nothing}
          @input=${act.type}
        />
      </div>
      <button class="button primary" type="submit" aria-disabled=${looking}>
        ${looking ? msg('Looking…') : msg('Check')}
      </button>
    </form>
  `;
}

/** Why there is no answer. Below the heading, where focus goes. */
function result(view: ReceiptView): TemplateResult | typeof nothing {
  const { unknown, problem } = view.state;
  if (unknown)
    return notice(
      msg('There is no request with this code'),
      msg(
        'It may have been deleted when the work was done, or the code is another one. You can send a new request or call.',
      ),
    );
  if (!problem) return nothing;
  const { title, text } = problemTexts(problem);
  return notice(title, text);
}

function notice(title: string, text: string): TemplateResult {
  return html`
    <div class="notice" id="result" tabindex="-1" role="group" aria-labelledby="result-title">
      ${icon('alert')}
      <div>
        <strong id="result-title">${title}</strong>
        <p>${text}</p>
      </div>
    </div>
  `;
}

function answer(view: ReceiptView, { status, since }: ReceiptAnswer): TemplateResult {
  const { title, text, next } = statusTexts(status);
  const date = new Date(since);
  const day = Number.isNaN(date.getTime()) ? '' : formatDay(kyivDay(date), view.language, kyivDay(view.now));
  return html`
    <div class="answer ${status}" part="answer" data-status=${status}>
      <span class="picture">${icon(status)}</span>
      <div class="words">
        ${heading(view, 'answer-heading', title)}
        ${
          day
            ? html`
                <p class="muted">${msg(str`Since ${day}`)}</p>
              `
            : nothing
        }
        <p>${text}</p>
        <p>${next}</p>
        <slot name="contact"></slot>
      </div>
    </div>
    <p class="again">
      <button class="button quiet" type="button" @click=${view.act.again}>${msg('Check a code again')}</button>
    </p>
  `;
}

/** Numbers to call, of the API; until they are there, what the page itself says. */
function numbers({ state, language }: ReceiptView): TemplateResult {
  const emergency = (state.hotlines ?? []).filter((hotline) => hotline.emergency);
  const others = (state.hotlines ?? []).filter((hotline) => !hotline.emergency);
  // One number for danger and some to talk to: a long list helps nobody to choose.
  const hotlines = [...emergency.slice(0, 1), ...others.slice(0, 3)];
  return html`
    <aside class="numbers" part="hotlines" aria-label=${msg('Urgent help')}>
      ${
        hotlines.length > 0
          ? html`
              <ul role="list">
                ${hotlines.map((hotline) => number(hotline, language))}
              </ul>
            `
          : html`
              <slot>${msg('“Emergency call” on the lock screen of a phone works even without credit.')}</slot>
            `
      }
    </aside>
  `;
}

function number(
  { dial, number: shown, name, emergency, language_fallbacks }: Hotline,
  language: Language,
): TemplateResult {
  const spoken = language_fallbacks?.find(({ pointer }) => pointer === '/name')?.language ?? language;
  return html`
    <li>
      <a class="call ${emergency ? 'urgent' : ''}" href="tel:${dial}">
        ${icon('phone')}
        <strong>${leftToRight(shown)}</strong>
        <span lang=${spoken}>${name}</span>
      </a>
    </li>
  `;
}
