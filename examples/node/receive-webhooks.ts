// Receives what the API tells: verifies, answers at once, and does each thing once.
//   WEBHOOK_SECRET=whsec_… node receive-webhooks.ts
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { verify, type WebhookEvent, WebhookVerificationError } from '@resilience-kit/sdk/webhooks';

// While a secret is being replaced: the old one and the new one, with a space between.
const secrets = process.env.WEBHOOK_SECRET?.split(' ');
/** In a database where it matters: a message may come again days later. */
const done = new Set<string>();

function handle(event: WebhookEvent): void {
  if (event.type === 'intake.received') console.log(`request ${event.data.submission_id} is waiting`);
  else console.log(`${event.type} ${event.data.id}`);
}

async function receive(request: IncomingMessage): Promise<number> {
  try {
    const event = await verify(await buffer(request), request.headers, secrets);
    if (!done.has(event.id)) handle(event);
    done.add(event.id);
    return 204;
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) throw error;
    console.error(`refused (${error.code}): ${error.message}`);
    // A wrong secret is a fault of this side: the API is to send it again.
    return error.code === 'bad_secret' ? 500 : 400;
  }
}

const server = createServer((request, response) => {
  void receive(request).then(
    (status) => response.writeHead(status).end(),
    () => response.writeHead(500).end(),
  );
});
server.listen(Number(process.env.PORT ?? 4030), '127.0.0.1', () => {
  console.log(`Receiving on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
