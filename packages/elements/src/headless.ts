export { kyivDay, kyivTime, kyivTimeZone } from './opening-hours/kyiv-time.ts';
export { CLOSING_SOON, type OpeningFacts, openingStatus, type OpeningStatus } from './opening-hours/opening-status.ts';
export { upcomingExceptions, upcomingVisits, type Visit } from './opening-hours/visits.ts';
export { type DayHours, otherHours, weeklyHours, type WeeklyHours } from './opening-hours/weekly-hours.ts';
export { type Clock, systemClock } from './clock/clock.ts';
export type { PageClient } from '@resilience-kit/sdk/page-client';
export { type ApiProblem, problemOf } from './api-problem/api-problem.ts';
export {
  type CounterState,
  CounterStore,
  type CounterStoreOptions,
  type FigureRetriever,
} from './impact-counter/counter-store.ts';
export { faultOf, type FieldFault } from './intake-form/form-answers.ts';
export { next as nextFormState } from './intake-form/form-machine.ts';
export { type FormRequests, formRequests, type FormRequestsOptions } from './intake-form/form-requests.ts';
export type {
  BlockedReason,
  FormEvent,
  FormPhase,
  FormState,
  MachineState,
  RetryTiming,
  UnsentReason,
} from './intake-form/form-state.ts';
export { IntakeFormStore, type IntakeFormStoreOptions } from './intake-form/intake-form-store.ts';
export { answersToSend } from './intake-form/sending/submission.ts';
export { shownSteps } from './intake-form/shown-steps.ts';
export {
  emptyQuery,
  type FinderQuery,
  searchParameters,
  type SearchParameters,
} from './service-finder/finder-query.ts';
export type { FinderOptions, FinderResults, FinderSelection, FinderState } from './service-finder/finder-state.ts';
export {
  defaultTiming,
  FinderStore,
  type FinderStoreOptions,
  type FinderTiming,
  type Locate,
} from './service-finder/finder-store.ts';
