import type { ServiceAtLocationDetail, SnapshotRecords, TaxonomyTerm } from '@resilience-kit/contract';
import { asOfDay } from './as-of-day.ts';
import type { FileStore } from './file-store.ts';
import type { Language } from './language.ts';
import { upcomingHours } from './opening.ts';
import type { EntryReference, Parts } from './part.ts';

/** Services at locations as the API gives them. */
export class SnapshotDetails {
  readonly #files: FileStore;
  readonly #parts: Parts;
  /** The terms of a file by their identifiers. */
  readonly #terms = new WeakMap<SnapshotRecords, ReadonlyMap<string, TaxonomyTerm>>();

  constructor(files: FileStore, parts: Parts) {
    this.#files = files;
    this.#parts = parts;
  }

  /** The record of an entry, with its hours as they are at `now`. */
  async load(
    { part, entry }: EntryReference,
    { language, now }: { language: Language; now: Date },
  ): Promise<ServiceAtLocationDetail> {
    const { files } = await this.#files.manifest();
    const firsts = files.flatMap((file) =>
      file.kind === 'records' && file.part === part.code && file.language === language ? [file.first ?? 0] : [],
    );
    const first = Math.max(...firsts.filter((candidate) => candidate <= entry));
    const file = await this.#files.load('records', { part: part.code, language, first });
    const terms = this.#terms.get(file) ?? new Map(file.terms.map((term) => [term.id, term]));
    this.#terms.set(file, terms);
    const hours = upcomingHours(part.openingOf(entry), now);
    // Each caller has a copy to do with as it likes, as if it came over the network.
    const record = asOfDay(structuredClone(wholeRecord(file, entry - first, terms)), now);
    return hours ? { ...record, upcoming_hours: hours } : record;
  }

  /** The entry with an identifier; undefined when the snapshot has none. */
  async find(id: string): Promise<EntryReference | undefined> {
    const identifiers = await this.#files.load('identifiers');
    for (const part of await this.#parts.load()) {
      const entry = identifiers[part.code]?.indexOf(id.toLowerCase()) ?? -1;
      if (entry >= 0) return { part, entry };
    }
    return undefined;
  }
}

/** One record, put together when it is asked for: of the hundreds in a file a page shows a few. */
function wholeRecord(
  file: SnapshotRecords,
  number: number,
  terms: ReadonlyMap<string, TaxonomyTerm>,
): ServiceAtLocationDetail {
  const { record, service, organization, location } = file.entries[number] as SnapshotRecords['entries'][number];
  const parts = {
    ...record,
    location: location === undefined ? undefined : file.locations[location],
    service: file.services[service],
    organization: organization === undefined ? undefined : file.organizations[organization],
  };
  const given = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
  return withTerms(given, terms) as ServiceAtLocationDetail;
}

/** The record with the terms of its attributes in it, at any depth. */
function withTerms(value: unknown, terms: ReadonlyMap<string, TaxonomyTerm>): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withTerms(item, terms));
  if (typeof value !== 'object' || value === null) return value;
  const whole: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) whole[name] = withTerms(inner, terms);
  const term = terms.get(String(whole['taxonomy_term_id']));
  return term ? { ...whole, taxonomy_term: term } : whole;
}
