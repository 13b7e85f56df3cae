import type { Form, FormAnswer, FormAnswers, Hotline, Place } from '@resilience-kit/contract';
import type { FieldFault } from './form-answers.ts';
import type { PreselectedService } from './preselected-service.ts';

/**
 * Why the form cannot be used:
 * - `insecure_context`, `unsupported`: this page, or this browser, cannot encrypt;
 * - `no_keys`, `bad_keys`: nobody is there to encrypt for, or it is not certain who;
 * - `no_form`: there is no such form here;
 * - `unreachable`: it could not be loaded, and that may pass.
 */
export type BlockedReason = 'insecure_context' | 'unsupported' | 'no_keys' | 'bad_keys' | 'no_form' | 'unreachable';

/**
 * Why a request is not received yet. `too_long`, `refused` and `conflict` do not pass by themselves: the server, or the
 * form itself, has said no.
 */
export type UnsentReason = 'offline' | 'unreachable' | 'slow' | 'busy' | 'server' | 'too_long' | 'refused' | 'conflict';

/** A page of the form that is being filled in. */
export interface StepPhase {
  readonly name: 'step';
  readonly step: string;
  /** What was wrong when «continue» was last pressed. */
  readonly faults: readonly FieldFault[];
  /** The person came back to change an answer: «continue» leads to the review again. */
  readonly fromReview: boolean;
}

export interface ReviewPhase {
  readonly name: 'review';
}

/** Where the person is. */
export type FormPhase =
  | { readonly name: 'loading' }
  | { readonly name: 'blocked'; readonly reason: BlockedReason; readonly resume?: StepPhase | ReviewPhase }
  | StepPhase
  | ReviewPhase
  /** The keys are fetched anew and the answers encrypted. */
  | { readonly name: 'sealing' }
  /** The first attempt is under way. */
  | { readonly name: 'sending' }
  | {
      readonly name: 'needs_attention';
      readonly reason: UnsentReason;
      /** Another attempt is under way. */
      readonly trying: boolean;
      /** The server may have stored it without our knowing. Trying again cannot make two of it. */
      readonly mayHaveArrived: boolean;
    }
  /** `receiptCode`: as it is read out, in groups. */
  | { readonly name: 'received'; readonly receiptCode: string }
  /** The person has saved the code, and nothing is left of the request. */
  | { readonly name: 'finished' }
  /** The person left in a hurry, and nothing is left of what was written. */
  | { readonly name: 'exited' };

/** What the state machine turns on. */
export interface MachineState {
  readonly phase: FormPhase;
  /** Absent until it is loaded. */
  readonly form?: Form;
  /** As they were given, also to questions that are hidden at the moment. */
  readonly answers: FormAnswers;
  /** Questions that may be left out although they are required: what there is to choose could not be loaded. */
  readonly unanswerable: readonly string[];
  /** Something would be lost if the page were closed. */
  readonly touched: boolean;
  readonly service?: PreselectedService | undefined;
  /** The answers that came with the service. */
  readonly prefilled: FormAnswers;
}

/** The places there are to choose from. */
export interface PlaceLists {
  readonly oblasts?: readonly Place[];
  /** By the code of the oblast. */
  readonly hromadas: Readonly<Record<string, readonly Place[]>>;
  /** The last attempt to load a list failed. */
  readonly failed: boolean;
  readonly loading: boolean;
}

export const noPlaces: PlaceLists = { hromadas: {}, failed: false, loading: false };

/** Everything that the form shows. */
export interface FormState extends MachineState {
  /** The form is being loaded, for the first time or again. */
  readonly loading: boolean;
  readonly hotlines?: readonly Hotline[];
  readonly places: PlaceLists;
}

export type FormEvent =
  | { readonly type: 'form_loaded'; readonly form: Form }
  | { readonly type: 'blocked'; readonly reason: BlockedReason }
  | { readonly type: 'service_loaded'; readonly service: PreselectedService }
  | { readonly type: 'service_removed' }
  | { readonly type: 'answered'; readonly field: string; readonly answer: FormAnswer | undefined }
  /** «Continue» was pressed. */
  | { readonly type: 'continued' }
  /** A question that cannot be answered here and now is passed over. */
  | { readonly type: 'skipped'; readonly field: string }
  | { readonly type: 'went_back' }
  /** An answer is to be changed, out of the review. */
  | { readonly type: 'changing'; readonly step: string }
  /** «Send» was pressed. */
  | { readonly type: 'submitted' }
  | { readonly type: 'sealed' }
  | { readonly type: 'failed'; readonly reason: UnsentReason; readonly mayHaveArrived: boolean }
  | { readonly type: 'retried' }
  /** Back to the answers, after a refusal. */
  | { readonly type: 'reopened' }
  | { readonly type: 'acknowledged'; readonly receiptCode: string }
  | { readonly type: 'code_saved' }
  | { readonly type: 'exited' };

/** How patient the form is, milliseconds. */
export interface RetryTiming {
  /** Until the first automatic try after a failure; doubles with each further one … */
  retryAfter: number;
  /** … up to this. */
  longestRetry: number;
}

export const untouched: MachineState = {
  phase: { name: 'loading' },
  answers: {},
  unanswerable: [],
  touched: false,
  prefilled: {},
};

/** Whether a failure may pass without anybody doing anything. */
export function passesByItself(reason: UnsentReason): boolean {
  return reason !== 'too_long' && reason !== 'refused' && reason !== 'conflict';
}

/** Whether closing the page would lose what somebody wrote. */
export function wouldLoseAnswers({ touched, phase }: MachineState): boolean {
  return touched && !['received', 'finished', 'exited'].includes(phase.name);
}
