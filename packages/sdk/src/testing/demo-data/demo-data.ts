import type { ContentLanguage, Keyset, ManagedResourceName, SnapshotPlace } from '@resilience-kit/contract';
import type { KeptRecord } from '../kept/kept-record.ts';
import { demoRecords } from './demo-records.ts';
import { unpack } from './unpack.ts';

/** Everything that a fake API holds, as publishers keep it: in all languages, what belongs together named by identifier. */
export interface FakeData {
  /** The moment (RFC 3339) that the records are told from. It is the clock of the fake API, unless `now` is set. */
  readonly as_of: string;
  /** What `data_status` says. Default `demo`. */
  readonly data_status?: 'demo' | 'live';
  /** By the name that they have below `/v1/manage/`. */
  readonly records: Readonly<Partial<Record<ManagedResourceName, readonly KeptRecord[]>>>;
  /** The places that there are: of the demo data those with services, all around them, and all oblasts. */
  readonly places?: readonly SnapshotPlace[];
  /** Keysets as they are published, signed. */
  readonly keysets?: readonly Keyset[];
}

/** What records are written in, unless they say otherwise. */
const USUAL_LANGUAGES: readonly ContentLanguage[] = [
  { code: 'uk', origin: 'source' },
  { code: 'en', origin: 'reviewed' },
];

/**
 * What `resilience-kit seed` gives a server: 182 services at locations of 34 organizations, with taxonomies, mobile teams,
 * hotlines, figures, a form and all else, in Ukrainian and English, as of the morning of 18 March 2026 in Kyiv. Streets and
 * opening hours are invented, and there is no telephone number but those of public lines.
 *
 * The keyset is one for tests: what is sealed for it, `testIdentity` opens. A copy of its own for each caller.
 */
export function demoData(): FakeData {
  const { records, ...content } = unpack(demoRecords);
  const usual = Object.entries(records).map(([resource, list]) => [
    resource,
    list.map((record) => ({
      ...record,
      content_languages: record['content_languages'] ?? structuredClone(USUAL_LANGUAGES),
    })),
  ]);
  return { ...content, data_status: 'demo', records: Object.fromEntries(usual) as FakeData['records'] };
}
