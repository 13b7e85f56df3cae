import type { FormAnswer } from '@resilience-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../locales/page-language.ts';
import type * as deferred from './deferred.ts';
import type { FormState } from './form-state.ts';
import type { SendingDesk } from './sending/sending-desk.ts';

/** What is loaded while the person reads. */
export type Deferred = typeof deferred;

/** What the person can do; the element carries it out. */
export interface FormActions {
  answer: (field: string, answer: FormAnswer | undefined) => void;
  continue: () => void;
  back: () => void;
  skip: (field: string) => void;
  change: (step: string) => void;
  removeService: () => void;
  submit: () => void;
  reopen: () => void;
  retry: () => void;
  copyCode: () => void;
  codeSaved: () => void;
  toggleHotlines: () => void;
  /** Moves focus to what a fault is about. */
  goTo: (selector: string) => void;
}

/** All that the pages of the form are rendered from. */
export interface FormView {
  readonly state: FormState;
  readonly language: Language;
  readonly headingLevel: number;
  /** Whether all hotlines are shown, not only the first. */
  readonly hotlinesOpen: boolean;
  /** What came of copying the receipt code. */
  readonly copied: 'copied' | 'refused' | undefined;
  /** Nothing outside of the form can read what is typed: it stands on the page of the API itself. */
  readonly isApart: boolean;
  /** What is loaded while the person reads; absent until it is there. */
  readonly deferred: Deferred | 'failed' | undefined;
  /** What happens to answers once they leave the questions; absent until it is loaded. */
  readonly desk: SendingDesk | undefined;
  readonly act: FormActions;
}

/** The heading of a page; focus is moved to it when the page appears. */
export function pageHeading(view: FormView, content: unknown, describedBy?: string): TemplateResult {
  return html`
    <div
      class="heading page-heading"
      id="page-heading"
      role="heading"
      aria-level=${view.headingLevel}
      aria-describedby=${describedBy ?? nothing}
      tabindex="-1"
    >
      ${content}
    </div>
  `;
}

/** A text with its paragraphs, which blank lines separate. */
export function paragraphs(text: string | undefined): TemplateResult[] {
  return (text ?? '')
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(
      (paragraph) => html`
        <p class="prose">${paragraph.trim()}</p>
      `,
    );
}
