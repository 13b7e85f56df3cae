import { managedResources, type ManagedResourceName, type Page } from '@resilience-kit/contract';
import { expect } from 'vitest';
import { DEMO_RECEIVER } from '../../demo-data/forms/help-request.ts';
import type { Ask } from '../api.ts';
import { fixtureId } from '../fixture-dataset.ts';
import { neighbourKey, operatorKey, publisherKey } from '../keys.ts';
import { publisher, type PublishedAnswer, type Publisher } from '../publisher.ts';

type AnyRecord = Readonly<Record<string, unknown>> & { id: string };

/** Who publishes, and whose records they may change; undefined for all. */
const PEOPLE = [
  { name: 'operator', key: operatorKey, organizationId: undefined },
  { name: 'publisher', key: publisherKey, organizationId: fixtureId('organization') },
  { name: 'neighbour', key: neighbourKey, organizationId: DEMO_RECEIVER },
] as const;

/** Of what is retired there is no record any more. */
type Told = Partial<Pick<PublishedAnswer, 'record'>> & Omit<PublishedAnswer, 'record'>;

/** One thing somebody tries: which of the records, and what is sent, follows from the numbers. */
export interface Attempt {
  who: 0 | 1 | 2;
  resource: ManagedResourceName;
  action: 'create' | 'replace' | 'update' | 'retire';
  which: number;
  body: AnyRecord | Readonly<Record<string, unknown>>;
  isDryRun: boolean;
  /** Takes the change back at once. */
  isUndone: boolean;
}

/** What must be true of the records, whoever publishes what: followed call by call beside the API. */
export class PublishingModel {
  readonly #people: readonly Publisher[];
  /** Every record as its publisher keeps it, by resource and identifier. */
  readonly #records = new Map<string, AnyRecord>();
  #changes = 0;

  private constructor(ask: Ask) {
    this.#people = PEOPLE.map(({ key }) => publisher(ask, key));
  }

  /** Begins with what the API has. */
  static async of(ask: Ask): Promise<PublishingModel> {
    const model = new PublishingModel(ask);
    for (const [name, record] of await model.#kept()) model.#records.set(name, record);
    model.#changes = await model.#changesTold();
    return model;
  }

  /** Makes the call, and fails when what the API answers cannot be. */
  async attempt({ who, resource, action, which, body, isDryRun, isUndone }: Attempt): Promise<void> {
    const name = this.#pick(resource, which);
    const path =
      action === 'create' ? `/v1/manage/${resource}` : `/v1/manage/${name ?? `${resource}/${fixtureId('nobody')}`}`;
    const method = { create: 'POST', replace: 'PUT', update: 'PATCH', retire: 'DELETE' }[action];
    const sender = this.#people[who];
    const before = name === undefined ? undefined : this.#records.get(name);
    const sent = action === 'retire' ? undefined : bodyOf(action, resource, before, body);
    const answer = await sender?.send(method, `${path}?dry_run=${isDryRun}`, sent);
    if (!answer) return;
    const wasRefused = answer.status >= 400;
    expect(answer.status, answer.text).toBeLessThan(500);
    if (action !== 'create' && before && !this.#mayChange(who, resource, before)) {
      expect([400, 403], answer.text).toContain(answer.status);
    }
    if (wasRefused || isDryRun) return;
    const told = answer.body as Told;
    if (told.action === 'unchanged') {
      if (action !== 'retire') expect(told.record).toEqual(before);
      return;
    }
    expect(this.#mayChange(who, resource, told.record ?? before), answer.text).toBe(true);
    this.#changes += 1;
    const changed = name !== undefined && action !== 'create' ? name : nameOf(resource, told.record);
    this.#set(changed, told.record);
    if (isUndone) await this.#undo(who, resource, { changed, before: action === 'create' ? undefined : before, told });
  }

  /** The API has exactly the records that the acknowledged changes left, and the audit trail has those changes. */
  async expectKept(): Promise<void> {
    expect(await this.#changesTold()).toBe(this.#changes);
    const kept = await this.#kept();
    expect([...kept.keys()].sort()).toEqual([...this.#records.keys()].sort());
    for (const [name, record] of kept) expect(record, name).toEqual(this.#records.get(name));
  }

  async #undo(
    who: 0 | 1 | 2,
    resource: ManagedResourceName,
    { changed, before, told }: { changed: string; before: AnyRecord | undefined; told: Told },
  ): Promise<void> {
    const sender = this.#people[who];
    const undone = await sender?.send('POST', `/v1/manage/changes/${told.change_id ?? ''}/undo`);
    expect(undone?.status, undone?.text).toBe(200);
    this.#changes += 1;
    const becomesDefunct = resource === 'services' && !before;
    this.#set(changed, becomesDefunct && told.record ? { ...told.record, status: 'defunct' } : before);
  }

  #set(name: string, record: AnyRecord | undefined): void {
    if (record) this.#records.set(name, record);
    else this.#records.delete(name);
  }

  #pick(resource: ManagedResourceName, which: number): string | undefined {
    const names = [...this.#records.keys()].filter((name) => name.startsWith(`${resource}/`));
    return names[which % Math.max(names.length, 1)];
  }

  #mayChange(who: 0 | 1 | 2, resource: ManagedResourceName, record: AnyRecord | undefined): boolean {
    const { organizationId } = PEOPLE[who];
    return organizationId === undefined || this.#ownerOf(resource, record) === organizationId;
  }

  #ownerOf(resource: ManagedResourceName, record: AnyRecord | undefined): unknown {
    if (resource === 'organizations') return record?.id;
    if (resource !== 'service_at_locations') return record?.['organization_id'];
    return this.#records.get(`services/${String(record?.['service_id'])}`)?.['organization_id'];
  }

  async #changesTold(): Promise<number> {
    const answer = await this.#people[0]?.get('/v1/manage/changes?per_page=1');
    return (answer?.body as Page<unknown>).total_items;
  }

  async #kept(): Promise<Map<string, AnyRecord>> {
    const all = new Map<string, AnyRecord>();
    for (const resource of Object.keys(managedResources) as ManagedResourceName[]) {
      for (let page = 1, isLast = false; !isLast; page += 1) {
        const { body } = (await this.#people[0]?.get(`/v1/manage/${resource}?per_page=100&page=${page}`)) ?? {};
        const { contents, last_page: last } = body as Page<AnyRecord>;
        for (const record of contents) all.set(nameOf(resource, record), record);
        isLast = last;
      }
    }
    return all;
  }
}

function nameOf(resource: ManagedResourceName, record: AnyRecord | undefined): string {
  const id = String(record?.id);
  if (resource !== 'forms') return `${resource}/${id}`;
  return `forms/${[record?.['organization_id'], id, record?.['version']].map(String).join('.')}`;
}

/** A whole record for a whole record; of an update only what differs. */
function bodyOf(
  action: Attempt['action'],
  resource: ManagedResourceName,
  before: AnyRecord | undefined,
  body: Readonly<Record<string, unknown>>,
): unknown {
  if (action !== 'replace') return body;
  return {
    ...before,
    ...body,
    ...(before ? { id: before.id } : {}),
    ...(resource === 'forms' && before ? { version: before['version'] } : {}),
  };
}
