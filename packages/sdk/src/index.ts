export type {
  Facets,
  FacetValue,
  Figure,
  Form,
  FormAnswers,
  Health,
  Hotline,
  Indicator,
  IntakeAcknowledgement,
  IntakeEnvelope,
  IntakePayload,
  Keyset,
  Organization,
  Page,
  Place,
  Problem,
  ProblemError,
  Service,
  ServiceAtLocation,
  ServiceAtLocationDetail,
  Suggestion,
  Taxonomy,
  TaxonomyTerm,
  UnderstoodQuery,
} from '@resilience-kit/contract';
export { type ApiRoot, type ClientOptions, ResilienceClient } from './client.ts';
export {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  GoneError,
  isUnsupported,
  NotFoundError,
  NotImplementedError,
  PayloadTooLargeError,
  PermissionError,
  RateLimitError,
  ServerError,
} from './errors/api-error.ts';
export {
  ConfigurationError,
  ConnectionError,
  InvalidRequestError,
  RequestAbortedError,
  ResilienceError,
  TimeoutError,
} from './errors/resilience-error.ts';
export {
  type AnswerIssue,
  UnexpectedAnswerError,
  type UnexpectedAnswerReason,
} from './errors/unexpected-answer-error.ts';
export { IntakeError, type IntakeErrorCode } from './intakes/intake-error.ts';
export { KeysetError, type KeysetErrorCode } from './intakes/keyset-error.ts';
export { PagePromise } from './pages/page-promise.ts';
export type { PageMethods, ResultPage } from './pages/result-page.ts';
export { type FigureListParameters, type FigureParameters, Figures } from './resources/figures.ts';
export { type FormParameters, Forms } from './resources/forms.ts';
export { type HotlineListParameters, Hotlines } from './resources/hotlines.ts';
export { type IndicatorListParameters, Indicators } from './resources/indicators.ts';
export { Intakes, type SealParameters, type Submitted } from './resources/intakes.ts';
export { Keysets } from './resources/keysets.ts';
export {
  type OrganizationListParameters,
  type OrganizationParameters,
  Organizations,
} from './resources/organizations.ts';
export { type PlaceListParameters, type PlaceParameters, Places } from './resources/places.ts';
export { Search, type SearchAnswer, type SearchParameters } from './resources/search.ts';
export {
  type ServiceAtLocationListParameters,
  type ServiceAtLocationParameters,
  ServiceAtLocations,
} from './resources/service-at-locations.ts';
export {
  type MinimalService,
  type ServiceListParameters,
  type ServiceParameters,
  Services,
} from './resources/services.ts';
export { Taxonomies, type TaxonomyListParameters, type TaxonomyParameters } from './resources/taxonomies.ts';
export {
  type TaxonomyTermListParameters,
  type TaxonomyTermParameters,
  TaxonomyTerms,
} from './resources/taxonomy-terms.ts';
export { attemptsWithFetch } from './transport/attempts-with-fetch.ts';
export { attemptsWithKy } from './transport/attempts-with-ky.ts';
export type { AttemptFailure, AttemptOutcome, AttemptPlan, SendAttempts } from './transport/attempts.ts';
export { AnswerPromise } from './transport/answer-promise.ts';
export type { Answered, AnswerMetadata } from './transport/answer.ts';
export type { Attempt, RequestOptions, Timing, TransportOptions, Validator } from './transport/options.ts';
export type { ParametersOf } from './transport/query.ts';
export { type Call, Transport } from './transport/transport.ts';
