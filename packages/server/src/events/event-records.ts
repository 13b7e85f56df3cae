import type { Event } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { inLanguage } from '../languages/in-language.ts';
import { placeReferences } from '../places/places.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import { inOrderOf } from '../records/in-order-of.ts';
import { joinNames, namedRecords } from '../records/named-records.ts';
import type { Stored } from '../records/stored.ts';
import { without } from '../records/without.ts';
import { readDataStatus } from '../settings/settings.ts';

/** Events with whom and what they name, in the order of `ids`; unknown ones are left out. */
export async function eventRecords(
  database: Database,
  ids: readonly string[],
  { language }: AnswerContext,
): Promise<Event[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('event')
    .select('document')
    .where('id', 'in', [...ids])
    .execute();
  const events = rows.map(({ document }) => document);
  const [organizations, partners, programs, places, dataStatus] = await Promise.all([
    namedRecords(
      database,
      'organization',
      events.flatMap((event) => [event.organization_id, ...(event.co_organizer_ids ?? [])]),
    ),
    namedRecords(
      database,
      'partner',
      events.flatMap((event) => event.partner_ids ?? []),
    ),
    namedRecords(
      database,
      'program',
      events.flatMap((event) => event.program_id ?? []),
    ),
    placeReferences(
      database,
      events.flatMap((event) => event.place_code ?? []),
      language,
    ),
    readDataStatus(database),
  ]);
  const shown = events.map((stored) => {
    const coOrganizers = joinNames(stored.co_organizer_ids, organizations);
    const supporting = joinNames(stored.partner_ids, partners);
    const program = programs.get(stored.program_id ?? '');
    const place = places.get(stored.place_code ?? '');
    const joined: Stored<Event> = {
      ...without(stored, 'organization_id', 'co_organizer_ids', 'partner_ids', 'program_id', 'place_code'),
      organization: organizations.get(stored.organization_id) ?? { id: stored.organization_id, name: '' },
      ...(coOrganizers ? { co_organizers: coOrganizers } : {}),
      ...(supporting ? { partners: supporting } : {}),
      ...(program ? { program } : {}),
      ...(place ? { place } : {}),
      data_status: dataStatus,
    };
    return inLanguage<Event>(joined, language);
  });
  return inOrderOf(ids, shown);
}
