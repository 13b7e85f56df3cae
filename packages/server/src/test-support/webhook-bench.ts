import { randomUUID } from 'node:crypto';
import type { Webhook as Endpoint, WebhookDelivery, WebhookDraft } from '@resilience-kit/contract';
import { Webhook } from 'standardwebhooks';
import { vi } from 'vitest';
import { deliverDue } from '../webhooks/deliver-due.ts';
import type { DeliveryOptions } from '../webhooks/deliver.ts';
import { listDeliveries } from '../webhooks/deliveries.ts';
import { createEndpoint, requireEndpoint } from '../webhooks/endpoints.ts';
import { recordEvents } from '../webhooks/record-events.ts';
import { httpSender } from '../webhooks/send.ts';
import type { WebhookEvent } from '../webhooks/webhook-event.ts';
import type { TestDatabase } from './databases.ts';
import { NOW } from './fixed.ts';
import { webhookReceiver, type ReceivedRequest, type WebhookReceiver } from './webhook-receiver.ts';

export const SECOND = 1000;
export const HOUR = 3600 * SECOND;
export const masterSecret = Buffer.alloc(32, 7);
/** The organization whose endpoint it is unless another is named. */
export const own = randomUUID();

/** A record of an organization has changed. */
export function changed(
  organizationId: string | undefined,
  id = 'r',
  type: WebhookEvent['type'] = 'service.updated',
): WebhookEvent {
  return { type, organizationId, data: { resource: 'service', id, path: `/services/${id}` } };
}

/** Endpoints, events and deliveries at a receiver, under a clock that tests move. */
export class WebhookBench {
  now = NOW;
  readonly opened: TestDatabase;
  readonly receiver: WebhookReceiver;

  private constructor(opened: TestDatabase, receiver: WebhookReceiver) {
    this.opened = opened;
    this.receiver = receiver;
  }

  static async open(opening: Promise<TestDatabase>): Promise<WebhookBench> {
    return new WebhookBench(await opening, await webhookReceiver());
  }

  get database() {
    return this.opened.database;
  }

  /** As it was at the beginning. */
  async clear(): Promise<void> {
    await this.database.deleteFrom('webhook_endpoint').execute();
    await this.database.deleteFrom('webhook_event').execute();
    this.receiver.answer(204);
    this.receiver.requests.length = 0;
    this.now = NOW;
  }

  async close(): Promise<void> {
    await this.receiver.close();
    await this.opened.close();
  }

  later(milliseconds: number): void {
    this.now = new Date(this.now.getTime() + milliseconds);
  }

  options(more: Partial<DeliveryOptions> = {}): DeliveryOptions {
    return { now: () => this.now, send: httpSender({ allowPrivate: true }), masterSecret, random: () => 0, ...more };
  }

  /** Makes an endpoint; null for the operator's. */
  create(owner: string | null = own, draft: Partial<WebhookDraft> = {}): Promise<Endpoint & { secret: string }> {
    return createEndpoint(this.database, owner ?? undefined, {
      draft: { url: this.receiver.url, events: ['*'], enabled: true, ...draft },
      apiUrl: 'https://api.example',
      masterSecret,
      now: this.now,
    });
  }

  record(...events: WebhookEvent[]): Promise<void> {
    return recordEvents(this.database, events, this.now);
  }

  /** Makes every attempt that is due. */
  run(more: Partial<DeliveryOptions> = {}): Promise<number> {
    return deliverDue(this.database, this.options(more));
  }

  /** The deliveries to an endpoint, the newest first. */
  async all(endpointId: string): Promise<WebhookDelivery[]> {
    return (await listDeliveries(this.database, { endpointId, page: 1, per_page: 100 })).contents;
  }

  /** The only delivery to an endpoint. */
  async one(endpointId: string): Promise<WebhookDelivery> {
    const [delivery, ...more] = await this.all(endpointId);
    if (!delivery || more.length > 0) throw new Error('There is not exactly one delivery.');
    return delivery;
  }

  endpointOf(id: string) {
    return requireEndpoint(this.database, undefined, id);
  }

  /** What the public library makes of the first request; it throws when the signature is not good. */
  verified(secret: string): unknown {
    const { body, headers } = this.receiver.requests[0] as ReceivedRequest;
    // The library compares with the clock of the machine.
    vi.useFakeTimers({ toFake: ['Date'], now: this.now });
    try {
      return new Webhook(secret).verify(body, headers as Record<string, string>);
    } finally {
      vi.useRealTimers();
    }
  }
}
