import { at, atStep, isBeingFilledIn, stepsOf, wiped } from '../form-machine.ts';
import { type FormEvent, type FormPhase, type MachineState, passesByItself, type UnsentReason } from '../form-state.ts';

type State = MachineState;

/**
 * The state after an event that concerns a request on its way, or answers of an earlier visit: the part of the form's state
 * machine that the questions do without. Pure, as the whole.
 */
export function onItsWay(state: State, event: FormEvent): State {
  const { phase } = state;
  switch (event.type) {
    case 'unsealed':
      return phase.name === 'sealing' ? at(state, unsealed(event.reason)) : state;
    case 'retried':
      return phase.name === 'sealing' && phase.reason && !phase.trying ? at(state, { ...phase, trying: true }) : state;
    case 'kept': {
      const { keptIn, receiptCode } = event;
      if (phase.name !== 'sealing') return state;
      return at(state, { name: 'queued', keptIn, receiptCode, mayHaveArrived: false });
    }
    case 'moved':
      return isOnItsWay(phase) ? changedPhase(state, moved(phase, event)) : state;
    case 'reopened':
      // Only whoever wrote it here, on this visit, has something to go back to.
      return phase.name === 'needs_attention' && state.touched ? at(state, { name: 'review' }) : state;
    case 'acknowledged':
      return isOnItsWay(phase) ? wiped(state, { name: 'received', receiptCode: phase.receiptCode }) : state;
    case 'code_saved':
      if (phase.name === 'received') return wiped(state, { name: 'finished' });
      return isOnItsWay(phase) ? at(state, { ...phase, receiptCode: undefined }) : state;
    case 'restored':
      return isBeingFilledIn(phase) ? restored(state, event) : state;
    default:
      return state;
  }
}

type Underway = Extract<FormPhase, { name: 'queued' | 'sending' | 'needs_attention' }>;

/** Encrypted, and not acknowledged. */
function isOnItsWay(phase: FormPhase): phase is Underway {
  return phase.name === 'queued' || phase.name === 'sending' || phase.name === 'needs_attention';
}

/** It has to wait, or cannot be done at all. */
function unsealed(reason: UnsentReason): FormPhase {
  if (passesByItself(reason)) return { name: 'sealing', reason, trying: false };
  return { name: 'needs_attention', reason, keptIn: 'memory', mayHaveArrived: false };
}

function moved({ receiptCode }: Underway, event: Extract<FormEvent, { type: 'moved' }>): FormPhase {
  const { to, keptIn, reason, mayHaveArrived } = event;
  const known = { keptIn, receiptCode, mayHaveArrived };
  if (to === 'needs_attention') return { name: to, ...known, reason: reason ?? 'refused' };
  return { name: to, ...known, ...(reason && { reason }) };
}

/** The very same state when nothing is otherwise: nobody is told the same thing twice. */
function changedPhase(state: State, phase: FormPhase): State {
  return JSON.stringify(phase) === JSON.stringify(state.phase) ? state : at(state, phase);
}

/** Unfinished answers, at the step where they were left, when the form still has it. */
function restored(state: State, { answers, step }: Extract<FormEvent, { type: 'restored' }>): State {
  const whole = { ...state, answers: { ...state.answers, ...answers }, touched: true };
  const isThere = step !== undefined && stepsOf(whole).some(({ id }) => id === step);
  return isThere ? at(whole, atStep(step)) : whole;
}
