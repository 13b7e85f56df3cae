import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerState } from '../answer-store/answer-store.ts';
import { icon } from '../icons/icons.ts';
import type { Language } from '../locales/page-language.ts';
import { kyivDay, kyivTime } from '../opening-hours/kyiv-time.ts';
import { formatDay } from '../service-finder/formats.ts';
import { problemText } from '../api-problem/problem-text.ts';
import { notice } from '../service-finder/notices.ts';
import { skeleton } from '../service-finder/skeleton.ts';

/** What the words in the place of an answer are rendered from. */
export interface Framed {
  readonly state: AnswerState<unknown>;
  readonly language: Language;
  readonly now: Date;
  readonly headingLevel: number;
  /** Whether the page has words of its own inside the element. */
  readonly hasFallback: boolean;
  readonly retry: () => void;
}

/** A heading that stands in the place of the one of the answer. */
export function title({ headingLevel }: Pick<Framed, 'headingLevel'>, text: string): TemplateResult {
  return html`
    <div class="heading" role="heading" aria-level=${headingLevel}>${text}</div>
  `;
}

/** What the page says itself, or else the shape of what is coming. */
export function loading({ hasFallback }: Framed, text: string): TemplateResult {
  return hasFallback
    ? html`
        <div class="own-words"><slot></slot></div>
      `
    : html`
        <p class="visually-hidden">${text}</p>
        ${skeleton(1)}
      `;
}

/** Why there is no answer, below what the page says itself. `text` says the same where the page says nothing. */
export function failed(framed: Framed, text: string): TemplateResult {
  const { state, hasFallback, retry } = framed;
  return html`
    <div class="own-words" ?hidden=${!hasFallback}><slot></slot></div>
    <div class="message">
      ${hasFallback ? nothing : title(framed, text)}
      <p>
        ${state.problem && problemText(state.problem).title}.
        ${hasFallback ? msg('What you see is written on this page and may be out of date.') : nothing}
      </p>
      <p>
        <button class="button quiet" type="button" aria-disabled=${state.loading} @click=${retry}>
          ${state.loading ? msg('Trying…') : msg('Try again')}
        </button>
      </p>
    </div>
  `;
}

/** That what is shown is of an earlier time, since nothing newer can be had. */
export function staleNotice({ state, language, now }: Framed): TemplateResult | typeof nothing {
  const { problem, receivedAt } = state;
  if (!problem || receivedAt === undefined) return nothing;
  const received = new Date(receivedAt);
  const [day, today] = [kyivDay(received), kyivDay(now)];
  const reason = problemText(problem).title;
  return notice(
    'soon',
    icon('alert'),
    day === today
      ? msg(str`${reason}. What you see was loaded at ${kyivTime(received)}.`)
      : msg(str`${reason}. What you see was loaded on ${formatDay(day, language, today)}.`),
  );
}
