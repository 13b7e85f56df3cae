import type { AccessKey, ChangeDetail, Keyset, StoredIntake, Webhook, WebhookDelivery } from '@resilience-kit/contract';
import type { FakeData } from '../demo-data/demo-data.ts';
import { snapshotInMemory, type SnapshotInMemory } from '../finding/memory-files.ts';
import { derivedId } from '../kept/derived-id.ts';
import type { KeptRecord } from '../kept/kept-record.ts';
import { KeptRecords } from '../kept/kept-records.ts';
import type { Language } from '../presenting/in-language.ts';
import { KnownPlaces } from '../presenting/known-places.ts';
import type { Shown } from '../presenting/shared-records.ts';

/** Feedback as it is kept. */
export interface KeptFeedback {
  readonly id: string;
  readonly service_id: string;
  readonly service_at_location_id?: string;
  readonly kind: string;
  note?: string;
  readonly received_on: string;
  resolved_on?: string;
  outcome?: string;
}

/** A change with the states of its records that undoing it needs. */
export interface KeptChange extends Omit<ChangeDetail, 'records'> {
  records: ChangeDetail['records']['contents'];
  states: readonly { before: KeptRecord | undefined; after: KeptRecord | undefined }[];
}

/** All that a fake API remembers between requests. */
export class FakeState {
  readonly places: KnownPlaces;
  readonly keysets: Keyset[];
  readonly intakes: StoredIntake[] = [];
  /** What was made of receipt codes, by the id of their submission. */
  readonly receipts = new Map<string, string>();
  /** When submissions were deleted, by their id. */
  readonly deletedIntakes = new Map<string, string>();
  readonly feedback: KeptFeedback[] = [];
  /** The oldest first. */
  readonly changes: KeptChange[] = [];
  readonly accessKeys: (AccessKey & { key: string })[] = [];
  readonly webhooks: Webhook[] = [];
  readonly deliveries: WebhookDelivery[] = [];
  /** First answers by Idempotency-Key, with what they were for. */
  readonly firstAnswers = new Map<string, { fingerprint: string; answer: Response }>();
  readonly dataStatus: 'demo' | 'live';
  kept: KeptRecords;
  readonly #now: () => Date;
  readonly #data: FakeData;
  #made = 0;
  #snapshot: { key: string; snapshot: SnapshotInMemory } | undefined;

  constructor(data: FakeData, now: () => Date) {
    this.#data = data;
    this.#now = now;
    this.kept = new KeptRecords(data.records);
    this.places = new KnownPlaces(data.places ?? []);
    this.keysets = [...(data.keysets ?? [])];
    this.dataStatus = data.data_status ?? 'demo';
  }

  get now(): Date {
    return this.#now();
  }

  /** An identifier that no other record has: the same ones in the same order in every test. */
  newId(): string {
    this.#made++;
    return derivedId(`made by the fake API, number ${this.#made}`);
  }

  shown(language: Language): Shown {
    return { kept: this.kept, places: this.places, language, now: this.now, dataStatus: this.dataStatus };
  }

  /** What is searched: made anew after a change of the records or of the clock. */
  snapshot(shown: Shown): SnapshotInMemory {
    const key = [shown.language, shown.now.getTime(), this.kept.revision].join(' ');
    if (this.#snapshot?.key !== key) this.#snapshot = { key, snapshot: snapshotInMemory(shown) };
    return this.#snapshot.snapshot;
  }

  /** Brings back the records as they were, and forgets all that was sent. */
  reset(): void {
    this.kept = new KeptRecords(this.#data.records);
    for (const list of [this.intakes, this.feedback, this.changes, this.accessKeys, this.webhooks, this.deliveries]) {
      list.length = 0;
    }
    this.keysets.splice(0, this.keysets.length, ...(this.#data.keysets ?? []));
    for (const map of [this.receipts, this.deletedIntakes, this.firstAnswers]) map.clear();
    this.#made = 0;
    this.#snapshot = undefined;
  }
}
