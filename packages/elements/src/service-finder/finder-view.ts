import type { ServiceAtLocationDetail, Suggestion } from '@resilience-kit/contract';
import { html, type TemplateResult } from 'lit';
import type { ContactEvent } from '../events/contact-event.ts';
import type { Language } from '../locales/page-language.ts';
import type { FinderQuery } from './finder-query.ts';
import type { FinderState } from './finder-state.ts';
import type { PartName, Parts } from './later-parts.ts';

/** What the visitor can do; the element carries it out. */
export interface FinderActions {
  type: (text: string) => void;
  submit: () => void;
  update: (changes: Partial<FinderQuery>) => void;
  follow: (suggestion: Suggestion) => void;
  searchNearby: () => void;
  toggleFilters: () => void;
  /** Whoever begins to type or to narrow gets what helps with it. */
  refine: () => void;
  /** Shows the results on a map, or takes the map away. */
  toggleMap: () => void;
  toggleHotlines: () => void;
  resetFilters: () => void;
  showMore: () => void;
  select: (id: string) => void;
  deselect: () => void;
  retry: () => void;
  contact: (kind: ContactEvent['kind'], value: string, item?: ServiceAtLocationDetail) => void;
}

/** What a part that is loaded later adds to one service. */
interface ServiceTools {
  star(view: ServiceView, item: ServiceAtLocationDetail): unknown;
  actions(view: ServiceView, item: ServiceAtLocationDetail): unknown;
  report(view: ServiceView, item: ServiceAtLocationDetail): unknown;
}

/** What one service is rendered from: in the list of a finder, and alone. */
export interface ServiceView {
  readonly language: Language;
  readonly now: Date;
  /** The level of the element's own headings; those of results are one below. */
  readonly headingLevel: number;
  /** The page with the intake form, as the page's author wrote it; empty when there is none. */
  readonly intakeUrl: string;
  /** The place that was chosen: a mobile team that comes there comes «to your hromada». */
  readonly state: { readonly query: Pick<FinderQuery, 'hromada'> };
  readonly parts: { readonly acting?: ServiceTools };
  readonly act: Pick<FinderActions, 'select' | 'contact'>;
}

/** All that the parts of the finder are rendered from. */
export interface FinderView extends ServiceView {
  readonly state: FinderState;
  /** Whether the filters of second rank are open where there is no room for all. */
  readonly filtersOpen: boolean;
  /** Whether all hotlines are shown, not only the first. */
  readonly hotlinesOpen: boolean;
  /** How many results are rendered so far, as the others follow; and which of these do not need to stay as they are. */
  readonly slices: { readonly count: number; readonly kept: number; readonly end: number };
  /** What the page presets; "reset" goes back to it. */
  readonly presets: FinderQuery;
  /** What has been loaded later; what is not there yet is left out, or stands for itself. */
  readonly parts: Partial<Parts>;
  /** What could not be loaded. */
  readonly missing: ReadonlyMap<PartName, unknown>;
  readonly act: FinderActions;
}

/** A heading of a level that the page chooses. `level` counts from the finder's own. */
export function heading(
  view: Pick<ServiceView, 'headingLevel'>,
  level: number,
  content: unknown,
  name: string,
): TemplateResult {
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
