import type { PlaceReference } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import { loadPlaces, presentReference } from './place-rows.ts';

/** The places with these codes in words, by code; unknown codes are left out. */
export async function placeReferences(
  database: Database,
  codes: readonly string[],
  language: ContentLanguageCode,
): Promise<Map<string, PlaceReference>> {
  const places = await loadPlaces(database, codes, language);
  return new Map(
    codes.flatMap((code) => {
      const row = places.get(code);
      return row ? [[code, presentReference(row, places)] as const] : [];
    }),
  );
}
