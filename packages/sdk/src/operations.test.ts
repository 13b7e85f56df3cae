import {
  type ManagedAction,
  type ManagedOperation,
  type ManagedResourceName,
  type Operation,
  type OperationId,
  managedOperations,
  operations,
} from '@resilience-kit/contract';
import { describe, expect, it } from 'vitest';
import { safeParse } from 'zod/mini';
import type { ManagedRecords } from './index.ts';
import { createReceiptCode } from './intakes/receipt-code.ts';
import { recordingClient } from './recording-client.test.support.ts';
import type { ResilienceClient } from './client.ts';
import { aKeyset } from './testing/index.ts';

const id = '00000000-0000-4000-8000-000000000001';
const code = 'UA32080070000050759';
const sha256 = '0'.repeat(64);
const envelope = { organization_id: id, form_id: 'help-request', form_version: 1, keyset_serial: 1, ciphertext: '' };
const draft = { url: 'https://hook.example/', events: ['*'] };
/** What stands in paths otherwise than `id`. */
const inPath: Readonly<Record<string, string>> = {
  'getPlace.code': code,
  'getNetwork.code': 'network',
  'getFigure.id': 'donetsk-2025-h1-consultations',
  'getForm.id': 'help-request',
};

type Calls<Id extends string> = Record<Id, (client: ResilienceClient) => Promise<unknown>>;

/** What the client leaves out, and why. */
const leftOut = {
  getReadiness: '`health()` asks the same at its older address',
  getLiveness: 'for whoever restarts the process, not for programs that use the API',
  getOpenApi: 'the document is for tools, which take an address',
  getProfile: 'the document is for tools, which take an address',
  getFigureSvg: 'a picture is shown by its address',
  getFigurePng: 'a picture is shown by its address',
  getFigureText: 'the text is for mail programs; the figure itself says more',
  searchInWords: 'sentences for a page to show; programs search',
  getFinderFragment: 'HTML for pages that are put together elsewhere; programs search',
  getOembed: 'for programs that unfold pasted addresses, which speak oEmbed',
} satisfies Partial<Record<OperationId, string>>;

const calls: Calls<Exclude<OperationId, keyof typeof leftOut>> = {
  describeApi: (client) => client.describe(),
  getHealth: (client) => client.health(),
  search: (client) => client.search.list(),
  listServices: (client) => client.services.list(),
  getService: (client) => client.services.retrieve(id),
  listOrganizations: (client) => client.organizations.list(),
  getOrganization: (client) => client.organizations.retrieve(id),
  listServiceAtLocations: (client) => client.serviceAtLocations.list(),
  getServiceAtLocation: (client) => client.serviceAtLocations.retrieve(id),
  listTaxonomies: (client) => client.taxonomies.list(),
  getTaxonomy: (client) => client.taxonomies.retrieve(id),
  listTaxonomyTerms: (client) => client.taxonomyTerms.list(),
  getTaxonomyTerm: (client) => client.taxonomyTerms.retrieve(id),
  listPlaces: (client) => client.places.list(),
  getPlace: (client) => client.places.retrieve(code),
  listHotlines: (client) => client.hotlines.list(),
  listIndicators: (client) => client.indicators.list(),
  listFigures: (client) => client.figures.list(),
  getFiguresCsv: (client) => client.figures.csv(),
  getFiguresIati: (client) => client.figures.iati(),
  sumFigures: (client) => client.figures.sum({ figures: ['a-2025', 'a-2026'] }),
  getFigure: (client) => client.figures.retrieve('donetsk-2025-h1-consultations'),
  getForm: (client) => client.forms.retrieve('help-request'),
  getKeyset: (client) => client.keysets.retrieve(id),
  putIntake: (client) => client.intakes.submit({ submissionId: id, envelope, sha256 }),
  listIntakes: (client) => client.intakes.list({ organization_id: id }),
  getIntakeChallenge: (client) => client.intakes.challenge(id),
  getIntake: (client) => client.intakes.retrieve(id),
  updateIntake: (client) => client.intakes.setStatus(id, 'opened'),
  deleteIntake: (client) => client.intakes.delete(id),
  getReceipt: (client) => client.receipts.retrieve(createReceiptCode()),
  publishKeyset: (client) => client.keysets.publish(aKeyset({ organization_id: id })),
  listTeams: (client) => client.teams.list(),
  getTeam: (client) => client.teams.retrieve(id),
  getTeamCalendar: (client) => client.teams.calendar(id),
  getTeamCalendars: (client) => client.teams.calendars(),
  listProgrammes: (client) => client.programmes.list(),
  getProgramme: (client) => client.programmes.retrieve(id),
  listEvents: (client) => client.events.list(),
  getEvent: (client) => client.events.retrieve(id),
  getEventCalendar: (client) => client.events.calendar(),
  listNetworks: (client) => client.networks.list(),
  getNetwork: (client) => client.networks.retrieve('network'),
  listRoadmaps: (client) => client.roadmaps.list(),
  getRoadmap: (client) => client.roadmaps.retrieve(id),
  listPartners: (client) => client.partners.list(),
  sendFeedback: (client) => client.feedback.send({ service_id: id, kind: 'wrong_hours' }),
  listFeedback: (client) => client.feedback.list(),
  resolveFeedback: (client) => client.feedback.resolve(id, { outcome: 'fixed' }),
  listChanges: (client) => client.changes.list(),
  getChange: (client) => client.changes.retrieve(id),
  undoChange: (client) => client.changes.undo(id),
  listAccessKeys: (client) => client.accessKeys.list(),
  createAccessKey: (client) => client.accessKeys.create({ label: 'Nightly import', scopes: ['records:write'] }),
  revokeAccessKey: (client) => client.accessKeys.revoke(id),
  importFile: (client) => client.imports.create('[]', { mediaType: 'application/json' }),
  importFromApi: (client) => client.imports.fromApi({ url: 'https://api.example.org' }, { dry_run: true }),
  exportServices: (client) => client.exports.services(),
  exportOwnServices: (client) => client.exports.own(),
  getTemplate: (client) => client.exports.template(),
  listWebhooks: (client) => client.webhookEndpoints.list(),
  createWebhook: (client) => client.webhookEndpoints.create(draft),
  getWebhook: (client) => client.webhookEndpoints.retrieve(id),
  replaceWebhook: (client) => client.webhookEndpoints.replace(id, draft),
  deleteWebhook: (client) => client.webhookEndpoints.delete(id),
  rotateWebhookSecret: (client) => client.webhookEndpoints.rotateSecret(id),
  testWebhook: (client) => client.webhookEndpoints.test(id),
  listWebhookDeliveries: (client) => client.webhookEndpoints.listDeliveries(id),
  replayWebhookDeliveries: (client) => client.webhookEndpoints.replayDead(id, { since: '2026-01-12T00:00:00Z' }),
  replayWebhookDelivery: (client) => client.webhookEndpoints.replay(id, id),
};

/** The parts of the client that publish, under their names in the path. */
const publishing = {
  services: (client) => client.services,
  service_at_locations: (client) => client.serviceAtLocations,
  locations: (client) => client.locations,
  organizations: (client) => client.organizations,
  programs: (client) => client.programmes,
  taxonomies: (client) => client.taxonomies,
  taxonomy_terms: (client) => client.taxonomyTerms,
  networks: (client) => client.networks,
  partners: (client) => client.partners,
  events: (client) => client.events,
  roadmaps: (client) => client.roadmaps,
  hotlines: (client) => client.hotlines,
  indicators: (client) => client.indicators,
  figures: (client) => client.figures,
  forms: (client) => client.forms,
} satisfies { [Name in ManagedResourceName]: (client: ResilienceClient) => ManagedRecords<Name> };

const publishingCalls: Record<ManagedAction, (records: ManagedRecords<'services'>) => Promise<unknown>> = {
  list: (records) => records.listAsKept(),
  retrieve: (records) => records.retrieveAsKept(id),
  create: (records) => records.create({} as never),
  replace: (records) => records.replace(id, {} as never),
  update: (records) => records.update(id, {}),
  retire: (records) => records.retire(id),
};

/** How a text that is no JSON begins. */
const texts: Readonly<Record<string, string>> = {
  'text/calendar': 'BEGIN:VCALENDAR\r\n',
  'text/csv': 'Code\r\n#meta+id\r\n',
  'application/xml': '<?xml version="1.0"?><iati-activities/>',
};

/** Makes a call with a key, and tells what was asked and for which operation. */
async function asked(request: (client: ResilienceClient) => Promise<unknown>, mediaType = 'application/json') {
  const named: string[] = [];
  const answer = { contents: [], empty: true, submission_id: id, ciphertext_sha256: sha256 };
  const text = texts[mediaType] ?? JSON.stringify(answer);
  const { client, requests } = recordingClient(() => new Response(text, { headers: { 'content-type': mediaType } }), {
    apiKey: 'key',
    allowKeyInBrowser: true,
    middleware: [(sent, next, { operation }) => (named.push(operation), next(sent))],
  });
  await request(client);
  expect(requests).toHaveLength(1);
  const [sent] = requests as [Request];
  const url = new URL(sent.url);
  return { request: `${sent.method} ${url.pathname}`, named, query: Object.fromEntries(url.searchParams), sent };
}

function expected({ id: name, method, path }: Operation): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, parameter: string) => inPath[`${name}.${parameter}`] ?? id);
  return `${method.toUpperCase()} ${filled}`;
}

describe('every operation of the contract', () => {
  it('has a method, or a reason for having none', () => {
    expect([...Object.keys(calls), ...Object.keys(leftOut)].toSorted()).toEqual(Object.keys(operations).toSorted());
  });

  it.each(Object.entries(calls))('is asked for at its path, as the contract wants it: %s', async (name, request) => {
    const operation: Operation = operations[name as OperationId];
    const { request: made, named, query, sent } = await asked(request, operation.mediaType);
    expect(made).toBe(expected(operation));
    expect(named).toEqual([name]);
    expect(safeParse(operation.query, query).error).toBeUndefined();
    if (operation.body && name !== 'putIntake') {
      expect(safeParse(operation.body, await sent.json()).error).toBeUndefined();
    }
    const takesKey = operation.writes ?? operation.idempotencyKey ?? operation.upload !== undefined;
    // Feedback is known by its own identifier, which tells the same.
    expect(sent.headers.has('idempotency-key')).toBe(takesKey || name === 'sendFeedback');
  });
});

describe('every operation that publishes', () => {
  it('belongs to a resource of the client', () => {
    expect(Object.keys(publishing).toSorted()).toEqual(
      [...new Set(managedOperations.map(({ resource }) => resource))].toSorted(),
    );
  });

  it.each(managedOperations.map((operation) => [operation.id, operation] as [string, ManagedOperation]))(
    'is asked for at its path: %s',
    async (name, operation) => {
      const records = publishing[operation.resource] as (client: ResilienceClient) => ManagedRecords<'services'>;
      const { request, named, sent } = await asked((client) => publishingCalls[operation.action](records(client)));
      expect(request).toBe(expected(operation));
      expect(named).toEqual([name]);
      expect(sent.headers.has('idempotency-key')).toBe(operation.writes === true);
      expect(sent.headers.get('authorization')).toBe('Bearer key');
    },
  );
});
