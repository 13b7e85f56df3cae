import type { Form, FormAnswer, FormAnswers, Hotline, Place } from '@resilience-kit/contract';
import type { FieldFault } from './form-answers.ts';
import type { Receivers } from './outbox/receivers.ts';
import type { PreselectedService } from './preselected-service.ts';
import type { OutboxItem } from '@resilience-kit/sdk/intakes/outbox';

/**
 * Why the form cannot be used:
 * - `insecure_context`, `unsupported`: this page, or this browser, cannot encrypt;
 * - `no_keys`, `bad_keys`: nobody is there to encrypt for, or it is not certain who;
 * - `expired_keys`: the keys are too old, or the clock of the device is wrong;
 * - `no_form`: there is no such form here;
 * - `unreachable`: it could not be loaded, and that may pass.
 */
export type BlockedReason =
  'insecure_context' | 'unsupported' | 'no_keys' | 'bad_keys' | 'expired_keys' | 'no_form' | 'unreachable';

/**
 * Why a request is not received yet. Those of the second line do not pass by themselves: the server, or the form itself, has
 * said no, or has `closed` the form meanwhile; `unsealable`: it could not be encrypted here; `deleted`: the server has had it, and has deleted it since;
 * `expired`: it has waited for a week.
 */
export type UnsentReason =
  | ('offline' | 'unreachable' | 'slow' | 'busy' | 'server')
  | ('closed' | 'too_long' | 'refused' | 'conflict' | 'unsealable' | 'deleted' | 'expired');

/** What is true of a request that is encrypted and has not arrived. */
export interface OnItsWay {
  /** Where it is; in `memory` it is lost when the page is closed. */
  readonly keptIn: 'device' | 'memory';
  /** As it is read out, in groups; absent once the person has saved it. */
  readonly receiptCode?: string | undefined;
  /** Why it has not arrived, once a try has failed. */
  readonly reason?: UnsentReason | undefined;
  /** The server may have stored it without our knowing. Trying again cannot make two of it. */
  readonly mayHaveArrived: boolean;
}

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
  /** The form stands in a frame of its own; what happens in there is not known here. */
  | { readonly name: 'framed' }
  | StepPhase
  | ReviewPhase
  /** The answers are being encrypted; `reason`: why that has to wait, and `trying`: it is tried again right now. */
  | { readonly name: 'sealing'; readonly reason?: UnsentReason; readonly trying?: boolean }
  /** Encrypted and kept, and waiting for the next try. */
  | ({ readonly name: 'queued' } & OnItsWay)
  /** A try is under way, here or in another tab. */
  | ({ readonly name: 'sending' } & OnItsWay)
  /** It does not go on by itself. */
  | ({ readonly name: 'needs_attention'; readonly reason: UnsentReason } & OnItsWay)
  /** `receiptCode`: absent when the person has saved it before. */
  | { readonly name: 'received'; readonly receiptCode?: string | undefined }
  /** The person has saved the code, and nothing is left of the request. */
  | { readonly name: 'finished' }
  /** The person left in a hurry, and nothing is left of what was written. */
  | { readonly name: 'exited' };

/** What the state machine turns on. */
export interface MachineState {
  /** Where the person is. */
  readonly phase: FormPhase;
  /** Absent until it is loaded. */
  readonly form?: Form;
  /** As they were given, also to questions that are hidden at the moment. */
  readonly answers: FormAnswers;
  /** Questions that may be left out although they are required: what there is to choose could not be loaded. */
  readonly unanswerable: readonly string[];
  /** Something would be lost if the page were closed. */
  readonly touched: boolean;
  /** The service at a location that is asked for; absent when none was chosen. */
  readonly service?: PreselectedService | undefined;
  /** The answers that came with the service. */
  readonly prefilled: FormAnswers;
  /** Steps that the person has been through: nothing there changes by itself any more. */
  readonly passed: readonly string[];
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
  /** Telephone numbers for help; absent until they are loaded. */
  readonly hotlines?: readonly Hotline[];
  /** The places there are to choose from. */
  readonly places: PlaceLists;
  /** Requests of earlier visits, or of other tabs, that are still on this device. */
  readonly waiting: readonly OutboxItem[];
  /** Whom to call instead, where the form of one of them is closed. */
  readonly receivers?: Receivers;
  /** What became of those while the page was open, latest last. */
  readonly left: readonly ('received' | 'deleted')[];
  /** Unfinished answers on the device: `offered` from an earlier visit, `kept` by choice, `impossible` here. */
  readonly draft?: 'offered' | 'kept' | 'impossible' | undefined;
}

/** What can happen to a form: by the person, by the network, or by itself. */
export type FormEvent =
  | { readonly type: 'form_loaded'; readonly form: Form }
  /** The form is one that stands in a frame. */
  | { readonly type: 'framed'; readonly form: Form }
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
  /** It could not be encrypted, for now or for good. */
  | { readonly type: 'unsealed'; readonly reason: UnsentReason }
  /** It is encrypted, and kept. */
  | { readonly type: 'kept'; readonly keptIn: OnItsWay['keptIn']; readonly receiptCode: string }
  /** Something has changed on its way. */
  | ({ readonly type: 'moved'; readonly to: 'queued' | 'sending' | 'needs_attention' } & Omit<OnItsWay, 'receiptCode'>)
  | { readonly type: 'retried' }
  /** Back to the answers, after a refusal. */
  | { readonly type: 'reopened' }
  | { readonly type: 'acknowledged' }
  /** Unfinished answers of an earlier visit are brought back. */
  | { readonly type: 'restored'; readonly answers: FormAnswers; readonly step: string | undefined }
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
  passed: [],
};

/** Whether a failure may pass without anybody doing anything. */
export function passesByItself(reason: UnsentReason): boolean {
  return ['offline', 'unreachable', 'slow', 'busy', 'server'].includes(reason);
}

/** Whether closing the page would lose something: what somebody wrote, or the code that is shown only here. */
export function wouldLoseSomething({ touched, phase }: MachineState): boolean {
  switch (phase.name) {
    case 'queued':
    case 'sending':
      return phase.keptIn === 'memory' || phase.receiptCode !== undefined;
    case 'received':
      return phase.receiptCode !== undefined;
    case 'finished':
    case 'exited':
      return false;
    default:
      return touched;
  }
}
