import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askApi, type Ask } from '../test-support/api.ts';
import { sealed } from '../test-support/keys.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { expectDescribed } from '../test-support/fuzzing/described-answers.ts';
import { describedOperations, type DescribedOperation } from '../test-support/fuzzing/described-operations.ts';
import { fuzzing } from '../test-support/fuzzing/fuzzing.ts';
import { requestsOf, type FuzzedRequest } from '../test-support/fuzzing/fuzzed-requests.ts';
import { FUZZED_RECEIPT, knownValues } from '../test-support/fuzzing/known-values.ts';

/** How many requests an operation is tried with. */
const REQUESTS = 8;
/** How many submissions there are, of which some are deleted meanwhile. */
const INTAKES = 12;

const lookup = () => Promise.resolve([{ address: '93.184.215.14', family: 4 }]);

describe.each(databases)('whatever is sent, the answer is one that the document describes, on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database, webhooks: { masterSecret: Buffer.alloc(32, 7), lookup } });
    for (let count = 0; count < INTAKES; count += 1) {
      const body = JSON.stringify(await sealed('x', { receipt_sha256: FUZZED_RECEIPT }));
      await ask(`/v1/intakes/${randomUUID()}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body,
      });
    }
  });
  afterAll(() => opened.close());

  const send = ({ method, url, headers, body }: FuzzedRequest, more: Record<string, string> = {}, as = method) =>
    ask(url, {
      method: as,
      headers: { ...headers, ...more },
      ...(body === undefined ? {} : { body: body as Uint8Array<ArrayBuffer> }),
    });

  /** What HTTP says of HEAD and of conditional requests. */
  async function expectConsistent(request: FuzzedRequest, tag: string | null, byteLength: number): Promise<void> {
    const head = await send(request, {}, 'HEAD');
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(head.headers.get('ETag')).toBe(tag);
    if (tag === null) return;
    expect(head.headers.get('Content-Length')).toBe(String(byteLength));
    const again = await send(request, { 'If-None-Match': `"other", ${tag}` });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(again.headers.get('ETag')).toBe(tag);
  }

  test.each(describedOperations)('$id', async (operation: DescribedOperation) => {
    const known = await knownValues(opened.database);
    await fc.assert(
      fc.asyncProperty(requestsOf(operation, known), async (request) => {
        const { 'If-None-Match': _, ...headers } = request.headers;
        const isRead = operation.method === 'GET' && !operation.needsKey;
        const answer = await send(request);
        expectDescribed(operation, answer);
        if (isRead && answer.status === 200) {
          const { headers: told, byteLength } = await send({ ...request, headers });
          await expectConsistent({ ...request, headers }, told.get('ETag'), byteLength);
        }
      }),
      fuzzing(REQUESTS),
    );
  });
});
