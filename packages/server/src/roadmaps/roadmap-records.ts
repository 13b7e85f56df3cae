import type { NetworkReference, PlaceReference, Roadmap, RoadmapProgress } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { inLanguage } from '../languages/in-language.ts';
import { placeReferences } from '../places/places.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import { inOrderOf } from '../records/in-order-of.ts';
import { namedRecords, type NamedRecord } from '../records/named-records.ts';
import type { Stored, StoredRoadmap } from '../records/stored.ts';
import { without } from '../records/without.ts';
import { readDataStatus } from '../settings/settings.ts';

/** Roadmaps in the order of `ids`; unknown ones are left out. */
export async function roadmapRecords(
  database: Database,
  ids: readonly string[],
  { language }: AnswerContext,
): Promise<Roadmap[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('roadmap')
    .select('document')
    .where('id', 'in', [...ids])
    .execute();
  const roadmaps = rows.map(({ document }) => document);
  const communities = roadmaps.flatMap(({ progress = [] }) => progress);
  const [organizations, networks, places, dataStatus] = await Promise.all([
    namedRecords(
      database,
      'organization',
      [...roadmaps, ...communities].flatMap((record) => record.organization_id ?? []),
    ),
    loadNetworks(
      database,
      roadmaps.flatMap((roadmap) => roadmap.network_code ?? []),
    ),
    placeReferences(
      database,
      communities.map((community) => community.place_code),
      language,
    ),
    readDataStatus(database),
  ]);
  const shown = roadmaps.map((stored) => {
    const network = networks.get(stored.network_code ?? '');
    const progress = progressOf(stored, { places, organizations });
    const joined: Stored<Roadmap> = {
      ...without(stored, 'organization_id', 'network_code', 'progress'),
      organization: organizations.get(stored.organization_id) ?? { id: stored.organization_id, name: '' },
      ...(network ? { network } : {}),
      ...(progress.length > 0 ? { progress } : {}),
      data_status: dataStatus,
    };
    return inLanguage<Roadmap>(joined, language);
  });
  return inOrderOf(ids, shown);
}

/** Each community with every stage: those that nobody wrote about have not been started. */
function progressOf(
  { stages, progress = [] }: StoredRoadmap,
  joined: { places: ReadonlyMap<string, PlaceReference>; organizations: ReadonlyMap<string, NamedRecord> },
): Stored<RoadmapProgress>[] {
  return progress.flatMap(({ place_code: code, organization_id: organizationId, stages: known }) => {
    const place = joined.places.get(code);
    if (!place) return [];
    const organization = joined.organizations.get(organizationId ?? '');
    return [
      {
        place,
        ...(organization ? { organization } : {}),
        stages: stages.map(
          ({ code: stage }) => known.find((one) => one.stage === stage) ?? { stage, state: 'not_started' as const },
        ),
      },
    ];
  });
}

async function loadNetworks(
  database: Database,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Stored<NetworkReference>>> {
  if (codes.length === 0) return new Map();
  const rows = await database
    .selectFrom('network')
    .select(['id', 'code', 'document'])
    .where('code', 'in', [...codes])
    .execute();
  return new Map(rows.map(({ id, code, document }) => [code, { id, code, name: document.name }]));
}
