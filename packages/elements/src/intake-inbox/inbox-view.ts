import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { IntakeStatus } from '@resilience-kit/contract';
import type { Language } from '../locales/page-language.ts';
import type { AnswerWords } from './answer-texts.ts';
import { type Entry, formKey, type InboxFilter } from './entries.ts';
import type { InboxState, PollInterval } from './inbox-state.ts';

/** What the worker can do; the element carries it out. */
export interface InboxActions {
  readonly unlock: (event: SubmitEvent) => void;
  readonly lock: () => void;
  readonly stay: () => void;
  readonly refresh: () => void;
  readonly poll: (interval: PollInterval) => void;
  readonly filter: (filter: InboxFilter) => void;
  readonly select: (id: string) => void;
  readonly backToList: () => void;
  readonly setStatus: (status: IntakeStatus) => void;
  readonly ask: (about: Confirming) => void;
  readonly remove: () => void;
  readonly print: () => void;
}

/** What the worker is asked once more about. */
export type Confirming = 'deleting' | 'referring' | undefined;

/** All that the inbox is rendered from. */
export interface InboxView {
  readonly state: InboxState;
  readonly language: Language;
  readonly now: Date;
  readonly headingLevel: number;
  /** After how many minutes without use it is locked. */
  readonly patience: number;
  readonly confirming: Confirming;
  readonly act: InboxActions;
}

/** What puts the answers of a request into words. */
export function wordsFor({ state }: Pick<InboxView, 'state'>, { intake }: Entry): AnswerWords {
  return { form: state.forms.get(formKey(intake)), places: state.places, yes: msg('Yes'), no: msg('No') };
}

/** A heading, `below` so many levels under the one of the inbox. */
export function heading(
  { headingLevel }: Pick<InboxView, 'headingLevel'>,
  id: string,
  content: unknown,
  below = 0,
): TemplateResult {
  return html`
    <div
      class="heading level-${below}"
      id=${id}
      role="heading"
      aria-level=${Math.min(6, headingLevel + below)}
      tabindex="-1"
    >
      ${content}
    </div>
  `;
}
