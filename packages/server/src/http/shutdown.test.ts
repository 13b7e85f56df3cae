import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postgresql, type TestDatabase } from '../test-support/databases.ts';
import { sealed } from '../test-support/keys.ts';
import { startServerProcess } from '../test-support/server-process.ts';

describe('a server that is told to stop', () => {
  let owner: TestDatabase;
  beforeAll(async () => {
    owner = await postgresql.open();
  });
  afterAll(() => owner.close());

  test('says first that it is not ready, finishes what is under way, and ends with 0', async () => {
    const server = await startServerProcess({ DATABASE_URL: owner.url ?? '', RK_DRAIN_SECONDS: '1' }, '--no-seed');
    const body = Buffer.from(JSON.stringify(await sealed('Потрібна допомога')));
    const sending = request(`${server.url}/v1/intakes/9a3f0b6d-8e2c-4a71-8f0e-5c1a7d4b5c2e`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'Content-Length': body.length, Expect: '100-continue' },
    });
    sending.flushHeaders();
    // The server has seen the request, and waits for its body.
    await once(sending, 'continue');
    sending.write(body.subarray(0, 100));
    server.kill('SIGTERM');
    await expect.poll(async () => (await fetch(`${server.url}/health/ready`)).status, { interval: 5 }).toBe(503);
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${server.url}/services`)).status).toBe(200);
    // From the end of the second on nobody new gets in.
    await expect
      .poll(() =>
        fetch(`${server.url}/health/live`).then(
          () => 'answers',
          () => 'refuses',
        ),
      )
      .toBe('refuses');
    sending.end(body.subarray(100));
    const [answer] = (await once(sending, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(201);
    expect(answer.headers.connection).toBe('close');
    expect(await json(answer)).toMatchObject({ submission_id: '9a3f0b6d-8e2c-4a71-8f0e-5c1a7d4b5c2e' });
    expect(await server.ended).toBe(0);
    expect(await owner.database.selectFrom('intake').select('form_id').execute()).toHaveLength(1);
  });
});
