import type { ImportSource } from '@resilience-kit/contract';
import { LONGEST_SOURCE_ADDRESS } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { invalidBody, stoppingSoon } from '../problems/problems.ts';
import { readAddress } from '../public-addresses/read-address.ts';
import { fingerprintOf } from '../publishing/canonical-json.ts';
import { keptAnswer, type SentAnswer } from '../publishing/idempotency.ts';
import type { Bilingual } from '../spreadsheets/bilingual.ts';
import type { WebhookOptions } from '../webhooks/webhook-options.ts';
import { askPublic } from './hsds/ask-public.ts';
import type { CollectedRecords } from './hsds/collect-records.ts';
import { crawlApi } from './hsds/crawl.ts';
import { UnreadableSource } from './hsds/source-answer.ts';
import { addressFaults } from './hsds/source-faults.ts';
import { REQUEST_LIMITS, type SourceLimits } from './hsds/source-limits.ts';
import { importContent, type ImportRequest } from './import-content.ts';

/** Where other APIs may be, and how much is read of them. */
export interface SourceOptions extends Pick<WebhookOptions, 'allowPrivate' | 'lookup'> {
  limits?: Partial<SourceLimits> | undefined;
  /** Aborted when the server is about to stop. */
  stopping?: AbortSignal | undefined;
}

export interface ApiImport extends ImportRequest {
  source: ImportSource;
}

/**
 * Imports the services of another API: all of them or nothing. It is read before anything is locked, and nobody else waits.
 *
 * @throws HttpProblem 400 that says why the API cannot be read, or names every fault unless it is a dry run
 */
export async function importFromApi(
  database: Database,
  request: ApiImport,
  options: SourceOptions,
): Promise<SentAnswer> {
  const { source, principal, organizationId, idempotencyKey: key, now } = request;
  const url = sourceAddress(source.url, options);
  const fingerprint = fingerprintOf(['importFromApi', url.href, source.modified_after, organizationId]);
  // What was imported already is not read again.
  const kept = await keptAnswer(database, { accessKeyId: principal.keyId, key, fingerprint, now });
  if (kept && !request.isDryRun) return kept;
  const records = await recordsOf(url, request, options);
  const by = `${principal.label}: ${url.href}`;
  return importContent(database, { records }, request, { fingerprint, by, readAt: now });
}

async function recordsOf(
  url: URL,
  { source, language, now }: ApiImport,
  { limits: given, stopping, ...rules }: SourceOptions,
): Promise<CollectedRecords> {
  const limits = { ...REQUEST_LIMITS, ...given };
  try {
    return await crawlApi(url.href, {
      modifiedAfter: source.modified_after,
      language,
      now,
      ask: askPublic({ ...rules, limits }),
      limits,
      signal: stopping,
    });
  } catch (error) {
    if (stopping?.aborted) throw stoppingSoon();
    throw error instanceof UnreadableSource ? invalidBody([{ pointer: '/url', message: error.text }]) : error;
  }
}

function sourceAddress(text: string, { allowPrivate }: SourceOptions): URL {
  const read = readAddress(text, { allowPrivate, longest: LONGEST_SOURCE_ADDRESS });
  if ('fault' in read) throw invalidBody([{ pointer: '/url', message: addressFaults(text, text)[read.fault] }]);
  if (read.url.search !== '') throw invalidBody([{ pointer: '/url', message: hasQuery }]);
  return read.url;
}

const hasQuery: Bilingual = {
  uk: 'В url не може бути ?…: назвіть адресу, після якої йде /services, наприклад https://api.example.org/v3.',
  en: 'url must have no ?…: name the address that /services follows, such as https://api.example.org/v3.',
};
