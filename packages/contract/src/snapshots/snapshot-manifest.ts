import * as z from 'zod/mini';
import { calendarDate, moment } from '../hsds/common.ts';
import { katottg } from '../profile/place-reference.ts';
import { dataStatus } from '../search/data-status.ts';

/** The layout of the files. Readers refuse a number that they do not know; additions that readers may ignore do not change it. */
export const SNAPSHOT_FORMAT = 1;

/** What a file of a snapshot holds; see the interfaces of the same names. */
export const snapshotKinds = [
  'entries',
  'hours',
  'index',
  'dictionary',
  'identifiers',
  'records',
  'vocabulary',
  'hotlines',
  'places',
  'further-places',
  'indicators',
  'figures',
  'forms',
] as const;

const snapshotFileShape = {
  path: z.string().check(
    z.regex(/^[a-z-]+\.[0-9a-f]{20}\.json$/),
    z.meta({
      description: 'Beside the manifest. The name has the beginning of the SHA-256 in it, so the file never changes.',
    }),
  ),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/), z.meta({ description: 'Of the bytes, hexadecimal.' })),
  /** How long the file is, bytes. */
  bytes: z.number(),
  kind: z.string().check(z.meta({ description: 'What it holds. Unknown kinds are to be ignored.' })),
  language: z.exactOptional(
    z.string().check(z.meta({ description: 'The language of its texts, when they are in one.' })),
  ),
  part: z.exactOptional(
    z.union([katottg, z.literal('ukraine')]).check(
      z.meta({
        description: 'The oblast whose services it is about; `ukraine` for all that have no part of their own.',
      }),
    ),
  ),
  first: z.exactOptional(
    z.number().check(z.meta({ description: 'Of records: the number of the first one in the part, from 0.' })),
  ),
};

/** The schema of {@link SnapshotFile}. */
export interface SnapshotFileSchema extends z.ZodMiniObject<typeof snapshotFileShape> {}

export const snapshotFile: SnapshotFileSchema = z
  .object(snapshotFileShape)
  .check(z.meta({ id: 'SnapshotFile', description: 'A file of a snapshot, named by its content.' }));

const snapshotManifestShape = {
  /** The version of the format; readers refuse others. */
  format: z.literal(SNAPSHOT_FORMAT),
  /** When it was written (RFC 3339). */
  created_at: moment,
  data_status: dataStatus,
  hours_until: calendarDate.check(
    z.meta({ description: 'Dated hours and exceptions are worked out up to this day; after it none are told.' }),
  ),
  languages: z
    .array(z.string())
    .check(z.meta({ description: 'That the records are there in; the first is the default.' })),
  total_items: z.number().check(z.meta({ description: 'How many services at locations it has.' })),
  api_url: z.exactOptional(z.url().check(z.meta({ description: 'The API that it was made from.' }))),
  /** All the files, by their path. */
  files: z.array(snapshotFile),
};

/** The schema of {@link SnapshotManifest}. */
export interface SnapshotManifestSchema extends z.ZodMiniObject<typeof snapshotManifestShape> {}

/** `manifest.json`: the one file of a snapshot whose name does not change, and the way to all the others. */
export const snapshotManifest: SnapshotManifestSchema = z
  .object(snapshotManifestShape)
  .check(z.meta({ id: 'SnapshotManifest', description: 'What a snapshot holds: its files with their hashes.' }));

export type SnapshotKind = (typeof snapshotKinds)[number];
export interface SnapshotFile extends z.output<SnapshotFileSchema> {}
/** `manifest.json`: the one file of a snapshot whose name does not change, and the way to all the others. */
export interface SnapshotManifest extends z.output<SnapshotManifestSchema> {}
