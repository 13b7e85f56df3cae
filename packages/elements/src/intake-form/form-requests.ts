import type { Form, Keyset, Place, ServiceAtLocationDetail, Hotline } from '@resilience-kit/contract';
import { type DirectRequests, directRequests } from '@resilience-kit/sdk/page-client';

/** More than any oblast has. */
const ALL_PLACES = 500;

/** Where and how to ask. */
export interface FormRequestsOptions {
  /** Where the API is, without a slash at the end. */
  baseUrl: string;
  /** The language to ask in (BCP 47). */
  language: string;
  /** What carries the requests. */
  fetch: (request: Request) => Promise<Response>;
}

/** All that the form asks of the API. */
export interface FormRequests {
  /** BCP 47. */
  readonly language: string;
  /** The form of this id; of this organization, or the one that the server offers first. */
  form(id: string, organization: string | undefined): Promise<Form>;
  /** The keys of an organization (UUID). */
  keyset(organization: string): Promise<Keyset>;
  /** Telephone numbers for help. */
  hotlines(): Promise<readonly Hotline[]>;
  /** A service at a location (UUID). */
  service(id: string): Promise<ServiceAtLocationDetail>;
  /** All oblasts. */
  oblasts(): Promise<readonly Place[]>;
  /** The hromadas of an oblast (KATOTTG). */
  hromadas(oblast: string): Promise<readonly Place[]>;
  /** Any other question. */
  readonly get: DirectRequests['get'];
  /** Where and how to ask, for what is sent. */
  readonly connection: FormRequestsOptions;
}

/** Asks an API what a form needs to know. Rejects with errors that {@link problemOf} sorts. */
export function formRequests(options: FormRequestsOptions): FormRequests {
  const requests = directRequests(options);
  const list = async <T>(path: string, parameters = {}): Promise<readonly T[]> => {
    const { contents } = await requests.get<{ contents?: readonly T[] }>(path, parameters);
    return contents ?? [];
  };
  const segment = encodeURIComponent;
  return {
    language: options.language,
    get: (...given) => requests.get(...given),
    connection: options,
    async form(id, organization) {
      const form = await requests.get<Partial<Form>>(`/v1/forms/${segment(id)}`, { organization_id: organization });
      if (Array.isArray(form.steps) && form.organization) return form as Form;
      throw unexpectedAnswer('form');
    },
    keyset: (organization) => requests.get(`/v1/keysets/${segment(organization)}`),
    hotlines: () => list('/v1/hotlines'),
    service: (id) => requests.get(`/service_at_locations/${segment(id)}`),
    oblasts: () => list('/v1/places', { level: 'oblast', per_page: 100 }),
    hromadas: (parent) => list('/v1/places', { level: 'hromada', parent, per_page: ALL_PLACES }),
  };
}

/** Some other server may answer with something else. */
export function unexpectedAnswer(what: string): Error {
  return Object.assign(new Error(`The answer is no ${what}.`), { code: 'unexpected_answer' });
}
