import type { Form, IntakeState, IntakeStatus, Page, Place, StoredIntake } from '@resilience-kit/contract';
import { type DirectFailure, directRequests } from '@resilience-kit/sdk/page-client';

/** Requests a page: each may be 92 kB long. */
const A_PAGE = 50;
/** The most that the API gives at once. */
const PLACES_A_PAGE = 500;

export interface InboxRequestsOptions {
  /** Where the API is, without a slash at the end. */
  baseUrl: string;
  language: string;
  fetch: (request: Request) => Promise<Response>;
}

/** Which requests for help are asked for. */
export interface IntakeQuestion {
  organization: string;
  page: number;
  /** Only those that were stored after this moment. */
  after?: string | undefined;
}

/** All that the inbox asks of the API. */
export interface InboxRequests {
  intakes(question: IntakeQuestion, signal: AbortSignal): Promise<Page<StoredIntake>>;
  intake(id: string, signal: AbortSignal): Promise<StoredIntake>;
  setStatus(id: string, status: IntakeStatus, signal: AbortSignal): Promise<IntakeState>;
  remove(id: string, signal: AbortSignal): Promise<unknown>;
  form(
    about: Pick<StoredIntake, 'form_id' | 'form_version'> & { organization: string },
    signal: AbortSignal,
  ): Promise<Form>;
  /** The names of all oblasts and hromadas by their code. All of them: to ask for one would tell where somebody needs help. */
  places(signal: AbortSignal): Promise<ReadonlyMap<string, string>>;
}

/**
 * The requests of the inbox. The access key goes into a header of those that need it, and nowhere else; none of their
 * answers is kept by the browser, and none follows a redirect.
 */
export function inboxRequests(options: InboxRequestsOptions, accessKey: string): InboxRequests {
  const open = directRequests(options);
  const withKey = async <T>(method: string, path: string, signal: AbortSignal, body?: unknown, parameters = {}) => {
    let status = NaN;
    const fetch = async (question: Request) => {
      status = NaN;
      const request = new Request(question, {
        method,
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      request.headers.set('authorization', `Bearer ${accessKey}`);
      if (body !== undefined) request.headers.set('content-type', 'application/json');
      const response = await options.fetch(request);
      ({ status } = response);
      return response;
    };
    try {
      return await directRequests({ ...options, fetch }).get<T>(path, parameters, signal);
    } catch (error) {
      const failure = error as DirectFailure;
      failure.code =
        codes[status] ?? (failure.code === 'server_error' && status < 400 ? 'unexpected_answer' : failure.code);
      throw failure;
    }
  };
  const segment = encodeURIComponent;
  const pathOf = (id: string) => `/v1/intakes/${segment(id)}`;
  return {
    intakes: ({ organization, page, after }, signal) =>
      withKey('GET', '/v1/intakes', signal, undefined, {
        organization_id: organization,
        page,
        per_page: A_PAGE,
        received_after: after,
      }),
    intake: (id, signal) => withKey('GET', pathOf(id), signal),
    setStatus: (id, status, signal) => withKey('PATCH', pathOf(id), signal, { status }),
    remove: (id, signal) => withKey('DELETE', pathOf(id), signal),
    form: ({ organization, form_id: id, form_version: version }, signal) =>
      open.get(`/v1/forms/${segment(id)}`, { organization_id: organization, version }, signal),
    async places(signal) {
      const names = new Map<string, string>();
      for (const level of ['oblast', 'hromada'] as const) {
        for (let page = 1, isLast = false; !isLast; page += 1) {
          const answer = await open.get<Page<Place>>('/v1/places', { level, page, per_page: PLACES_A_PAGE }, signal);
          for (const { code, full_name: name } of answer.contents) names.set(code, name);
          isLast = answer.last_page || answer.empty;
        }
      }
      return names;
    },
  };
}

/** What only requests with a key meet; a 404 of an API without these operations stays `not_found`. */
const codes: Readonly<Record<number, string>> = { 401: 'authentication', 403: 'permission', 409: 'conflict' };
