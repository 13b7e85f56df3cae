import { setTimeout as wait } from 'node:timers/promises';
import {
  organization as organizationSchema,
  taxonomy as taxonomySchema,
  taxonomyTerm as termSchema,
} from '@resilience-kit/contract';
import * as z from 'zod/mini';
import type { ContentLanguageCode } from '../../records/stored.ts';
import { CollectedRecords } from './collect-records.ts';
import { servicesIn } from './read-json-services.ts';

export interface CrawlOptions {
  /** Only what changed since: an RFC 3339 moment or a date. */
  modifiedAfter?: string | undefined;
  /** Of texts whose language the other server does not tell. */
  language: ContentLanguageCode;
  now: Date;
  fetch?: typeof fetch;
}

const RECORDS_A_PAGE = 100;
const MOST_PAGES = 100_000;
const ANSWER_WITHIN_MILLISECONDS = 30_000;
const ATTEMPTS = 4;
const FIRST_PAUSE_MILLISECONDS = 500;

interface Answer {
  document: unknown;
  /** The language of its texts, if the server tells. */
  language: string | undefined;
}

/**
 * Reads every service of another HSDS API. A server that has its records in both languages is read in both.
 *
 * @throws Error when the server cannot be read; nothing has been written then
 */
export async function crawlApi(baseUrl: string, options: CrawlOptions): Promise<CollectedRecords> {
  const collected = new CollectedRecords(options.now);
  const api = new Api(baseUrl, options.fetch ?? fetch);
  const languages = await crawlIn(undefined, api, collected, options);
  for (const language of languages) await crawlIn(language, api, collected, options);
  return collected;
}

/** Reads all of it in one language; answers with the further ones that there are. */
async function crawlIn(
  asked: ContentLanguageCode | undefined,
  api: Api,
  collected: CollectedRecords,
  { modifiedAfter, language: assumed }: CrawlOptions,
): Promise<Set<ContentLanguageCode>> {
  const further = new Set<ContentLanguageCode>();
  const read: { language: ContentLanguageCode } = { language: asked ?? assumed };
  const take = (answer: Answer) => {
    const told = answer.language?.slice(0, 2);
    if (told === 'uk' || told === 'en') read.language = told;
  };
  await taxonomiesOf(api, collected, asked, take, read);
  for await (const answer of api.pages('services', { full: 'true', modified_after: modifiedAfter, lang: asked })) {
    take(answer);
    for (const listed of servicesIn(answer.document)) {
      const service = await completed(listed, api, collected, asked, read.language);
      collected.addService(service, read.language);
      if (asked === undefined) for (const code of languagesIn(service)) if (code !== read.language) further.add(code);
    }
  }
  return further;
}

/** Servers that have no list of taxonomies name the terms with the services. */
async function taxonomiesOf(
  api: Api,
  collected: CollectedRecords,
  lang: string | undefined,
  take: (answer: Answer) => void,
  read: { language: ContentLanguageCode },
): Promise<void> {
  for await (const answer of api.pages('taxonomies', { lang }, true)) {
    take(answer);
    for (const one of servicesIn(answer.document)) {
      const { success, data } = z.safeParse(taxonomySchema, one);
      if (success) collected.addTaxonomy(data, read.language);
    }
  }
  for await (const answer of api.pages('taxonomy_terms', { lang }, true)) {
    take(answer);
    for (const one of servicesIn(answer.document)) {
      const { success, data } = z.safeParse(termSchema, one);
      if (success) collected.addTerm(data, read.language);
    }
  }
}

/** A list that knows no `full` gives services without their locations: each is then asked for by itself. */
async function completed(
  listed: unknown,
  api: Api,
  collected: CollectedRecords,
  lang: string | undefined,
  language: ContentLanguageCode,
): Promise<unknown> {
  if (!isObject(listed) || typeof listed['id'] !== 'string') return listed;
  const isFull =
    'service_at_locations' in listed || 'attributes' in listed || 'schedules' in listed || 'phones' in listed;
  const service = isFull
    ? listed
    : ((await api.get(`services/${encodeURIComponent(listed['id'])}`, { lang }, true))?.document ?? listed);
  if (!isObject(service)) return listed;
  const organizationId = service['organization_id'];
  if (
    service['organization'] === undefined &&
    typeof organizationId === 'string' &&
    !collected.organizations.has(organizationId)
  ) {
    const answer = await api.get(`organizations/${encodeURIComponent(organizationId)}`, { lang }, true);
    const { success, data } = z.safeParse(organizationSchema, answer?.document);
    if (success) collected.addOrganization(data, language);
  }
  return service;
}

function languagesIn(service: unknown): ContentLanguageCode[] {
  const list = isObject(service) && Array.isArray(service['content_languages']) ? service['content_languages'] : [];
  return list.flatMap((one: unknown) =>
    isObject(one) && (one['code'] === 'uk' || one['code'] === 'en') ? [one['code']] : [],
  );
}

type Parameters = Readonly<Record<string, string | undefined>>;

/** The other server. */
class Api {
  readonly #base: string;
  readonly #fetch: typeof fetch;

  constructor(base: string, fetcher: typeof fetch) {
    this.#base = base.endsWith('/') ? base : `${base}/`;
    this.#fetch = fetcher;
  }

  async *pages(list: string, parameters: Parameters, isOptional = false): AsyncGenerator<Answer, void> {
    let before: string | undefined;
    for (let page = 1; page <= MOST_PAGES; page++) {
      const answer = await this.get(
        list,
        { ...parameters, page: String(page), per_page: String(RECORDS_A_PAGE) },
        isOptional,
      );
      if (!answer) return;
      const records = servicesIn(answer.document);
      const first = JSON.stringify(records[0]);
      // A server that does not know pages answers with the same one for ever.
      if (records.length === 0 || first === before) return;
      yield answer;
      before = first;
      if (isLastPage(answer.document, page)) return;
    }
  }

  /** Undefined when the server has no such thing and it is optional. */
  async get(path: string, parameters: Parameters, isOptional = false): Promise<Answer | undefined> {
    const url = new URL(path, this.#base);
    for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#try(url);
      if (!(answer instanceof Error)) {
        if (answer === 'none' && isOptional) return undefined;
        if (answer !== 'none') return answer;
        throw new Error(`${url.href} does not exist. Check the address of the API. Nothing was imported.`);
      }
      if (attempt === ATTEMPTS)
        throw new Error(`${url.href} could not be read: ${answer.message}. Nothing was imported; try again later.`);
      await wait(FIRST_PAUSE_MILLISECONDS * 2 ** (attempt - 1));
    }
  }

  async #try(url: URL): Promise<Answer | 'none' | Error> {
    try {
      const response = await this.#fetch(url, {
        headers: { accept: 'application/json' },
        signal: AbortSignal.timeout(ANSWER_WITHIN_MILLISECONDS),
      });
      if (response.status === 404 || response.status === 405 || response.status === 501) return 'none';
      if (!response.ok) return new Error(`it answers with ${response.status}`);
      return { document: await response.json(), language: response.headers.get('content-language') ?? undefined };
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }
}

function isLastPage(document: unknown, page: number): boolean {
  if (!isObject(document)) return true;
  if (document['last_page'] === true) return true;
  const pages = document['total_pages'];
  return typeof pages === 'number' && page >= pages;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
