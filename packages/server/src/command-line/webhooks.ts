import { parseArgs } from 'node:util';
import { webhookDeliveryStatuses, type Page, type WebhookDelivery } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import type { Database } from '../database/database.ts';
import { listDeliveries, replayDead, replayDelivery } from '../webhooks/deliveries.ts';
import { listEndpoints, requireEndpoint } from '../webhooks/endpoints.ts';
import { both } from '../spreadsheets/bilingual.ts';
import { webhooksHelp } from './command-help/webhooks.ts';
import { WrongUsage, type Command, type Output } from './command.ts';
import { openPreparedDatabase } from './prepared-database.ts';

const EVERYTHING = { page: 1, per_page: 1000 };
const NEWEST = { page: 1, per_page: 50 };

export const webhooksCommand: Command = {
  summary: both(
    'побачити, куди надсилаються події, і надіслати ще раз, що не дійшло',
    'see where events are sent, and send again what did not arrive',
  ),
  help: webhooksHelp,
  async run(commandArguments, output) {
    const { values, positionals } = parseArgs({
      args: [...commandArguments],
      allowPositionals: true,
      options: { status: { type: 'string' }, since: { type: 'string' }, delivery: { type: 'string' } },
    });
    const work = workOf(positionals, values);
    const opened = await openPreparedDatabase();
    try {
      await work(opened.database, output);
    } finally {
      await opened.close();
    }
  },
};

type Work = (database: Database, output: Output) => Promise<void>;

function workOf(
  [action, id, ...others]: readonly string[],
  { status, since, delivery }: { status?: string; since?: string; delivery?: string },
): Work {
  if (others.length > 0)
    throw new WrongUsage(both(`«${others.join(' ')}» зайве.`, `“${others.join(' ')}” is too much.`));
  if (action === 'list' && id === undefined) return listing;
  if (action !== 'deliveries' && action !== 'replay') {
    throw new WrongUsage(
      both(
        'Скажіть, що робити з вебхуками: list, deliveries або replay.',
        'Say what to do with webhooks: list, deliveries or replay.',
      ),
    );
  }
  const webhook = identifierOf(id, 'WEBHOOK');
  if (action === 'deliveries') return showing(webhook, statusOf(status));
  if (delivery !== undefined) return replayingOne(webhook, identifierOf(delivery, '--delivery'));
  return replaying(webhook, momentOf(since));
}

const listing: Work = async (database, output) => {
  const { contents } = await listEndpoints(database, undefined, EVERYTHING);
  if (contents.length === 0) output.write('There are no webhooks.\n');
  for (const webhook of contents) {
    const since = webhook.failing_since === undefined ? 'works' : `failing since ${webhook.failing_since}`;
    output.write(
      [
        webhook.id,
        webhook.enabled ? since : `disabled (${webhook.disabled_reason ?? ''}) since ${webhook.disabled_at ?? ''}`,
        webhook.organization_id === undefined ? 'all organizations' : `organization ${webhook.organization_id}`,
        webhook.events.join(','),
        webhook.url,
      ].join('  ') + '\n',
    );
  }
};

function showing(webhook: string, status: WebhookDelivery['status'] | undefined): Work {
  return async (database, output) => {
    await requireWebhook(database, webhook);
    const page: Page<WebhookDelivery> = await listDeliveries(database, { endpointId: webhook, status, ...NEWEST });
    for (const delivery of page.contents) {
      const last = delivery.attempts.at(-1);
      const result = last === undefined ? 'no attempt' : String(last.status_code ?? last.fault);
      output.write(
        `${[delivery.id, delivery.occurred_at, delivery.status, result, delivery.type, delivery.resource_id].join('  ')}\n`,
      );
    }
    output.write(`Shown: ${page.size} of ${page.total_items}.\n`);
  };
}

function replaying(webhook: string, since: Date): Work {
  return async (database, output) => {
    const endpoint = await requireWebhook(database, webhook);
    const count = await replayDead(database, endpoint, { since, now: new Date() });
    output.write(`On their way again: ${count}.\n`);
  };
}

function replayingOne(webhook: string, id: string): Work {
  return async (database, output) => {
    const endpoint = await requireWebhook(database, webhook);
    const delivery = await replayDelivery(database, endpoint, { id, now: new Date() });
    output.write(`On its way again: ${delivery.id} (${delivery.type}).\n`);
  };
}

/** Whoever has the database is the operator, who sees the webhooks of all. */
function requireWebhook(database: Database, id: string) {
  return requireEndpoint(database, undefined, id);
}

function identifierOf(text: string | undefined, name: string): string {
  if (text !== undefined && z.safeParse(z.uuid(), text).success) return text;
  throw new WrongUsage(
    both(
      `${name} має бути ідентифікатором (UUID)${text === undefined ? '' : `; а тут «${text}»`}.`,
      `${name} must be an id (a UUID)${text === undefined ? '' : `; it is “${text}”`}.`,
    ),
  );
}

function statusOf(text: string | undefined): WebhookDelivery['status'] | undefined {
  const status = webhookDeliveryStatuses.find((one) => one === text);
  if (text === undefined || status !== undefined) return status;
  throw new WrongUsage(
    both(
      `--status має бути одним із ${webhookDeliveryStatuses.join(', ')}; а тут «${text}».`,
      `--status must be one of ${webhookDeliveryStatuses.join(', ')}; it is “${text}”.`,
    ),
  );
}

function momentOf(text: string | undefined): Date {
  if (text !== undefined && z.safeParse(z.iso.datetime({ offset: true }), text).success) return new Date(text);
  throw new WrongUsage(
    text === undefined
      ? both(
          'Скажіть, що надіслати ще раз: --since МОМЕНТ або --delivery ID.',
          'Say what to send again: --since MOMENT or --delivery ID.',
        )
      : both(
          `--since має бути моментом, як-от 2026-05-01T10:00:00Z; а тут «${text}».`,
          `--since must be a moment such as 2026-05-01T10:00:00Z; it is “${text}”.`,
        ),
  );
}
