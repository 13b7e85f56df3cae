import type { ServiceAtLocationDetail, Suggestion } from '@resilience-kit/contract';
import { html, type TemplateResult } from 'lit';
import type { ContactEvent } from '../events/contact-event.ts';
import type { Language } from '../locales/page-language.ts';
import type { FinderQuery } from './finder-query.ts';
import type { FinderState } from './finder-state.ts';

/** What the visitor can do; the element carries it out. */
export interface FinderActions {
  type: (text: string) => void;
  submit: () => void;
  update: (changes: Partial<FinderQuery>) => void;
  follow: (suggestion: Suggestion) => void;
  searchNearby: () => void;
  toggleFilters: () => void;
  toggleHotlines: () => void;
  resetFilters: () => void;
  showMore: () => void;
  select: (id: string) => void;
  deselect: () => void;
  retry: () => void;
  contact: (kind: ContactEvent['kind'], value: string, item?: ServiceAtLocationDetail) => void;
}

/** All that the parts of the finder are rendered from. */
export interface FinderView {
  readonly state: FinderState;
  readonly language: Language;
  readonly now: Date;
  /** The level of the finder's own headings; those of results are one below. */
  readonly headingLevel: number;
  /** Whether the filters of second rank are open where there is no room for all. */
  readonly filtersOpen: boolean;
  /** Whether all hotlines are shown, not only the first. */
  readonly hotlinesOpen: boolean;
  /** What the page presets; "reset" goes back to it. */
  readonly presets: FinderQuery;
  /** The page with the intake form, as the page's author wrote it; empty when there is none. */
  readonly intakeUrl: string;
  readonly act: FinderActions;
}

/** A heading of a level that the page chooses. `level` counts from the finder's own. */
export function heading(view: FinderView, level: number, content: unknown, name: string): TemplateResult {
  return html`
    <div
      class="heading ${name}"
      id=${name}
      role="heading"
      aria-level=${Math.min(view.headingLevel + level, 6)}
      tabindex="-1"
    >
      ${content}
    </div>
  `;
}
