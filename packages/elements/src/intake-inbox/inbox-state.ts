import type { Form, IntakeStatus } from '@resilience-kit/contract';
import type { ApiProblem } from '../api-problem/api-problem.ts';
import type { Entry, InboxFilter } from './entries.ts';

/** Why the requests are not shown any more: somebody pressed the button, nobody used the page, or it was left. */
export type LockReason = 'button' | 'idle' | 'left';

/**
 * Why the requests were not opened: the file cannot be read or holds no identity; nothing says which organization's they
 * are, or the file is that of another one; there is no access key, or the API does not take it.
 */
export type UnlockFault =
  'no_file' | 'no_identity' | 'no_organization' | 'other_organization' | 'no_access_key' | 'refused';

/** How often new requests are looked for, minutes; 0 is only when the worker asks. */
export const pollIntervals = [0, 1, 5, 15] as const;
export type PollInterval = (typeof pollIntervals)[number];

/** Why something done about a request did not come to the server. `gone`: it is no longer there. */
export type ChangeFault = 'gone' | 'refused' | 'failed';

/** Everything that the inbox shows. When it is locked nothing of the requests is in it. */
export interface InboxState {
  readonly phase: 'locked' | 'unlocking' | 'open';
  readonly lockedBy?: LockReason;
  readonly fault?: UnlockFault;
  /** Why the requests, or the new ones, could not be had. */
  readonly problem?: ApiProblem;
  readonly loading: boolean;
  /** How many have been opened, of how many. */
  readonly progress?: { readonly done: number; readonly total: number };
  readonly entries: readonly Entry[];
  /** By `formKey`. */
  readonly forms: ReadonlyMap<string, Form>;
  /** Names by their code. */
  readonly places: ReadonlyMap<string, string>;
  readonly filter: InboxFilter;
  /** The id of the request that is being read. */
  readonly selected?: string;
  /** What is on its way to the server. */
  readonly changing?: IntakeStatus | 'deleted';
  readonly changeFault?: ChangeFault;
  readonly polling: PollInterval;
  /** When the list was had last, milliseconds since 1970. */
  readonly checkedAt?: number;
  /** It is locked in a minute unless somebody uses it. */
  readonly lockIsNear: boolean;
}

/** What happened that a screen reader should say; never more than a number of requests. */
export type InboxNews =
  | { readonly kind: 'opened' | 'arrived'; readonly count: number }
  | { readonly kind: 'locked'; readonly reason: LockReason }
  | { readonly kind: 'lock_is_near' }
  | { readonly kind: 'marked'; readonly status: IntakeStatus }
  | { readonly kind: 'deleted' };

/** Nothing, as before an identity is given and after it is forgotten. */
export const lockedState: InboxState = {
  phase: 'locked',
  loading: false,
  entries: [],
  forms: new Map(),
  places: new Map(),
  filter: 'active',
  polling: 0,
  lockIsNear: false,
};
