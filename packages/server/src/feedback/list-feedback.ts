import { inPage, type Page, type Paging, type ReceivedFeedback } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { inLanguage } from '../languages/in-language.ts';
import type { ContentLanguageCode, LocalizedText, Stored } from '../records/stored.ts';

export interface FeedbackQuery extends Paging {
  /** Those that are resolved rather than those that are not. */
  resolved?: boolean;
}

/** One page of what was said of the organization's records, the oldest first; of all records without an organization. */
export async function listFeedback(
  database: Database,
  organizationId: string | undefined,
  { resolved = false, ...paging }: FeedbackQuery,
  language: ContentLanguageCode,
): Promise<Page<ReceivedFeedback>> {
  const wanted = database
    .selectFrom('feedback')
    .innerJoin('service', 'service.id', 'feedback.service_id')
    .$if(organizationId !== undefined, (query) => query.where('service.organization_id', '=', organizationId ?? ''))
    .where('resolved_on', resolved ? 'is not' : 'is', null);
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await wanted
    .select(feedbackColumns)
    .orderBy('arrival')
    .limit(paging.per_page)
    .offset((paging.page - 1) * paging.per_page)
    .execute();
  return inPage(
    rows.map((row) => presentFeedback(row, language)),
    total,
    paging,
  );
}

export const feedbackColumns = [
  'feedback.id',
  'feedback.service_at_location_id',
  'feedback.kind',
  'feedback.note',
  'feedback.received_on',
  'feedback.resolved_on',
  'feedback.outcome',
  'service.id as service_id',
  'service.document as service',
] as const;

interface FeedbackRow {
  id: string;
  service_at_location_id: string | null;
  kind: ReceivedFeedback['kind'];
  note: string | null;
  received_on: string;
  resolved_on: string | null;
  outcome: ReceivedFeedback['outcome'] | null;
  service_id: string;
  service: { name: LocalizedText | string };
}

/** Feedback as the owner of its record reads it. */
export function presentFeedback(row: FeedbackRow, language: ContentLanguageCode): ReceivedFeedback {
  const { service_id: serviceId, service, ...own } = row;
  const { note, ...codes } = own;
  // A note is what somebody wrote, in whatever language: nothing of it is translated.
  const received = { ...codes, service: { id: serviceId, name: service.name } } as Stored<ReceivedFeedback>;
  return { ...inLanguage<ReceivedFeedback>(received, language), ...(note === null ? {} : { note }) };
}
