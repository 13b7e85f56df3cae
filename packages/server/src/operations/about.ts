import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { profileDocument, type ApiDescription } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { stoppingSoon, unavailable } from '../problems/problems.ts';
import { contentLanguages } from '../records/stored.ts';
import { readDataStatus } from '../settings/settings.ts';
import type { Handlers } from './handler.ts';

/** Who publishes the data: shown at the root of the API. */
export type Publisher = ApiDescription['publisher'];

export interface AboutOptions {
  /** Who publishes the data: shown at the root of the API. */
  publisher?: Publisher;
  /** A page for people about what is in the data. */
  dataGuide?: string;
  /** Aborted when the server is about to stop: from then on it is not ready. */
  stopping?: AbortSignal;
}

/** A balancer asks every few seconds and wants to know soon. */
const READY_WITHIN_MILLISECONDS = 3000;
/** Who publishes where the operator has not said. */
export const DEFAULT_PUBLISHER: Publisher = { name: 'Resilience Kit' };
const DEFAULT_DATA_GUIDE = 'https://docs.openreferral.org/en/latest/hsds/schema_reference.html';

/** The version of the server. */
export const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const openApiFile = createRequire(import.meta.url).resolve('@resilience-kit/contract/openapi.json');

export function aboutHandlers(
  database: Database,
  options: AboutOptions,
): Pick<Handlers, 'describeApi' | 'getHealth' | 'getReadiness' | 'getLiveness' | 'getOpenApi' | 'getProfile'> {
  const openApi = JSON.parse(readFileSync(openApiFile, 'utf8')) as { openapi: string };
  const profile = profileDocument();
  const readiness = async () => {
    if (options.stopping?.aborted) throw stoppingSoon();
    await requireDatabase(database);
    return { status: 'ok', version } as const;
  };
  return {
    describeApi: async ({ context: { language, publicUrl } }) => ({
      version: '3.2.3',
      profile: `${publicUrl}/profile.json`,
      openapi_url: `${publicUrl}/openapi.json`,
      description: descriptions[language],
      data_guide: options.dataGuide ?? DEFAULT_DATA_GUIDE,
      publisher: options.publisher ?? DEFAULT_PUBLISHER,
      data_status: await readDataStatus(database),
      languages: [...contentLanguages],
    }),
    getHealth: readiness,
    getReadiness: readiness,
    getLiveness: () => Promise.resolve({ status: 'ok', version }),
    getOpenApi: () => Promise.resolve(openApi),
    getProfile: () => Promise.resolve(profile),
  };
}

const descriptions = {
  uk: 'Де в Україні надають допомогу: послуги, місця, години роботи й гарячі лінії. Профіль Open Referral HSDS.',
  en: 'Where help is given in Ukraine: services, places, opening hours and hotlines. A profile of Open Referral HSDS.',
};

/** Whatever keeps the database from answering, or answering soon: a balancer should send requests elsewhere. */
async function requireDatabase(database: Database): Promise<void> {
  const answered = sql`select 1`.execute(database).then(
    () => true,
    () => false,
  );
  if (!(await Promise.race([answered, setTimeout(READY_WITHIN_MILLISECONDS, false, { ref: false })])))
    throw unavailable();
}
