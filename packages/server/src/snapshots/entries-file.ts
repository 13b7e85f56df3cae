import type { SnapshotEntries, SnapshotProfile } from '@resilience-kit/contract';
import { Distinct } from './distinct.ts';
import { closedSince } from './hours-file.ts';
import type { Part } from './parts.ts';

/** What a search without text or time asks of the entries of a part. */
export function entriesFile({ entries }: Part, ranks: ReadonlyMap<string, number>): SnapshotEntries {
  const profiles = new Distinct<SnapshotProfile>();
  const areas = new Distinct<readonly string[]>();
  return {
    profile: entries.map(({ profile }) => profiles.numberOf(inOrder(profile))),
    profiles: profiles.values,
    area: entries.map(({ place_codes: codes }) => areas.numberOf(codes)),
    areas: areas.values,
    latitude: entries.map(({ latitude }) => latitude),
    longitude: entries.map(({ longitude }) => longitude),
    rank: entries.map(({ id }) => ranks.get(id) ?? 0),
    closed: entries.flatMap((entry, number) => {
      const since = closedSince(entry);
      return since === undefined ? [] : [[number, since] as const];
    }),
  };
}

/** Databases keep the properties of a document in an order of their own. */
function inOrder({ categories, audiences, modes, networks, languages, free, accessible }: SnapshotProfile) {
  return { categories, audiences, modes, networks, languages, free, accessible };
}
