import {
  organization as organizationSchema,
  taxonomy as taxonomySchema,
  taxonomyTerm as termSchema,
} from '@resilience-kit/contract';
import * as z from 'zod/mini';
import type { ContentLanguageCode } from '../../records/stored.ts';
import { both } from '../../spreadsheets/bilingual.ts';
import { CollectedRecords } from './collect-records.ts';
import { askWith, UnreadableSource, type AskSource } from './source-answer.ts';
import { SourceApi, type SourceDocument } from './source-api.ts';
import { PATIENT_LIMITS, type SourceLimits } from './source-limits.ts';

export interface CrawlOptions {
  /** Only what changed since: an RFC 3339 moment or a date. */
  modifiedAfter?: string | undefined;
  /** Of texts whose language the other server does not tell. */
  language: ContentLanguageCode;
  now: Date;
  /** How the other server is asked; default `fetch`. */
  ask?: AskSource;
  limits?: SourceLimits;
  /** Ends the reading, whenever that is. */
  signal?: AbortSignal | undefined;
}

/**
 * Reads every service of another HSDS API. A server that has its records in both languages is read in both.
 *
 * @throws UnreadableSource when the server cannot be read, or is none of HSDS 3; nothing has been written then
 */
export async function crawlApi(baseUrl: string, options: CrawlOptions): Promise<CollectedRecords> {
  const { ask = askWith(fetch), limits = PATIENT_LIMITS, signal, now } = options;
  const collected = new CollectedRecords(now);
  const api = new SourceApi(baseUrl, ask, limits, signal);
  requireThirdVersion(await api.root(), baseUrl);
  const languages = await crawlIn(undefined, api, collected, options);
  requireServices(collected, baseUrl);
  for (const language of languages) await crawlIn(language, api, collected, options);
  return collected;
}

/** APIs of HSDS 1 and 2 have other objects under the same names. */
function requireThirdVersion(root: unknown, baseUrl: string): void {
  const version = isObject(root) ? root['version'] : undefined;
  if (typeof version !== 'string' || !/^v?\d/.test(version) || /^v?3\b/.test(version)) return;
  throw new UnreadableSource(
    both(
      `API ${baseUrl} має версію HSDS ${version}, а потрібна третя (3.x).`,
      `The API ${baseUrl} is of HSDS ${version}; what is needed is version 3.`,
    ),
  );
}

/** When nothing at all can be taken over, it is not the records that are wrong. */
function requireServices({ services, leftBehind: [first] }: CollectedRecords, baseUrl: string): void {
  if (services.size > 0 || !first) return;
  const { where, why } = first;
  throw new UnreadableSource(
    both(
      `Жоден запис із ${baseUrl} не можна перенести: це не послуги HSDS 3. Перша причина: ${where}: ${why.uk}.`,
      `No record of ${baseUrl} can be taken over: these are no services of HSDS 3. The first reason: ${where}: ${why.en}.`,
    ),
  );
}

/** Reads all of it in one language; answers with the further ones that there are. */
async function crawlIn(
  asked: ContentLanguageCode | undefined,
  api: SourceApi,
  collected: CollectedRecords,
  { modifiedAfter, language: assumed }: CrawlOptions,
): Promise<Set<ContentLanguageCode>> {
  const further = new Set<ContentLanguageCode>();
  const read: { language: ContentLanguageCode } = { language: asked ?? assumed };
  const take = (answer: SourceDocument) => {
    const told = answer.language?.slice(0, 2);
    if (told === 'uk' || told === 'en') read.language = told;
  };
  await taxonomiesOf(api, collected, asked, take, read);
  for await (const answer of api.pages('services', { full: 'true', modified_after: modifiedAfter, lang: asked })) {
    take(answer);
    for (const listed of answer.records) {
      const service = await completed(listed, api, collected, asked, read.language);
      collected.addService(service, read.language);
      if (asked === undefined) for (const code of languagesIn(service)) if (code !== read.language) further.add(code);
    }
  }
  return further;
}

/** Servers that have no list of taxonomies name the terms with the services. */
async function taxonomiesOf(
  api: SourceApi,
  collected: CollectedRecords,
  lang: string | undefined,
  take: (answer: SourceDocument) => void,
  read: { language: ContentLanguageCode },
): Promise<void> {
  for await (const answer of api.pages('taxonomies', { lang }, true)) {
    take(answer);
    for (const one of answer.records) {
      const { success, data } = z.safeParse(taxonomySchema, one);
      if (success) collected.addTaxonomy(data, read.language);
    }
  }
  for await (const answer of api.pages('taxonomy_terms', { lang }, true)) {
    take(answer);
    for (const one of answer.records) {
      const { success, data } = z.safeParse(termSchema, one);
      if (success) collected.addTerm(data, read.language);
    }
  }
}

/** A list that knows no `full` gives services without their locations: each is then asked for by itself. */
async function completed(
  listed: unknown,
  api: SourceApi,
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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
