import type { Snapshot } from '@resilience-kit/sdk/snapshot';

/** What a finder asks of a snapshot, by the names that it has there. */
export type SnapshotMethod =
  | 'manifest'
  | 'search.list'
  | 'places.list'
  | 'places.retrieve'
  | 'hotlines.list'
  | 'taxonomyTerms.list'
  | 'serviceAtLocations.retrieve';

/** The half of a snapshot that a finder reads. */
export type ReadSnapshot = Pick<
  Snapshot,
  'manifest' | 'search' | 'places' | 'hotlines' | 'taxonomyTerms' | 'serviceAtLocations'
>;

/** A question to the worker. */
export interface Question {
  /** The answer has the same. */
  readonly number: number;
  /** Address of the snapshot's manifest. */
  readonly url: string;
  readonly language: string;
  /** The time that hours are told for, milliseconds since 1970. */
  readonly now: number;
  readonly method: SnapshotMethod;
  /** Of the call, without its options. */
  readonly parameters: readonly unknown[];
}

/** What a worker answers: what was found, or what makes an error what it is. */
export type Answer = { readonly number: number } & (
  { readonly found: unknown } | { readonly failure: { readonly message: string } & Readonly<Record<string, unknown>> }
);
