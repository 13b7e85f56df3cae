// Compiled with everything else: what is wrong here does not pass `npm run check`.
import type {
  AccessKey,
  AccessKeyDraft,
  Change,
  ChangeDetail,
  Event,
  FeedbackReceipt,
  FeedbackResolution,
  Figure,
  FigureSum,
  Form,
  Health,
  Hotline,
  ImportReport,
  ImportSource,
  Indicator,
  IntakeDeletion,
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
  Programme,
  ProofChallenge,
  ProofOfWork,
  Published,
  ReceiptAnswer,
  ReceivedFeedback,
  Roadmap,
  Service,
  ServiceAtLocation,
  ServiceAtLocationDetail,
  StoredIntake,
  Taxonomy,
  TaxonomyTerm,
  Team,
  Webhook,
  WebhookDelivery,
  WebhookReplay,
  WebhookReplayRequest,
  WebhookWithSecret,
} from '@resilience-kit/contract';
import { describe, expectTypeOf, it } from 'vitest';
import type * as sdk from './index.ts';
import type {
  AnswerPromise,
  CreateOptions,
  PagePromise,
  RequestOptions,
  ResilienceClient,
  WriteOptions,
} from './index.ts';
import type { SealedAnswers } from './intakes/seal-answers.ts';
import type { SealedIntake } from './intakes/seal-intake.ts';

type Pages<Item> = PagePromise<Page<Item>, Item>;
type List<Parameters, Item> = (parameters?: Parameters, options?: RequestOptions) => Pages<Item>;
type Retrieve<Parameters, Item> = (
  id: string,
  parameters?: Parameters,
  options?: RequestOptions,
) => AnswerPromise<Item>;
type Send<Body, Item, Options = RequestOptions> = (
  body: Body,
  parameters?: sdk.LanguageParameters,
  options?: Options,
) => AnswerPromise<Item>;
type SendTo<Body, Item> = (
  id: string,
  body: Body,
  parameters?: sdk.LanguageParameters,
  options?: RequestOptions,
) => AnswerPromise<Item>;
type Text<Parameters> = (parameters?: Parameters, options?: RequestOptions) => AnswerPromise<string>;
type File<Parameters> = (parameters?: Parameters, options?: RequestOptions) => Promise<Response>;

/** What every resource that can be published has. */
interface Publishing<Name extends ManagedResourceName> {
  create: (
    record: ManagedRecord<Name>,
    parameters?: sdk.PublishParameters,
    options?: CreateOptions,
  ) => AnswerPromise<Published<Name>>;
  replace: (
    id: string,
    record: ManagedRecord<Name>,
    parameters?: sdk.PublishParameters,
    options?: WriteOptions,
  ) => AnswerPromise<Published<Name>>;
  update: (
    id: string,
    changes: sdk.MergePatch<ManagedRecord<Name>>,
    parameters?: sdk.PublishParameters,
    options?: WriteOptions,
  ) => AnswerPromise<Published<Name>>;
  retire: (id: string, parameters?: sdk.PublishParameters, options?: WriteOptions) => AnswerPromise<Published<Name>>;
  listAsKept: List<sdk.KeptListParameters, ManagedRecord<Name>>;
  retrieveAsKept: Retrieve<sdk.LanguageParameters, ManagedRecord<Name>>;
}

/** Every method of every resource. */
interface Signatures {
  search: {
    list: (
      parameters?: sdk.SearchParameters,
      options?: RequestOptions,
    ) => PagePromise<sdk.SearchAnswer, ServiceAtLocationDetail>;
  };
  services: Publishing<'services'> & {
    list: {
      (parameters: sdk.ServiceListParameters & { minimal: true }, options?: RequestOptions): Pages<sdk.MinimalService>;
      (
        parameters?: sdk.ServiceListParameters & { minimal?: false | undefined },
        options?: RequestOptions,
      ): Pages<Service>;
    };
    retrieve: Retrieve<sdk.ServiceParameters, Service>;
  };
  serviceAtLocations: Publishing<'service_at_locations'> & {
    list: {
      (
        parameters: sdk.ServiceAtLocationListParameters & { full: true },
        options?: RequestOptions,
      ): Pages<ServiceAtLocationDetail>;
      (parameters?: sdk.ServiceAtLocationListParameters, options?: RequestOptions): Pages<ServiceAtLocation>;
    };
    retrieve: Retrieve<sdk.ServiceAtLocationParameters, ServiceAtLocationDetail>;
  };
  organizations: Publishing<'organizations'> & {
    list: List<sdk.OrganizationListParameters, Organization>;
    retrieve: Retrieve<sdk.OrganizationParameters, Organization>;
  };
  locations: Publishing<'locations'>;
  programmes: Publishing<'programs'> & {
    list: List<sdk.ProgrammeListParameters, Programme>;
    retrieve: Retrieve<sdk.ProgrammeParameters, Programme>;
  };
  taxonomies: Publishing<'taxonomies'> & {
    list: List<sdk.TaxonomyListParameters, Taxonomy>;
    retrieve: Retrieve<sdk.TaxonomyParameters, Taxonomy>;
  };
  taxonomyTerms: Publishing<'taxonomy_terms'> & {
    list: List<sdk.TaxonomyTermListParameters, TaxonomyTerm>;
    retrieve: Retrieve<sdk.TaxonomyTermParameters, TaxonomyTerm>;
  };
  places: { list: List<sdk.PlaceListParameters, Place>; retrieve: Retrieve<sdk.PlaceParameters, Place> };
  hotlines: Publishing<'hotlines'> & { list: List<sdk.HotlineListParameters, Hotline> };
  teams: {
    list: List<sdk.TeamListParameters, Team>;
    retrieve: Retrieve<sdk.TeamParameters, Team>;
    calendar: Retrieve<sdk.TeamCalendarParameters, string>;
    calendars: Text<sdk.TeamCalendarsParameters>;
  };
  events: Publishing<'events'> & {
    list: List<sdk.EventListParameters, Event>;
    retrieve: Retrieve<sdk.EventParameters, Event>;
    calendar: Text<sdk.EventCalendarParameters>;
  };
  networks: Publishing<'networks'> & {
    list: List<sdk.NetworkListParameters, Network>;
    retrieve: Retrieve<sdk.NetworkParameters, Network>;
  };
  roadmaps: Publishing<'roadmaps'> & {
    list: List<sdk.RoadmapListParameters, Roadmap>;
    retrieve: Retrieve<sdk.RoadmapParameters, Roadmap>;
  };
  partners: Publishing<'partners'> & { list: List<sdk.PartnerListParameters, Partner> };
  indicators: Publishing<'indicators'> & { list: List<sdk.IndicatorListParameters, Indicator> };
  figures: Publishing<'figures'> & {
    list: List<sdk.FigureListParameters, Figure>;
    retrieve: Retrieve<sdk.FigureParameters, Figure>;
    csv: Text<sdk.FigureFileParameters>;
    iati: Text<sdk.FigureFileParameters>;
    sum: (parameters: sdk.FigureSumParameters, options?: RequestOptions) => AnswerPromise<FigureSum>;
  };
  forms: Publishing<'forms'> & { retrieve: Retrieve<sdk.FormParameters, Form> };
  keysets: {
    retrieve: (organizationId: string, options?: RequestOptions) => AnswerPromise<Keyset>;
    publish: (keyset: Keyset, options?: RequestOptions) => AnswerPromise<Keyset>;
  };
  intakes: {
    seal: (parameters: sdk.SealParameters, options?: RequestOptions) => Promise<SealedAnswers>;
    challenge: (submissionId: string, options?: RequestOptions) => AnswerPromise<ProofChallenge>;
    submit: (
      sealed: SealedIntake & { readonly proof?: ProofOfWork | undefined },
      options?: RequestOptions,
    ) => Promise<sdk.Submitted>;
    list: (parameters: sdk.IntakeListParameters, options?: RequestOptions) => Pages<StoredIntake>;
    retrieve: (submissionId: string, options?: RequestOptions) => AnswerPromise<StoredIntake>;
    setStatus: (submissionId: string, status: IntakeStatus, options?: RequestOptions) => AnswerPromise<IntakeState>;
    delete: (submissionId: string, options?: RequestOptions) => AnswerPromise<IntakeDeletion>;
    open: (stored: StoredIntake, identity: string) => Promise<IntakePayload>;
  };
  receipts: { retrieve: (code: string, options?: RequestOptions) => Promise<ReceiptAnswer> };
  feedback: {
    send: Send<sdk.FeedbackDraft, FeedbackReceipt>;
    list: List<sdk.FeedbackListParameters, ReceivedFeedback>;
    resolve: SendTo<FeedbackResolution, ReceivedFeedback>;
  };
  changes: {
    list: List<sdk.ChangeListParameters, Change>;
    retrieve: Retrieve<sdk.ChangeParameters, ChangeDetail>;
    undo: Retrieve<sdk.PublishParameters, ChangeDetail>;
  };
  imports: {
    create: (
      file: Blob | Uint8Array<ArrayBuffer> | string,
      parameters?: sdk.ImportParameters,
      options?: CreateOptions,
    ) => AnswerPromise<ImportReport>;
    fromApi: (
      source: ImportSource,
      parameters?: sdk.ApiImportParameters,
      options?: CreateOptions,
    ) => AnswerPromise<ImportReport>;
  };
  exports: {
    services: File<sdk.ExportParameters>;
    own: File<sdk.OwnExportParameters>;
    template: File<sdk.TemplateParameters>;
  };
  accessKeys: {
    list: List<sdk.AccessKeyListParameters, AccessKey>;
    create: Send<AccessKeyDraft, AccessKey, CreateOptions>;
    revoke: Retrieve<sdk.LanguageParameters, AccessKey>;
  };
  webhookEndpoints: {
    list: List<sdk.PageParameters, Webhook>;
    retrieve: Retrieve<sdk.LanguageParameters, Webhook>;
    create: Send<sdk.WebhookEndpointDraft, WebhookWithSecret>;
    replace: SendTo<sdk.WebhookEndpointDraft, Webhook>;
    delete: Retrieve<sdk.LanguageParameters, Webhook>;
    rotateSecret: Retrieve<sdk.LanguageParameters, WebhookWithSecret>;
    test: Retrieve<sdk.LanguageParameters, WebhookDelivery>;
    listDeliveries: (
      id: string,
      parameters?: sdk.WebhookDeliveryListParameters,
      options?: RequestOptions,
    ) => Pages<WebhookDelivery>;
    replay: (
      id: string,
      deliveryId: string,
      parameters?: sdk.LanguageParameters,
      options?: RequestOptions,
    ) => AnswerPromise<WebhookDelivery>;
    replayDead: SendTo<WebhookReplayRequest, WebhookReplay>;
  };
}

type Flat<T> = { [Name in keyof T]: T[Name] };
/** Whether two types are the same to the letter: each takes the place of the other anywhere. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- one function type by itself says nothing
type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
type ResourcesOf<Client> = { [Name in keyof Client]: Client[Name] extends sdk.Resource ? Name : never }[keyof Client];
type Differing = {
  [Name in keyof Signatures]: Same<Flat<ResilienceClient[Name]>, Flat<Signatures[Name]>> extends true ? never : Name;
}[keyof Signatures];

describe('the methods of the client', () => {
  it('are these, with these parameters and answers, and no others', () => {
    expectTypeOf<ResourcesOf<ResilienceClient>>().toEqualTypeOf<keyof Signatures>();
    expectTypeOf<Differing>().toBeNever();
  });

  it('are joined by what the client itself does', () => {
    expectTypeOf<Exclude<keyof ResilienceClient, keyof Signatures>>().toEqualTypeOf<
      'transport' | 'withOptions' | 'describe' | 'health'
    >();
    expectTypeOf<ResilienceClient['describe']>().toEqualTypeOf<
      (parameters?: sdk.LanguageParameters, options?: RequestOptions) => AnswerPromise<sdk.ApiRoot>
    >();
    expectTypeOf<ResilienceClient['health']>().toEqualTypeOf<(options?: RequestOptions) => AnswerPromise<Health>>();
    expectTypeOf<ResilienceClient['withOptions']>().toEqualTypeOf<
      (options: Partial<sdk.ClientOptions>) => ResilienceClient
    >();
    expectTypeOf<ResilienceClient['transport']>().toEqualTypeOf<sdk.Transport>();
    expectTypeOf<
      Same<
        ConstructorParameters<typeof ResilienceClient>,
        [options?: sdk.ClientOptions | undefined, attempt?: sdk.SendAttempts | undefined]
      >
    >().toEqualTypeOf<true>();
  });
});
