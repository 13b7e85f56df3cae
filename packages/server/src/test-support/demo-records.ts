import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { demoDataset } from '../demo-data/demo-dataset.ts';
import type { Database } from '../database/database.ts';
import { countRecords } from '../figures/derived/count-records.ts';
import { derivedRecords } from '../figures/derived/derived-records.ts';
import { importDataset } from '../records/import-dataset.ts';
import type { Dataset } from '../records/stored.ts';
import { clearRecords } from '../seeding/demo.ts';
import { indexRecords } from '../seeding/search-index.ts';
import { loadIndexedEntries } from '../snapshots/indexed-entries.ts';
import { loadPlaces } from '../snapshots/places-files.ts';
import { aKeyset, signKeyset } from '@resilience-kit/sdk/testing';
import { NOW } from './fixed.ts';

/** Where the SDK has them. */
export const MODULE = new URL('../../../sdk/src/testing/demo-data/demo-records.ts', import.meta.url);

/** How to bring them up to date. */
export const COMMAND = 'pnpm --filter @resilience-kit/server run demo-records';

/** Parts whose identifiers nothing refers to: the SDK makes them again, from their place in the record. */
const PARTS: ReadonlySet<string> = new Set([
  ...['funding', 'contacts', 'cohorts', 'languages', 'cost_options', 'attributes', 'phones', 'required_documents'],
  ...['service_areas', 'capacities', 'addresses', 'accessibility', 'schedules'],
]);
/** The languages of most records: what the SDK takes when a record says nothing else. */
const USUAL_LANGUAGES = JSON.stringify([
  { code: 'uk', origin: 'source' },
  { code: 'en', origin: 'reviewed' },
]);
/** Values that occur more than once are there once, when that is shorter. */
const SHORTEST_SHARED = 14;

const paths: Readonly<Record<keyof Dataset, string>> = {
  taxonomies: 'taxonomies',
  taxonomyTerms: 'taxonomy_terms',
  networks: 'networks',
  organizations: 'organizations',
  programs: 'programs',
  services: 'services',
  locations: 'locations',
  serviceAtLocations: 'service_at_locations',
  hotlines: 'hotlines',
  indicators: 'indicators',
  figures: 'figures',
  forms: 'forms',
  partners: 'partners',
  events: 'events',
  roadmaps: 'roadmaps',
};

/** The module with everything that the server seeds, from the morning of 18 March 2026, as the SDK's fake API has it. */
export async function demoRecordsModule(database: Database): Promise<string> {
  const dataset = demoDataset(NOW);
  await clearRecords(database);
  await importDataset(database, dataset);
  await indexRecords(database, NOW);
  // What the server would count by itself comes after what was published.
  const derived = derivedRecords(await countRecords(database, NOW));
  dataset.indicators.push(...derived.indicators);
  dataset.figures.push(...derived.figures.map((figure) => ({ ...figure, last_modified: NOW.toISOString() })));
  const places = await loadPlaces(database, await loadIndexedEntries(database));
  const { created_at, not_after } = { created_at: '2026-01-12T09:00:00+02:00', not_after: '2126-01-12T09:00:00+02:00' };
  const keyset = await signKeyset({ ...aKeyset(), organization_id: DEMO_RECEIVER, created_at, not_after });
  const records = Object.entries(paths).map(([list, path]) => [
    path,
    dataset[list as keyof Dataset].map((record) => withoutUsual(record, '')),
  ]);
  return moduleOf({
    as_of: NOW.toISOString(),
    keysets: [keyset],
    places: places.near,
    records: Object.fromEntries(records) as object,
  });
}

function withoutUsual(value: unknown, property: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutUsual(withoutId(item, property), property));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([name, inner]) => name !== 'content_languages' || JSON.stringify(inner) !== USUAL_LANGUAGES,
  );
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutUsual(inner, name)]));
}

function withoutId(item: unknown, property: string): unknown {
  if (!PARTS.has(property) || typeof item !== 'object' || item === null || !('id' in item)) return item;
  const { id: _, ...rest } = item;
  return rest;
}

interface Content {
  as_of: string;
  keysets: readonly unknown[];
  places: readonly unknown[];
  records: object;
}

/** JSON with a record a line, so that a change of the demo data can be read as a diff. */
function moduleOf(content: Content): string {
  const sharing = new Sharing(content);
  const packed = sharing.packed(content) as Content;
  const lines = (list: readonly unknown[]) => `[\n${list.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  const records = Object.entries(packed.records).map(([path, list]) => `${JSON.stringify(path)}:${lines(list as [])}`);
  const json = [
    `"shared":${lines(sharing.values())}`,
    `"as_of":${JSON.stringify(packed.as_of)}`,
    `"keysets":${lines(packed.keysets)}`,
    `"places":${lines(packed.places)}`,
    `"records":{${records.join(',\n')}}`,
  ].join(',\n');
  const text = json.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
  return `// Written by ${COMMAND}
/** What the server seeds, packed: see \`unpack.ts\`. */
export const demoRecords = \`{${text}}\`;
`;
}

/** What occurs more than once is written once, and named by its number: \`"~12"\`. */
class Sharing {
  readonly #counts = new Map<string, number>();
  readonly #numbers = new Map<string, number>();

  constructor(content: unknown) {
    this.#count(content);
    const often = [...this.#counts].filter(([json, count]) => count > 1 && json.length >= SHORTEST_SHARED);
    // What is shared most has the shortest number.
    often.sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
    for (const [json] of often) this.#numbers.set(json, this.#numbers.size);
  }

  /** By their numbers; each may name others. */
  values(): unknown[] {
    return [...this.#numbers.keys()].map((json) => this.#parts(JSON.parse(json)));
  }

  packed(value: unknown): unknown {
    const number = this.#numbers.get(JSON.stringify(value));
    return number === undefined ? this.#parts(value) : `~${number.toString(36)}`;
  }

  #parts(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.packed(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.packed(inner)]));
  }

  /** Of what is inside something that occurs again, only the first occurrence counts. */
  #count(value: unknown): void {
    if (typeof value === 'string' && value.startsWith('~')) throw new Error(`${value} would be read as a number.`);
    const json = JSON.stringify(value);
    const count = this.#counts.get(json) ?? 0;
    this.#counts.set(json, count + 1);
    if (count > 0 || typeof value !== 'object' || value === null) return;
    for (const inner of Object.values(value)) this.#count(inner);
  }
}
