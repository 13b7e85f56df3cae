import type { SnapshotProfile } from '@resilience-kit/contract';
import type { EntryReference, Part, Parts } from './part.ts';
import type { SnapshotPlaces } from './snapshot-places.ts';
import { codesIn, pointOf, profileFilter, type SearchQuery } from './query.ts';
import type { TextMatch } from './text-match.ts';

/** What is counted by code. */
export type CountedFacet = 'categories' | 'audiences' | 'modes' | 'networks' | 'languages';
export type FacetCounts = Readonly<Record<CountedFacet, ReadonlyMap<string, number>>>;

/** An entry that matches, with how well its text does. */
export interface Match extends EntryReference {
  score: number;
}

export interface Matches {
  found: Match[];
  /** Of the matches; by category and by audience of those of all other filters, to show what else there is. */
  counts: FacetCounts;
}

/** What a query finds whose text is understood as `match`: undefined without one, null when nothing can match. */
export async function matchesOf(
  { parts, places }: { parts: Parts; places: SnapshotPlaces },
  query: SearchQuery,
  match: TextMatch | undefined,
  now: Date,
): Promise<Matches> {
  const counter = new FacetCounter(query);
  const found: Match[] = [];
  if (match === null) return { found, counts: counter.counts };
  const codes = query.place === undefined ? undefined : await places.codesWithin(query.place);
  for (const part of await parts.load(query.place)) {
    const scores = match && (await part.loadPostings()).scores(match);
    const isAsked = conditionsOf(part, query, { codes, now });
    const kinds = part.profiles.map((profile) => counter.kindOf(profile));
    for (let entry = 0; entry < part.size; entry++) {
      const score = scores ? (scores[entry] ?? 0) : 0;
      if ((scores && score === 0) || !isAsked(entry)) continue;
      const kind = kinds[part.profileOf(entry)];
      if (kind && counter.add(kind)) found.push({ part, entry, score });
    }
  }
  return { found, counts: counter.counts };
}

/** Everything that is asked of an entry besides its text and its profile. */
function conditionsOf(
  part: Part,
  query: SearchQuery,
  { codes, now }: { codes: ReadonlySet<string> | undefined; now: Date },
): (entry: number) => boolean {
  const conditions: ((entry: number) => boolean)[] = [];
  const point = pointOf(query);
  const { radius_km: radius, open_at: openAt } = query;
  if (codes) conditions.push(part.isWithin(codes));
  if (point && radius !== undefined) {
    const distance = part.distanceFrom(point);
    conditions.push((entry) => (distance(entry) ?? Infinity) <= radius);
  }
  if (openAt !== undefined) {
    conditions.push((entry) => !part.isClosed(entry, now), part.isOpenAt(new Date(openAt)));
  }
  return (entry) => conditions.every((condition) => condition(entry));
}

/** A profile, and what of a query it satisfies. */
interface ProfileKind {
  profile: SnapshotProfile;
  isWanted: boolean;
  isInCategory: boolean;
  isForAudience: boolean;
}

class FacetCounter {
  readonly counts = {
    categories: new Map<string, number>(),
    audiences: new Map<string, number>(),
    modes: new Map<string, number>(),
    networks: new Map<string, number>(),
    languages: new Map<string, number>(),
  };
  readonly #categories: readonly string[];
  readonly #audiences: readonly string[];
  readonly #isWanted: (profile: SnapshotProfile) => boolean;

  constructor(query: SearchQuery) {
    this.#categories = codesIn(query.category);
    this.#audiences = codesIn(query.audience);
    this.#isWanted = profileFilter(query);
  }

  kindOf(profile: SnapshotProfile): ProfileKind {
    return {
      profile,
      isWanted: this.#isWanted(profile),
      isInCategory: isAnyOf(profile.categories, this.#categories),
      isForAudience: isAnyOf(profile.audiences, this.#audiences),
    };
  }

  /** Counts an entry; answers whether it matches. */
  add({ profile, isWanted, isInCategory, isForAudience }: ProfileKind): boolean {
    if (!isWanted) return false;
    if (isForAudience) this.#addTo('categories', profile);
    if (isInCategory) this.#addTo('audiences', profile);
    if (!isInCategory || !isForAudience) return false;
    this.#addTo('modes', profile);
    this.#addTo('networks', profile);
    this.#addTo('languages', profile);
    return true;
  }

  #addTo(facet: CountedFacet, profile: SnapshotProfile): void {
    const counts = this.counts[facet];
    for (const code of profile[facet]) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
}

function isAnyOf(codes: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((code) => codes.includes(code));
}
