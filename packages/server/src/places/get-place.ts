import type { Place } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import { loadPlaces, presentPlace } from './place-rows.ts';

/** The place with this code; undefined when there is none. */
export async function getPlace(
  database: Database,
  code: string,
  { language }: AnswerContext,
): Promise<Place | undefined> {
  const places = await loadPlaces(database, [code], language);
  const row = places.get(code);
  return row && presentPlace(row, places);
}
