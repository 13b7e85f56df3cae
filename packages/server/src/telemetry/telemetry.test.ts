import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDatabase, type OpenDatabase } from '../database/database.ts';
import { statementKind } from '../database/statement-kind.ts';
import { askApi } from '../test-support/api.ts';
import { postgresql, type TestDatabase } from '../test-support/databases.ts';
import { asksForTelemetry, startTelemetry } from './telemetry.ts';
import { traceParent } from './trace-parent.ts';

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: number | string } }[];
}

/** What a collector receives, as it came. */
interface Received {
  path: string;
  body: unknown;
}

describe('telemetry', () => {
  let collector: Server;
  let received: Received[];
  let owner: TestDatabase;
  let opened: OpenDatabase | undefined;
  beforeAll(async () => {
    owner = await postgresql.open();
    collector = createServer((incoming, outgoing) => {
      void json(incoming).then((body) => {
        received.push({ path: incoming.url ?? '', body });
        outgoing.setHeader('Content-Type', 'application/json').end('{}');
      });
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await opened?.close();
  });
  afterAll(async () => {
    collector.close();
    await owner.close();
  });

  test('is sent to the collector: requests under the trace of the client, their statements below, and no word of what was asked', async () => {
    received = [];
    const { port } = collector.address() as AddressInfo;
    vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', `http://127.0.0.1:${port}`);
    const telemetry = await startTelemetry('1.2.3');
    opened = await openDatabase({ url: owner.url ?? '', onStatement: telemetry.statement });
    telemetry.observe({ opened, waitingEvents: () => Promise.resolve(7) });
    const ask = askApi({ database: opened.database, telemetry });
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await ask('/v1/search?text=таємниця', { headers: { traceparent, 'X-Forwarded-For': '203.0.113.7' } });
    await ask('/nowhere');
    await telemetry.close();

    const spans = received
      .filter(({ path }) => path === '/v1/traces')
      .flatMap(({ body }) => (body as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }).resourceSpans)
      .flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
    const search = spans.find(({ name }) => name === 'GET search');
    expect(search).toMatchObject({ traceId: '0af7651916cd43dd8448eb211c80319c', parentSpanId: 'b7ad6b7169203331' });
    expect(search?.attributes.map(({ key }) => key).toSorted()).toEqual([
      'http.request.method',
      'http.response.status_code',
      'resilience_kit.operation',
    ]);
    const statements = spans.filter(({ parentSpanId }) => parentSpanId === search?.spanId);
    expect(statements.length).toBeGreaterThan(0);
    expect(spans.map(({ name }) => name)).toContain('GET none');

    const metrics = JSON.stringify(received.filter(({ path }) => path === '/v1/metrics'));
    for (const name of ['http.server.request.duration', 'db.client.operation.duration', 'db.client.connection.count'])
      expect(metrics).toContain(name);
    expect(metrics).toMatch(/resilience_kit\.webhooks\.due.{1,300}7/);
    const everything = JSON.stringify(received);
    expect(everything).not.toMatch(/таємниця|text=|203\.0\.113|from search_entry/);
    expect(everything).toContain('1.2.3');
  });

  test('is off unless it is asked for', () => {
    expect(asksForTelemetry({})).toBe(false);
    expect(asksForTelemetry({ RK_OTEL: '1' })).toBe(true);
    expect(asksForTelemetry({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' })).toBe(true);
    expect(asksForTelemetry({ RK_OTEL: '0', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' })).toBe(false);
  });
});

describe('the trace of a client', () => {
  test('is taken over when it is well formed', () => {
    expect(traceParent('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01')).toEqual({
      traceId: '0af7651916cd43dd8448eb211c80319c',
      spanId: 'b7ad6b7169203331',
      traceFlags: 1,
      isRemote: true,
    });
  });

  test.each([
    undefined,
    '',
    'nonsense',
    `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
    `00-0af7651916cd43dd8448eb211c80319c-${'0'.repeat(16)}-01`,
    'ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01extra',
  ])('%s is none', (header) => {
    expect(traceParent(header)).toBeUndefined();
  });
});

describe('the kind of a statement', () => {
  test.each([
    ['\n    select 1', 'select'],
    ['WITH a as (select 1) select 1', 'with'],
    ['insert into x', 'insert'],
    ['таємниця', 'other'],
    ['secret', 'other'],
  ])('%j is %s', (text, kind) => {
    expect(statementKind(text)).toBe(kind);
  });
});
