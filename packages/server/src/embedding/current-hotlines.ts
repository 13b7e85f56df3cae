import type { Hotline } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { inLanguage } from '../languages/in-language.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';

/** The numbers to call that somebody has verified in time, those for emergencies first. */
export async function currentHotlines(database: Database, { language, now }: AnswerContext): Promise<Hotline[]> {
  const rows = await database
    .selectFrom('hotline')
    .select('document')
    .where(sql<boolean>`review_after >= ${kyivTime(now).date}`)
    .orderBy(sql`coalesce((document -> 'emergency')::boolean, false) desc, position, id`)
    .execute();
  return rows.map(({ document }) => inLanguage<Hotline>(document, language));
}
