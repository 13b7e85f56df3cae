import type { FacetValue, Hotline, Place, ServiceAtLocationDetail, Suggestion } from '@resilience-kit/contract';
import type { SearchAnswer } from '@resilience-kit/sdk';
import type { ApiProblem } from '../api-problem/api-problem.ts';
import type { SavedCopy } from '../snapshot-source/saved-copy.ts';
import type { FinderQuery } from './finder-query.ts';

/** The results that are shown, as far as they have been loaded. */
export interface FinderResults {
  /** The query that they answer; it differs from the state's while a newer search is under way or has failed. */
  readonly query: FinderQuery;
  /** The results of all pages that were loaded, best first. */
  readonly items: readonly ServiceAtLocationDetail[];
  /** How many there are on all pages. */
  readonly total: number;
  /** True when there are more than `total`. */
  readonly totalIsCapped: boolean;
  /** The last page that was loaded, from 1. */
  readonly page: number;
  /** There is a further page. */
  readonly hasMore: boolean;
  /** Other searches that do find something. */
  readonly suggestions: readonly Suggestion[];
  /** How the server understood the text. */
  readonly understood: SearchAnswer['query'];
  /** True when the records are invented examples. */
  readonly isDemo: boolean;
  /** When they arrived, milliseconds since 1970. */
  readonly receivedAt: number;
  /** Where they come from when no API gave them. */
  readonly saved?: SavedCopy | undefined;
}

/** What there is to narrow by. Values once seen stay, so that a control never loses what it shows. */
export interface FinderOptions {
  /** Kinds of help, with how many results each leaves. */
  readonly categories: readonly FacetValue[];
  /** For whom help is, with how many results each leaves. */
  readonly audiences: readonly FacetValue[];
  /** How help is given, with how many results each leaves. */
  readonly modes: readonly FacetValue[];
  /** Languages that are spoken there; empty where the server does not count them. */
  readonly languages: readonly FacetValue[];
  /** All oblasts; empty until they are loaded. */
  readonly oblasts: readonly Place[];
  /** Those of the chosen oblast. */
  readonly hromadas: readonly Place[];
}

/** One service at a location that the visitor looks at. */
export interface FinderSelection {
  /** The service at a location (UUID). */
  readonly id: string;
  /** What is known so far; absent while it is first loaded. */
  readonly item?: ServiceAtLocationDetail;
  /** `gone`: the server has no such record any more. */
  readonly phase: 'loading' | 'ready' | 'gone' | 'failed';
}

/** Everything that the finder shows. Absent means "not known yet", empty means "there is none". */
export interface FinderState {
  /** What is looked for. */
  readonly query: FinderQuery;
  /** A search is under way. */
  readonly searching: boolean;
  /** It takes longer than people expect. */
  readonly slow: boolean;
  /** Absent until the first answer. */
  readonly results?: FinderResults;
  /** Why the last search failed; the results, if any, are then those of an earlier one. */
  readonly problem?: ApiProblem;
  /** Further results are being loaded, or could not be. */
  readonly more: 'idle' | 'loading' | 'failed';
  /** What there is to choose from. */
  readonly options: FinderOptions;
  /** Telephone numbers for help; absent until they are loaded. */
  readonly hotlines?: readonly Hotline[];
  /** The result that is open; absent while none is. */
  readonly selection?: FinderSelection;
  /** Why "near me" did not work; `pending` while the device looks for its position. */
  readonly locating?: 'pending' | 'denied' | 'failed';
}
