// Compiled with everything else: what is wrong here does not pass `npm run check`.
import type {
  OperationId,
  Page,
  Place,
  Service,
  ServiceAtLocation,
  ServiceAtLocationDetail,
} from '@resilience-kit/contract';
import { describe, expectTypeOf, it } from 'vitest';
import type * as sdk from './index.ts';
import {
  type Answered,
  type AnswerPromise,
  type MinimalService,
  type PagePromise,
  type ParametersOf,
  ResilienceClient,
  type ResultPage,
  type SearchAnswer,
} from './index.ts';

const id = '00000000-0000-4000-8000-000000000001';
const client = new ResilienceClient({
  baseUrl: 'https://api.example',
  fetch: () => Promise.resolve(Response.json({ contents: [], empty: true })),
});
/** Calls are compiled, and not made. */
const compiled = (_calls: () => unknown) => undefined;

/** Without the hash of the content (`v`): it is for addresses that stand in pages, the client keeps answers by their ETag. */
type Of<Id extends OperationId> = Readonly<Omit<ParametersOf<Id>, 'v'>>;
type Flat<T> = { [Name in keyof T]: T[Name] };

describe('pages and answers', () => {
  it('of lists name the page and the record', () => {
    expectTypeOf<Awaited<PagePromise<Page<Place>, Place>>>().toEqualTypeOf<ResultPage<Page<Place>, Place>>();
    expectTypeOf<Awaited<PagePromise<Page<Place>, Place>>['contents']>().toEqualTypeOf<Place[]>();
    expectTypeOf<Awaited<PagePromise<SearchAnswer, ServiceAtLocationDetail>>['contents']>().toEqualTypeOf<
      ServiceAtLocationDetail[]
    >();
    expectTypeOf<PagePromise<Page<Place>, Place>['toArray']>().toEqualTypeOf<
      (options: { limit: number }) => Promise<Place[]>
    >();
    expectTypeOf<AnswerPromise<Service>['withResponse']>().toEqualTypeOf<() => Promise<Answered<Service>>>();
    expectTypeOf<AnswerPromise<Service>['asResponse']>().toEqualTypeOf<() => Promise<Response>>();
  });

  it('follow what was asked for', async () => {
    expectTypeOf(await client.services.list()).toEqualTypeOf<ResultPage<Page<Service>, Service>>();
    expectTypeOf(await client.services.list({ minimal: true })).toEqualTypeOf<
      ResultPage<Page<MinimalService>, MinimalService>
    >();
    expectTypeOf((await client.serviceAtLocations.list()).contents).toEqualTypeOf<ServiceAtLocation[]>();
    expectTypeOf((await client.serviceAtLocations.list({ full: true })).contents).toEqualTypeOf<
      ServiceAtLocationDetail[]
    >();
    for await (const { name } of client.services.list()) expectTypeOf(name).toEqualTypeOf<string>();
  });
});

describe('parameters', () => {
  it('are those of the contract, each with its own words', () => {
    expectTypeOf<Flat<sdk.SearchParameters>>().toEqualTypeOf<Of<'search'>>();
    expectTypeOf<Flat<sdk.ServiceListParameters>>().toEqualTypeOf<Of<'listServices'>>();
    expectTypeOf<Flat<sdk.ServiceParameters>>().toEqualTypeOf<Of<'getService'>>();
    expectTypeOf<Flat<sdk.ServiceAtLocationListParameters>>().toEqualTypeOf<Of<'listServiceAtLocations'>>();
    expectTypeOf<Flat<sdk.OrganizationListParameters>>().toEqualTypeOf<Of<'listOrganizations'>>();
    expectTypeOf<Flat<sdk.OrganizationParameters>>().toEqualTypeOf<Of<'getOrganization'>>();
    expectTypeOf<Flat<sdk.TaxonomyListParameters>>().toEqualTypeOf<Of<'listTaxonomies'>>();
    expectTypeOf<Flat<sdk.TaxonomyTermListParameters>>().toEqualTypeOf<Of<'listTaxonomyTerms'>>();
    expectTypeOf<Flat<sdk.PlaceListParameters>>().toEqualTypeOf<Of<'listPlaces'>>();
    expectTypeOf<Flat<Omit<sdk.HotlineListParameters, 'category'>>>().toEqualTypeOf<
      Omit<Of<'listHotlines'>, 'category'>
    >();
    expectTypeOf<Flat<sdk.TeamListParameters>>().toEqualTypeOf<Of<'listTeams'>>();
    expectTypeOf<Flat<sdk.TeamParameters>>().toEqualTypeOf<Of<'getTeam'>>();
    expectTypeOf<Flat<sdk.TeamCalendarParameters>>().toEqualTypeOf<Of<'getTeamCalendar'>>();
    expectTypeOf<Flat<sdk.TeamCalendarsParameters>>().toEqualTypeOf<Of<'getTeamCalendars'>>();
    expectTypeOf<Flat<sdk.ProgrammeListParameters>>().toEqualTypeOf<Of<'listProgrammes'>>();
    expectTypeOf<Flat<sdk.EventListParameters>>().toEqualTypeOf<Of<'listEvents'>>();
    expectTypeOf<Flat<sdk.EventCalendarParameters>>().toEqualTypeOf<Of<'getEventCalendar'>>();
    expectTypeOf<Flat<sdk.NetworkListParameters>>().toEqualTypeOf<Of<'listNetworks'>>();
    expectTypeOf<Flat<sdk.RoadmapListParameters>>().toEqualTypeOf<Of<'listRoadmaps'>>();
    expectTypeOf<Flat<sdk.PartnerListParameters>>().toEqualTypeOf<Of<'listPartners'>>();
    expectTypeOf<Flat<sdk.IndicatorListParameters>>().toEqualTypeOf<Of<'listIndicators'>>();
    expectTypeOf<Flat<sdk.FigureListParameters>>().toEqualTypeOf<Of<'listFigures'>>();
    expectTypeOf<Flat<sdk.FigureFileParameters>>().toEqualTypeOf<Of<'getFiguresCsv'>>();
    expectTypeOf<Flat<sdk.FigureFileParameters>>().toEqualTypeOf<Of<'getFiguresIati'>>();
    expectTypeOf<Omit<sdk.FigureSumParameters, 'figures'>>().branded.toEqualTypeOf<Omit<Of<'sumFigures'>, 'figures'>>();
    expectTypeOf<Flat<sdk.FormParameters>>().toEqualTypeOf<Of<'getForm'>>();
    expectTypeOf<Partial<Flat<sdk.IntakeListParameters>>>().branded.toEqualTypeOf<Of<'listIntakes'>>();
    expectTypeOf<Flat<sdk.FeedbackListParameters>>().toEqualTypeOf<Of<'listFeedback'>>();
    expectTypeOf<Flat<sdk.ChangeListParameters>>().toEqualTypeOf<Of<'listChanges'>>();
    expectTypeOf<Flat<sdk.ChangeParameters>>().toEqualTypeOf<Of<'getChange'>>();
    expectTypeOf<Flat<sdk.PublishParameters>>().toEqualTypeOf<Of<'undoChange'>>();
    expectTypeOf<Flat<sdk.AccessKeyListParameters>>().toEqualTypeOf<Of<'listAccessKeys'>>();
    expectTypeOf<Flat<sdk.WebhookDeliveryListParameters>>().toEqualTypeOf<Of<'listWebhookDeliveries'>>();
    expectTypeOf<Flat<Omit<sdk.ImportParameters, 'mediaType'>>>().toEqualTypeOf<Of<'importFile'>>();
    expectTypeOf<Flat<sdk.ApiImportParameters>>().toEqualTypeOf<Of<'importFromApi'>>();
    expectTypeOf<Flat<Omit<sdk.ExportParameters, 'format' | 'category'>>>().toEqualTypeOf<
      Omit<Of<'exportServices'>, 'category'>
    >();
    expectTypeOf<Flat<Omit<sdk.OwnExportParameters, 'format'>>>().toEqualTypeOf<Of<'exportOwnServices'>>();
  });

  it('may be undefined, moments a Date and codes an array', () => {
    const maybe: string | undefined = undefined;
    compiled(() =>
      client.search.list({ text: maybe, mode: 'in_person', category: ['a', 'b'], open_at: new Date(), per_page: 5 }),
    );
  });

  it('that the API does not take do not compile', () => {
    compiled(() => [
      // @ts-expect-error -- not a delivery mode
      client.search.list({ mode: 'by_pigeon' }),
      // @ts-expect-error -- not a parameter
      client.search.list({ query: 'юрист' }),
      // @ts-expect-error -- kilometres are a number
      client.search.list({ radius_km: '5' }),
      // @ts-expect-error -- the SDK reads JSON
      client.services.list({ format: 'ndjson' }),
      // @ts-expect-error -- one of the two
      client.services.list({ minimal: 'yes' }),
      // @ts-expect-error -- an identifier is a text
      client.services.retrieve(1),
      // @ts-expect-error -- metres are a number
      client.serviceAtLocations.list({ proximity: '500' }),
      // @ts-expect-error -- organizations have no place
      client.organizations.list({ place: 'UA32080070000050759' }),
      // @ts-expect-error -- one taxonomy
      client.taxonomyTerms.list({ taxonomy_id: [id] }),
      // @ts-expect-error -- not a parameter
      client.taxonomies.list({ taxonomy_id: id }),
      // @ts-expect-error -- not a level
      client.places.list({ level: 'village' }),
      // @ts-expect-error -- hotlines are not searched by text
      client.hotlines.list({ text: 'юрист' }),
      // @ts-expect-error -- a day, and not a moment
      client.teams.list({ from: new Date() }),
      // @ts-expect-error -- a calendar has no pages
      client.teams.calendars({ page: 2 }),
      // @ts-expect-error -- whose calendar?
      client.teams.calendar(),
      // @ts-expect-error -- not a state of enrolment
      client.programmes.list({ enrolment: 'soon' }),
      // @ts-expect-error -- a calendar has no pages
      client.events.calendar({ per_page: 5 }),
      // @ts-expect-error -- all networks
      client.networks.list({ network: 'a' }),
      // @ts-expect-error -- not a role
      client.partners.list({ role: 'friend' }),
      // @ts-expect-error -- not a parameter
      client.roadmaps.list({ stage: 1 }),
      // @ts-expect-error -- not a parameter
      client.indicators.list({ code: 'a' }),
      // @ts-expect-error -- figures have `to`
      client.figures.list({ until: '2026-01-01' }),
      // @ts-expect-error -- versions are numbers
      client.forms.retrieve('help-request', { version: '1' }),
      // @ts-expect-error -- whose submissions?
      client.intakes.list({}),
      // @ts-expect-error -- not a shape of a file
      client.exports.services({ format: 'pdf' }),
      // @ts-expect-error -- a table is for spreadsheets
      client.exports.own({ format: 'json' }),
      // @ts-expect-error -- not a status
      client.webhookEndpoints.listDeliveries(id, { status: 'lost' }),
      // @ts-expect-error -- options have no such thing
      client.places.list({}, { retries: 3 }),
      // @ts-expect-error -- a read takes no condition
      client.places.list({}, { ifMatch: '"1"' }),
      // @ts-expect-error -- options come last
      client.services.retrieve(id, { timeout: 5 }),
    ]);
  });
});

describe('what is sent', () => {
  it('is what the contract takes, and nothing else', () => {
    const texts = { uk: 'Психолог', en: 'Psychologist' };
    compiled(() => [
      client.services.update(id, { name: texts, alternate_name: null }, { dry_run: true }, { ifMatch: '"1"' }),
      // @ts-expect-error -- texts are in Ukrainian and English
      client.services.update(id, { name: { pl: 'Psycholog' } }),
      // @ts-expect-error -- not a property of a service
      client.services.update(id, { nickname: texts }),
      // @ts-expect-error -- a record needs what the contract needs
      client.services.create({ name: texts }),
      // @ts-expect-error -- what is new has nothing to match
      client.services.create({} as sdk.ManagedRecord<'services'>, {}, { ifMatch: '"1"' }),
      // @ts-expect-error -- the record of another resource
      client.locations.create({} as sdk.ManagedRecord<'figures'>),
      // @ts-expect-error -- not a parameter
      client.services.retire(id, { force: true }),
      client.feedback.send({ service_id: id, kind: 'closed' }),
      // @ts-expect-error -- not a kind
      client.feedback.send({ service_id: id, kind: 'ugly' }),
      // @ts-expect-error -- not an outcome
      client.feedback.resolve(id, { outcome: 'ignored' }),
      // @ts-expect-error -- a key has scopes
      client.accessKeys.create({ label: 'Nightly import' }),
      // @ts-expect-error -- not a scope
      client.accessKeys.create({ label: 'Nightly import', scopes: ['everything'] }),
      client.webhookEndpoints.create({ url: 'https://hook.example/', events: ['*'] }),
      // @ts-expect-error -- which events?
      client.webhookEndpoints.create({ url: 'https://hook.example/' }),
      // @ts-expect-error -- since when?
      client.webhookEndpoints.replayDead(id, {}),
      // @ts-expect-error -- which delivery?
      client.webhookEndpoints.replay(id),
      client.imports.create(new Blob([]), { mediaType: 'text/csv', dry_run: true }),
      // @ts-expect-error -- not a type of file that can be imported
      client.imports.create('', { mediaType: 'application/pdf' }),
      // @ts-expect-error -- neither bytes nor a text
      client.imports.create({ path: 'services.csv' }),
      // @ts-expect-error -- a change has no conditions
      client.changes.undo(id, {}, { ifMatch: '"1"' }),
    ]);
  });

  it('and how the client is set up', () => {
    compiled(() => [
      new ResilienceClient(),
      new ResilienceClient({ baseUrl: new URL('https://api.example'), cache: false, middleware: [] }),
      // @ts-expect-error -- milliseconds are a number
      new ResilienceClient({ timeout: '10s' }),
      // @ts-expect-error -- not a level
      new ResilienceClient({ logLevel: 'loud' }),
      // @ts-expect-error -- not an option
      client.withOptions({ key: 'secret' }),
    ]);
  });
});
