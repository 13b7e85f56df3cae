import type { Feedback } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import type { Sentence } from '../problems/http-problem.ts';
import { invalidBody } from '../problems/problems.ts';

/** What feedback is about: a service, at one location unless it is meant wherever it is. */
export interface Subject {
  serviceId: string;
  entryId: string | undefined;
}

/** @throws HttpProblem 400 when the feedback names no record, or two, or one that is not there */
export async function findSubject(
  database: Database,
  { service_at_location_id: entryId, service_id: serviceId }: Feedback,
): Promise<Subject> {
  if ((entryId === undefined) === (serviceId === undefined)) {
    throw invalidBody([{ pointer: '/service_at_location_id', message: oneOfBoth }]);
  }
  const row =
    entryId === undefined
      ? await database
          .selectFrom('service')
          .select('id')
          .where('id', '=', serviceId ?? '')
          .executeTakeFirst()
      : await database
          .selectFrom('service_at_location')
          .select('service_id as id')
          .where('id', '=', entryId)
          .executeTakeFirst();
  const field = entryId === undefined ? 'service_id' : 'service_at_location_id';
  if (!row) throw invalidBody([{ pointer: `/${field}`, message: unknown(field) }]);
  return { serviceId: row.id, entryId: entryId?.toLowerCase() };
}

const oneOfBoth: Sentence = {
  uk: 'Назвіть рівно одне: service_at_location_id (послугу в одному місці) або service_id (послугу всюди).',
  en: 'Name exactly one: service_at_location_id (a service at one location) or service_id (a service wherever it is).',
};

function unknown(field: string): Sentence {
  return {
    uk: `${field} має називати запис, який тут є; такого немає. Можливо, його вилучили: завантажте сторінку ще раз.`,
    en: `${field} must name a record that is here; there is none like it. It may have been removed: load the page again.`,
  };
}
