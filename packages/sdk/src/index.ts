export type {
  AccessKey,
  AccessKeyDraft,
  AccessKeyScope,
  Change,
  ChangeDetail,
  Difference,
  Event,
  Facets,
  FacetValue,
  FeedbackReceipt,
  FeedbackResolution,
  Figure,
  Form,
  FormAnswers,
  Health,
  Hotline,
  ImportFault,
  ImportReport,
  ImportSource,
  Indicator,
  IntakeAcknowledgement,
  IntakeDeletion,
  IntakeEnvelope,
  IntakePayload,
  IntakeState,
  IntakeStatus,
  Keyset,
  ManagedRecord,
  ManagedResourceName,
  Network,
  Organization,
  Page,
  Partner,
  Place,
  Problem,
  ProblemError,
  ProofChallenge,
  ProofOfWork,
  Programme,
  Published,
  QuarantineReason,
  ReceiptAnswer,
  ReceiptStatus,
  ReceivedFeedback,
  RecordChange,
  Roadmap,
  Service,
  ServiceAtLocation,
  ServiceAtLocationDetail,
  StoredIntake,
  Suggestion,
  Taxonomy,
  TaxonomyTerm,
  Team,
  UnderstoodQuery,
  Webhook,
  WebhookDelivery,
  WebhookReplay,
  WebhookReplayRequest,
  WebhookWithSecret,
} from '@resilience-kit/contract';
export { type AnswerCache, type CachedAnswer, memoryCache } from './caching/answer-cache.ts';
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
  PreconditionFailedError,
  RateLimitError,
  ServerError,
  UnprocessableError,
} from './errors/api-error.ts';
export {
  ConfigurationError,
  ConnectionError,
  InvalidRequestError,
  AbortError,
  ResilienceError,
  TimeoutError,
} from './errors/resilience-error.ts';
export { UnexpectedAnswerError, type UnexpectedAnswerReason } from './errors/unexpected-answer-error.ts';
export { type AnswerIssue, ValidationError } from './errors/validation-error.ts';
export { IntakeError, type IntakeErrorCode } from './intakes/intake-error.ts';
export { KeysetError, type KeysetErrorCode } from './intakes/keyset-error.ts';
export type { Logger, LogLevel } from './logging/logger.ts';
export { PagePromise } from './pages/page-promise.ts';
export type { PageMethods, ResultPage } from './pages/result-page.ts';
export { type AccessKeyListParameters, AccessKeys } from './resources/access-keys.ts';
export { type ChangeListParameters, type ChangeParameters, Changes } from './resources/changes.ts';
export {
  type EventCalendarParameters,
  type EventListParameters,
  type EventParameters,
  Events,
} from './resources/events.ts';
export {
  type ExportParameters,
  Exports,
  type OwnExportParameters,
  type TemplateParameters,
} from './resources/exports.ts';
export { Feedback, type FeedbackDraft, type FeedbackListParameters } from './resources/feedback.ts';
export {
  type FigureFileParameters,
  type FigureListParameters,
  type FigureParameters,
  type FigureSumParameters,
  Figures,
} from './resources/figures.ts';
export { type FormParameters, Forms } from './resources/forms.ts';
export { type HotlineListParameters, Hotlines } from './resources/hotlines.ts';
export { type ApiImportParameters, type ImportMediaType, type ImportParameters, Imports } from './resources/imports.ts';
export { type IndicatorListParameters, Indicators } from './resources/indicators.ts';
export { type IntakeListParameters, Intakes, type SealParameters, type Submitted } from './resources/intakes.ts';
export { Keysets } from './resources/keysets.ts';
export { Locations } from './resources/locations.ts';
export { type KeptListParameters, ManagedRecords, type MergePatch } from './resources/managed-records.ts';
export { type NetworkListParameters, type NetworkParameters, Networks } from './resources/networks.ts';
export {
  type OrganizationListParameters,
  type OrganizationParameters,
  Organizations,
} from './resources/organizations.ts';
export { type PartnerListParameters, Partners } from './resources/partners.ts';
export { type PlaceListParameters, type PlaceParameters, Places } from './resources/places.ts';
export { type ProgrammeListParameters, type ProgrammeParameters, Programmes } from './resources/programmes.ts';
export { Receipts } from './resources/receipts.ts';
export { Resource } from './resources/resource.ts';
export { type RoadmapListParameters, type RoadmapParameters, Roadmaps } from './resources/roadmaps.ts';
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
export type {
  CommunityFilter,
  LanguageParameters,
  OrganizationPageParameters,
  PageParameters,
  PublishParameters,
  SearchablePageParameters,
  VisitParameters,
} from './resources/shared-parameters.ts';
export { Taxonomies, type TaxonomyListParameters, type TaxonomyParameters } from './resources/taxonomies.ts';
export {
  type TaxonomyTermListParameters,
  type TaxonomyTermParameters,
  TaxonomyTerms,
} from './resources/taxonomy-terms.ts';
export {
  type TeamCalendarParameters,
  type TeamCalendarsParameters,
  type TeamListParameters,
  type TeamParameters,
  Teams,
} from './resources/teams.ts';
export {
  type WebhookDeliveryListParameters,
  type WebhookEndpointDraft,
  WebhookEndpoints,
} from './resources/webhook-endpoints.ts';
export { attemptsWithFetch } from './transport/attempts-with-fetch.ts';
export { attemptsWithKy } from './transport/attempts-with-ky.ts';
export type { AttemptFailure, AttemptOutcome, AttemptPlan, SendAttempts } from './transport/attempts.ts';
export { AnswerPromise } from './transport/answer-promise.ts';
export type { Answered, AnswerMetadata } from './transport/answer.ts';
export type {
  CreateOptions,
  RequestOptions,
  Timing,
  TransportOptions,
  Validator,
  WriteOptions,
} from './transport/options.ts';
export type { Middleware, MiddlewareContext } from './transport/middleware.ts';
export type { AnyOperationId } from './transport/operation.ts';
export type { Attempt } from './transport/send.ts';
export type { ParametersOf } from './transport/query.ts';
export type { Call } from './transport/call.ts';
export { Transport } from './transport/transport.ts';
