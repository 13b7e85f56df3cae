import {
  type Health,
  type Hotline,
  type OperationId,
  type Organization,
  type Page,
  type Place,
  type Service,
  type ServiceAtLocation,
  type ServiceAtLocationDetail,
  type TaxonomyTerm,
  operations,
} from '@resilience-kit/contract';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type AnswerPromise,
  type Answered,
  type ApiRoot,
  ConfigurationError,
  InvalidRequestError,
  type MinimalService,
  type PagePromise,
  ResilienceClient,
  type ResultPage,
  type SearchAnswer,
  ServerError,
} from './index.ts';

function recordingClient(answer: () => Response = () => Response.json({ contents: [], empty: true })) {
  const requests: Request[] = [];
  const fetch = (request: Request) => {
    requests.push(request);
    return Promise.resolve(answer());
  };
  return { client: new ResilienceClient({ baseUrl: 'https://api.example', fetch }), requests };
}

describe('every operation of the contract that a program may need', () => {
  const id = '00000000-0000-4000-8000-000000000001';
  const code = 'UA32080070000050759';
  const parameters: Readonly<Record<string, string>> = {
    'getPlace.code': code,
    'getFigure.id': 'donetsk-2025-h1-consultations',
    'getForm.id': 'help-request',
  };
  const sha256 = '0'.repeat(64);
  const envelope = { organization_id: id, form_id: 'help-request', form_version: 1, keyset_serial: 1, ciphertext: '' };
  const calls = {
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
    getFigure: (client) => client.figures.retrieve('donetsk-2025-h1-consultations'),
    getForm: (client) => client.forms.retrieve('help-request'),
    getKeyset: (client) => client.keysets.retrieve(id),
    putIntake: (client) => client.intakes.submit({ submissionId: id, envelope, sha256 }),
  } satisfies Partial<Record<OperationId, (client: ResilienceClient) => Promise<unknown>>>;
  // For operators, publishers and tools, and what is around help: asked for over plain HTTP.
  const left = ['getReadiness', 'getLiveness', 'getOpenApi', 'getProfile', 'listIntakes', 'exportServices'];
  const leftTags = ['Community', 'Publishing'];

  it('has a method', () => {
    expect(
      Object.values(operations)
        .filter(({ id: name, tag }) => !left.includes(name) && !leftTags.includes(tag))
        .map((operation) => operation.id)
        .toSorted(),
    ).toEqual(Object.keys(calls).toSorted());
  });

  it.each(Object.entries(calls))('is asked for at its path: %s', async (name, request) => {
    const answer = { contents: [], empty: true, submission_id: id, ciphertext_sha256: sha256 };
    const { client, requests } = recordingClient(() => Response.json(answer));
    await request(client);
    const { path, method } = operations[name as OperationId];
    const expected = path.replace(/\{(\w+)\}/, (_, parameter: string) => parameters[`${name}.${parameter}`] ?? id);
    expect(requests.map((sent) => [sent.method, new URL(sent.url).pathname])).toEqual([
      [method.toUpperCase(), expected],
    ]);
  });
});

describe('a client', () => {
  it('cannot be made without a usable address', () => {
    expect(() => new ResilienceClient({ baseUrl: 'api.example' })).toThrow(ConfigurationError);
  });

  it('sends nothing for an identifier that could lead elsewhere', async () => {
    const { client, requests } = recordingClient();
    for (const id of ['', '..', '../keys', 'a?b', 'a#b']) {
      await expect(client.services.retrieve(id)).rejects.toBeInstanceOf(InvalidRequestError);
      await expect(client.places.retrieve(id)).rejects.toBeInstanceOf(InvalidRequestError);
    }
    expect(requests).toEqual([]);
  });

  it('writes moments as RFC 3339 and lists with commas', async () => {
    const { client, requests } = recordingClient();
    await client.services.list({ modified_after: new Date('2026-01-12T00:00:00Z'), full: false });
    await client.search.list({ open_at: new Date('2026-01-12T00:00:00Z'), audience: ['veterans', 'children'] });
    const queries = requests.map(({ url }) => Object.fromEntries(new URL(url).searchParams));
    expect(queries).toEqual([
      { modified_after: '2026-01-12T00:00:00.000Z', full: 'false' },
      { open_at: '2026-01-12T00:00:00.000Z', audience: 'veterans,children' },
    ]);
    expect(operations.search.query.safeParse(queries[1]).success).toBe(true);
  });
});

describe('describe', () => {
  it('fills in what a foreign server does not say', async () => {
    const { client } = recordingClient(() =>
      Response.json({ version: '3.0', profile: 'https://hsds.example/profile' }),
    );
    expect(await client.describe()).toEqual({
      version: '3.0',
      profile: 'https://hsds.example/profile',
      data_status: 'live',
      languages: [],
    });
  });
});

describe('health', () => {
  it('tells that a server cannot answer, without asking twice', async () => {
    const { client, requests } = recordingClient(() =>
      Response.json({ status: 'unavailable', version: '1' }, { status: 503 }),
    );
    expect(await client.health()).toEqual({ status: 'unavailable', version: '1' });
    expect((await client.health().withResponse()).response.status).toBe(503);
    expect(requests).toHaveLength(2);
  });

  it('is an error when it is not the server that answers', async () => {
    const { client } = recordingClient(() => new Response('no upstream', { status: 503 }));
    await expect(client.health()).rejects.toBeInstanceOf(ServerError);
  });
});

describe('types', () => {
  const client = new ResilienceClient({
    baseUrl: 'https://api.example',
    fetch: () => Promise.resolve(Response.json({ contents: [], empty: true })),
  });

  it('of lists name the page and the record', () => {
    expectTypeOf<ReturnType<ResilienceClient['search']['list']>>().toEqualTypeOf<
      PagePromise<SearchAnswer, ServiceAtLocationDetail>
    >();
    expectTypeOf<ReturnType<ResilienceClient['organizations']['list']>>().toEqualTypeOf<
      PagePromise<Page<Organization>, Organization>
    >();
    expectTypeOf<ReturnType<ResilienceClient['places']['list']>>().toEqualTypeOf<PagePromise<Page<Place>, Place>>();
    expectTypeOf<ReturnType<ResilienceClient['hotlines']['list']>>().toEqualTypeOf<
      PagePromise<Page<Hotline>, Hotline>
    >();
    expectTypeOf<Awaited<PagePromise<Page<Place>, Place>>>().toEqualTypeOf<ResultPage<Page<Place>, Place>>();
    expectTypeOf<Awaited<PagePromise<Page<Place>, Place>>['contents']>().toEqualTypeOf<Place[]>();
    expectTypeOf<Awaited<PagePromise<SearchAnswer, ServiceAtLocationDetail>>['contents']>().toEqualTypeOf<
      ServiceAtLocationDetail[]
    >();
  });

  it('of lists follow what was asked for', async () => {
    expectTypeOf(await client.services.list()).toEqualTypeOf<ResultPage<Page<Service>, Service>>();
    expectTypeOf(await client.services.list({ minimal: true })).toEqualTypeOf<
      ResultPage<Page<MinimalService>, MinimalService>
    >();
    expectTypeOf((await client.serviceAtLocations.list()).contents).toEqualTypeOf<ServiceAtLocation[]>();
    expectTypeOf((await client.serviceAtLocations.list({ full: true })).contents).toEqualTypeOf<
      ServiceAtLocationDetail[]
    >();
  });

  it('of single answers name the record', () => {
    expectTypeOf<ReturnType<ResilienceClient['services']['retrieve']>>().toEqualTypeOf<AnswerPromise<Service>>();
    expectTypeOf<ReturnType<ResilienceClient['taxonomyTerms']['retrieve']>>().toEqualTypeOf<
      AnswerPromise<TaxonomyTerm>
    >();
    expectTypeOf<ReturnType<ResilienceClient['describe']>>().toEqualTypeOf<AnswerPromise<ApiRoot>>();
    expectTypeOf<ReturnType<ResilienceClient['health']>>().resolves.toEqualTypeOf<Health>();
    expectTypeOf<ReturnType<AnswerPromise<Service>['withResponse']>>().toEqualTypeOf<Promise<Answered<Service>>>();
  });

  it('of parameters take what the API takes, undefined included, and nothing else', async () => {
    const maybe: string | undefined = undefined;
    await client.search.list({
      text: maybe,
      mode: 'in_person',
      category: ['a', 'b'],
      open_at: new Date(),
      per_page: 5,
    });
    // @ts-expect-error -- not a delivery mode
    await client.search.list({ mode: 'by_pigeon' });
    // @ts-expect-error -- not a parameter
    await client.search.list({ query: 'юрист' });
    // @ts-expect-error -- the SDK reads JSON
    await client.services.list({ format: 'ndjson' });
    // @ts-expect-error -- not a level
    await client.places.list({ level: 'village' });
    await client.places.list({ level: 'oblast' });
    for await (const { name } of client.services.list()) expectTypeOf(name).toEqualTypeOf<string>();
  });
});
