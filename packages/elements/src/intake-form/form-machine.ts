import type { FormAnswers } from '@resilience-kit/contract';
import { faultsOf, tidyAnswers } from './form-answers.ts';
import {
  type FormEvent,
  type FormPhase,
  type MachineState,
  type ReviewPhase,
  type StepPhase,
  untouched,
} from './form-state.ts';
import { prefilledAnswers } from './preselected-service.ts';
import { shownSteps } from './shown-steps.ts';

type State = MachineState;

/** The part of the machine that is loaded later. */
export type Later = (state: State, event: FormEvent) => State;

/**
 * The state after an event. Pure: no page, no clock, no network. An event that makes no sense where the person is, such
 * as a second tap on «send», changes nothing and gives back the very same state. `later`: what comes after the questions, which
 * is loaded while the person reads.
 */
export function next<Whole extends State>(state: Whole, event: FormEvent, later: Later = (same) => same): Whole {
  const changed = after(state, event, later);
  return changed === state ? state : { ...state, ...changed };
}

function after(state: State, event: FormEvent, later: Later): State {
  const { phase } = state;
  if (phase.name === 'exited') return state;
  switch (event.type) {
    case 'form_loaded':
      return loaded({ ...state, form: event.form });
    case 'framed':
      return isBeforeTheForm(phase) ? { ...state, form: event.form, phase: { name: 'framed' } } : state;
    case 'blocked':
      return blocked(state, event.reason);
    case 'service_loaded':
      return isBeingFilledIn(phase) ? prefill({ ...state, service: event.service }) : state;
    case 'service_removed':
      return withoutService(state);
    case 'answered':
      return phase.name === 'step' ? answered(state, event.field, event.answer) : state;
    case 'continued':
      return phase.name === 'step' ? continued(state, phase) : state;
    case 'skipped':
      if (phase.name !== 'step') return state;
      return continued({ ...state, unanswerable: [...state.unanswerable, event.field] }, phase);
    case 'went_back':
      return wentBack(state);
    case 'changing':
      return phase.name === 'review' ? { ...state, phase: atStep(event.step, { fromReview: true }) } : state;
    case 'submitted':
      return phase.name === 'review' ? at(state, reviewed(state, { name: 'sealing' })) : state;
    case 'exited':
      return wiped(state, { name: 'exited' });
    default:
      return later(state, event);
  }
}

export function at(state: State, phase: FormPhase): State {
  return { ...state, phase };
}

export function atStep(step: string, { fromReview = false, faults = [] as StepPhase['faults'] } = {}): StepPhase {
  return { name: 'step', step, faults, fromReview };
}

/** A form came: the first one, or the same in another language, with the person somewhere in the middle of it. */
function loaded(state: State): State {
  const { phase } = state;
  if (phase.name === 'loading') return prefill(at(state, firstPage(state)));
  if (phase.name === 'blocked') return prefill(at(state, usable(state, phase.resume ?? firstPage(state))));
  return phase.name === 'step' ? prefill(at(state, usable(state, phase))) : state;
}

/** The page, or the first one when a newer form no longer has it. */
function usable(state: State, page: StepPhase | ReviewPhase): StepPhase | ReviewPhase {
  return page.name === 'review' || stepsOf(state).some(({ id }) => id === page.step) ? page : firstPage(state);
}

function firstPage(state: State): StepPhase | ReviewPhase {
  const [first] = stepsOf(state);
  return first ? atStep(first.id) : { name: 'review' };
}

export function stepsOf({ form, answers }: State) {
  return form ? shownSteps(form, answers) : [];
}

/** Nothing may be filled in or sealed any more. What is sealed already is as safe as before. */
function blocked(state: State, reason: Extract<FormEvent, { type: 'blocked' }>['reason']): State {
  const { phase } = state;
  switch (phase.name) {
    case 'loading':
      return at(state, { name: 'blocked', reason });
    case 'blocked':
      return phase.reason === reason ? state : at(state, { ...phase, reason });
    case 'step':
    case 'review':
      return at(state, { name: 'blocked', reason, resume: phase });
    case 'sealing':
      return at(state, { name: 'blocked', reason, resume: { name: 'review' } });
    default:
      return state;
  }
}

/**
 * Answers out of the service, once, where the person has given none, and only to questions that they have not come to: what
 * somebody has looked at does not change under their hands.
 */
function prefill(state: State): State {
  const { form, service, answers, prefilled, passed, touched, phase } = state;
  if (!form || !service || Object.keys(prefilled).length > 0) return state;
  const seen = touched && phase.name === 'step' ? [...passed, phase.step] : passed;
  const open = form.steps.filter(({ id }) => phase.name !== 'review' && !seen.includes(id));
  const fields = new Set(open.flatMap((step) => step.fields.map(({ id }) => id)));
  const found = Object.entries(prefilledAnswers(form, service));
  const added = Object.fromEntries(found.filter(([field]) => fields.has(field) && !(field in answers)));
  return { ...state, prefilled: added, answers: { ...answers, ...added } };
}

/** Takes the service away, with the answers that came with it and that nobody touched. */
function withoutService(state: State): State {
  const { answers, prefilled } = state;
  const kept = Object.entries(answers).filter(([field, answer]) => prefilled[field] !== answer);
  return { ...state, service: undefined, prefilled: {}, answers: Object.fromEntries(kept) };
}

function answered(state: State, field: string, answer: FormAnswers[string] | undefined): State {
  const { [field]: _, ...others } = state.answers;
  return {
    ...state,
    touched: true,
    answers: answer === undefined ? others : { ...others, [field]: answer },
    unanswerable: state.unanswerable.filter((one) => one !== field),
  };
}

/** Checks the page, and goes on when nothing is wrong with it. */
function continued(given: State, phase: StepPhase): State {
  const steps = stepsOf(given);
  const index = steps.findIndex(({ id }) => id === phase.step);
  const fields = steps[index]?.fields ?? [];
  const state = { ...given, answers: tidyAnswers(fields, given.answers) };
  const faults = faultsOf(fields, state.answers, state.unanswerable);
  if (faults.length > 0) return at(state, { ...phase, faults });
  if (phase.fromReview) return at(state, reviewed(state, { name: 'review' }, true));
  const following = steps[index + 1];
  const passed = state.passed.includes(phase.step) ? state.passed : [...state.passed, phase.step];
  return at({ ...state, passed }, following ? atStep(following.id) : { name: 'review' });
}

/**
 * The page to be at when all questions are answered; before that, the first step where one is not. A change in the
 * review may have brought up new questions.
 */
function reviewed(state: State, complete: FormPhase, silently = false): FormPhase {
  for (const { id, fields } of stepsOf(state)) {
    const faults = faultsOf(fields, state.answers, state.unanswerable);
    if (faults.length > 0) return atStep(id, { fromReview: true, faults: silently ? [] : faults });
  }
  return complete;
}

function wentBack(state: State): State {
  const { phase } = state;
  const steps = stepsOf(state);
  if (phase.name === 'review') {
    const last = steps.at(-1);
    return last ? at(state, atStep(last.id)) : state;
  }
  if (phase.name !== 'step') return state;
  if (phase.fromReview) return at(state, { name: 'review' });
  const former = steps[steps.findIndex(({ id }) => id === phase.step) - 1];
  return former ? at(state, atStep(former.id)) : state;
}

/** Nobody has begun to fill anything in here. */
function isBeforeTheForm(phase: FormPhase): boolean {
  return phase.name === 'loading' || phase.name === 'framed' || (phase.name === 'blocked' && !phase.resume);
}

/** Nothing has been sealed yet. */
export function isBeingFilledIn({ name }: FormPhase): boolean {
  return name === 'loading' || name === 'blocked' || name === 'step' || name === 'review';
}

/** Keeps nothing of what the person told. */
export function wiped(state: State, phase: FormPhase): State {
  return { ...state, ...untouched, service: undefined, phase };
}
