import type { BeingChecked, ManagedResourceName } from '@resilience-kit/contract';
import { identifierIn, type KeptRecord } from './kept-record.ts';
import { withPartIdentifiers } from './part-identifiers.ts';

type Records = Readonly<Partial<Record<ManagedResourceName, readonly KeptRecord[]>>>;

/** All records of a fake API, in the order in which they were published. */
export class KeptRecords {
  readonly #records = new Map<ManagedResourceName, Map<string, KeptRecord>>();
  /** What feedback says of services at locations, by identifier. */
  readonly beingChecked = new Map<string, BeingChecked>();
  /** Another number after each change. */
  revision = 0;

  constructor(records: Records) {
    for (const [resource, list] of Object.entries(records) as [ManagedResourceName, readonly KeptRecord[]][]) {
      for (const record of list) this.set(resource, withPartIdentifiers(record));
    }
  }

  all(resource: ManagedResourceName): KeptRecord[] {
    return [...(this.#records.get(resource)?.values() ?? [])];
  }

  get(resource: ManagedResourceName, id: unknown): KeptRecord | undefined {
    if (typeof id !== 'string') return undefined;
    return this.#records.get(resource)?.get(resource === 'forms' ? id : id.toLowerCase());
  }

  /** A network has a code by which others name it. */
  network(code: unknown): KeptRecord | undefined {
    return this.all('networks').find((network) => network['code'] === code);
  }

  set(resource: ManagedResourceName, record: KeptRecord): void {
    const list = this.#records.get(resource) ?? new Map<string, KeptRecord>();
    this.#records.set(resource, list.set(identifierIn(resource, record), record));
    this.revision++;
  }

  delete(resource: ManagedResourceName, id: string): void {
    this.#records.get(resource)?.delete(id);
    this.revision++;
  }
}
