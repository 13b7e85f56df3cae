import type {
  ServiceAtLocationDetail,
  SnapshotContents,
  SnapshotFile,
  SnapshotKind,
  SnapshotManifest,
  SnapshotProfile,
} from '@resilience-kit/contract';
import { FileStore } from '../file-store.ts';
import type { Language } from '../language.ts';
import { closedEntries, hoursOf, lastDayOfHours } from './record-hours.ts';
import { RecordPlaces } from './record-places.ts';
import { RecordTerms } from './record-terms.ts';
import { textsOf } from './record-texts.ts';
import { wordContents } from './record-words.ts';
import type { RecordsToIndex } from './records-to-index.ts';

/** The one part that records in memory are in. */
const PART = 'ukraine';

/** Records as the files of a snapshot, made when they are first asked for; nothing is fetched. */
export class MemoryFiles extends FileStore {
  readonly #content: RecordsToIndex;
  readonly #language: Language;
  readonly #places: RecordPlaces;
  readonly #terms: RecordTerms;
  #listed: Partial<SnapshotContents> | undefined;
  #words: Promise<Pick<SnapshotContents, 'dictionary' | 'index'>> | undefined;

  constructor(content: RecordsToIndex, language: Language) {
    super(new URL('https://memory.invalid/manifest.json'), () => Promise.reject(new TypeError('Nothing is fetched.')));
    this.#content = content;
    this.#language = language;
    this.#places = new RecordPlaces(content.places ?? [], content.records);
    this.#terms = new RecordTerms(content);
  }

  override manifest(): Promise<SnapshotManifest> {
    const { records, createdAt, dataStatus = 'live' } = this.#content;
    const file: SnapshotFile = { path: '', sha256: '', bytes: 0, kind: 'entries', part: PART };
    return Promise.resolve({
      format: 1,
      created_at: createdAt.toISOString(),
      data_status: dataStatus,
      hours_until: lastDayOfHours(records),
      languages: [this.#language],
      total_items: records.length,
      files: [file],
    });
  }

  override async load<Kind extends SnapshotKind>(kind: Kind): Promise<SnapshotContents[Kind]> {
    const contents: Partial<SnapshotContents> =
      kind === 'dictionary' || kind === 'index'
        ? await (this.#words ??= this.#analyse())
        : (this.#listed ??= this.#list());
    return contents[kind] as SnapshotContents[Kind];
  }

  #list(): Partial<SnapshotContents> {
    const { records, hotlines = [], facets = {} } = this.#content;
    const areas = records.map((record) => this.#areasOf(record));
    const coordinates = (of: 'latitude' | 'longitude') =>
      records.map(({ location }) => (location?.confidential ? null : (location?.[of] ?? null)));
    return {
      entries: {
        profiles: records.map((record) => this.#profileOf(record)),
        profile: [...records.keys()],
        areas,
        area: [...records.keys()],
        latitude: coordinates('latitude'),
        longitude: coordinates('longitude'),
        rank: ranksOf(records, this.#language),
        closed: closedEntries(records),
      },
      hours: hoursOf(records),
      identifiers: { [PART]: records.map(({ id }) => id.toLowerCase()) },
      places: this.#places.listed(areas),
      'further-places': [],
      vocabulary: {
        taxonomies: [],
        terms: this.#terms.listed(),
        modes: facets.modes ?? [],
        networks: facets.networks ?? [],
      },
      hotlines,
      indicators: [],
      figures: [],
      forms: [],
    };
  }

  #analyse(): Promise<Pick<SnapshotContents, 'dictionary' | 'index'>> {
    const { records, facets } = this.#content;
    const modes = new Map((facets?.modes ?? []).map(({ code, name }) => [code, name]));
    const placesOf = (record: ServiceAtLocationDetail) => {
      const codes = this.#areasOf(record).filter((code) => !code.startsWith('serves:'));
      return codes.flatMap((code) => this.#places.nameOf(code) ?? []);
    };
    return wordContents(records.map((record) => textsOf(record, { terms: this.#terms, modes, placesOf })));
  }

  /** The places that a record is in, and those it serves, which are marked. */
  #areasOf({ location, service, service_areas: further = [] }: ServiceAtLocationDetail): string[] {
    const served = [...(service.service_areas ?? []), ...further].flatMap(({ extent, extent_type: type }) =>
      type === 'katottg' && extent !== undefined ? [...this.#places.pathOf(extent), `serves:${extent}`] : [],
    );
    return [...new Set([...(location?.place ? this.#places.pathOf(location.place.code) : []), ...served])];
  }

  #profileOf(record: ServiceAtLocationDetail): SnapshotProfile {
    const { service, location, organization } = record;
    const spoken = [service.languages, location?.languages].find((some) => some?.length) ?? [];
    const tags = spoken.flatMap(({ code }) => (code ? [code.trim().toLowerCase().split('-')[0] ?? ''] : []));
    return {
      categories: this.#terms.codesOf(record, 'category'),
      audiences: this.#terms.codesOf(record, 'audience'),
      modes: service.delivery_modes ?? [],
      networks: (organization?.networks ?? []).map(({ code }) => code),
      languages: [...new Set(tags)],
      free: (service.cost_options ?? []).some(({ amount }) => amount === 0),
      accessible: (location?.accessibility ?? []).length > 0,
    };
  }
}

/** The position of each record among all in the order of their names. */
function ranksOf(records: readonly ServiceAtLocationDetail[], language: Language): number[] {
  const { compare } = new Intl.Collator(language);
  const order = [...records.entries()].sort(
    ([, one], [, other]) => compare(one.service.name, other.service.name) || (one.id < other.id ? -1 : 1),
  );
  const ranks: number[] = [];
  for (const [rank, [entry]] of order.entries()) ranks[entry] = rank;
  return ranks;
}
