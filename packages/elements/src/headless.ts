export { kyivDay, kyivTime } from './opening-hours/kyiv-time.ts';
export { kyivTimeZone } from './opening-hours/kyiv-time-zone.ts';
export { CLOSING_SOON, type OpeningFacts, openingStatus, type OpeningStatus } from './opening-hours/opening-status.ts';
export { upcomingExceptions, upcomingVisits, type Visit } from './opening-hours/visits.ts';
export { type DayHours, otherHours, weeklyHours, type WeeklyHours } from './opening-hours/weekly-hours.ts';
export { type Clock, systemClock } from './clock/clock.ts';
export type { PageClient } from '@resilience-kit/sdk/page-client';
export { type ApiProblem, problemOf } from './api-problem/api-problem.ts';
export { type FigureState, FigureStore, type Found } from './figure-element/figure-store.ts';
export { type CounterState, CounterStore, type FigureRetriever } from './impact-counter/counter-store.ts';
export { type FigureCriteria, type FigureFinder } from './impact-panel/panel-figures.ts';
export { type PanelQuestion, questionOf } from './impact-panel/panel-question.ts';
export { type PanelState, PanelStore } from './impact-panel/panel-store.ts';
export { changeOf, type Series, seriesOf, type TrendPoint, trendOf } from './impact-panel/series.ts';
export { csvOf as figuresAsCsv } from './impact-panel/figures-csv.ts';
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
export {
  type AnswerState,
  AnswerStore,
  type AnswerStoreOptions,
  type AnswerTiming,
  type Ask,
} from './answer-store/answer-store.ts';
export {
  type Schedule,
  scheduleOf,
  type UndatedStop,
  type Visit as TeamVisit,
} from './mobile-team-schedule/schedule.ts';
export {
  addressLine,
  addressOf,
  areaLine,
  dialled,
  fallbackLanguage,
  formatPhone,
  isFree,
  isMobileTeam,
  phonesOf,
  termsOf,
} from '@resilience-kit/contract/service-facts';
export { formatDay, formatDistance, formatWeekday } from './service-finder/formats.ts';
