import type { ManagedResourceName, ProblemError } from '@resilience-kit/contract';
import type { KeptRecord } from '../kept/kept-record.ts';
import type { Shown } from '../presenting/shared-records.ts';
import { type KeptResource, keptResources, resourceNames } from './resources.ts';

type Among = Pick<Shown, 'kept' | 'places'>;

/** What a record names that is not there. */
export function referenceFaults(resource: ManagedResourceName, record: KeptRecord, among: Among): ProblemError[] {
  return keptResources[resource].references.flatMap(([path, to]) =>
    namedAt(path.split('/'), record, '')
      .filter(({ value }) => !isThere(to, value, among))
      .map(({ pointer }) => ({
        pointer,
        message: `${pointer.slice(1).replaceAll('/', '.')} must name a record that exists (${to}); there is none.`,
      })),
  );
}

/** A record that names this one, besides those that go with it; while there is any, it cannot be removed. */
export function namedBy(
  resource: ManagedResourceName,
  record: KeptRecord,
  { kept }: Among,
  going: ReadonlySet<unknown> = new Set(),
): string | undefined {
  const name = String(resource === 'networks' ? record['code'] : record['id']).toLowerCase();
  for (const other of resourceNames) {
    const paths = keptResources[other].references.filter(([, to]) => to === resource).map(([path]) => path.split('/'));
    const naming = kept
      .all(other)
      .filter(({ id }) => !going.has(id))
      .find((one) => paths.some((path) => namedAt(path, one, '').some(({ value }) => value.toLowerCase() === name)));
    if (naming) return `${other}/${String(naming['id'])}`;
  }
  return undefined;
}

/** The organization that a record belongs to; undefined for shared ones. */
export function ownerOf(resource: ManagedResourceName, record: KeptRecord, { kept }: Among): string | undefined {
  const { owner } = keptResources[resource];
  if (owner === 'operator') return undefined;
  const holder = owner === 'service' ? kept.get('services', record['service_id']) : record;
  const id = holder?.[owner === 'id' ? 'id' : 'organization_id'];
  return typeof id === 'string' ? id.toLowerCase() : undefined;
}

function isThere(to: KeptResource['references'][number][1], name: string, { kept, places }: Among): boolean {
  if (to === 'places') return places.has(name);
  return (to === 'networks' ? kept.network(name) : kept.get(to, name)) !== undefined;
}

interface Named {
  pointer: string;
  value: string;
}

function namedAt([step, ...rest]: readonly string[], value: unknown, pointer: string): Named[] {
  if (step === undefined) return typeof value === 'string' ? [{ pointer, value }] : [];
  if (step === '*') {
    return Array.isArray(value) ? value.flatMap((item, index) => namedAt(rest, item, `${pointer}/${index}`)) : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return namedAt(rest, (value as KeptRecord)[step], `${pointer}/${step}`);
}
