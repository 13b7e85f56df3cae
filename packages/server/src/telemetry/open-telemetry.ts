import { context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Telemetry } from './telemetry.ts';
import { traceParent } from './trace-parent.ts';

/** Seconds; as OpenTelemetry's conventions for HTTP recommend. */
const DURATION_BOUNDARIES = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/** Sends traces and metrics by OTLP over HTTP; where to, the standard variables `OTEL_EXPORTER_OTLP_…` say. */
export function openTelemetry(version: string): Telemetry {
  const resource = resourceFromAttributes({
    'service.name': process.env['OTEL_SERVICE_NAME'] ?? 'resilience-kit',
    'service.version': version,
  });
  const traces = new TracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  const metrics = new MeterProvider({
    resource,
    readers: [new PeriodicExportingMetricReader({ exporter: new OTLPMetricExporter() })],
  });
  // By it a statement of the database knows the request that it is a part of.
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const tracer = traces.getTracer('@resilience-kit/server', version);
  const meter = metrics.getMeter('@resilience-kit/server', version);
  const duration = meter.createHistogram('http.server.request.duration', {
    unit: 's',
    description: 'How long requests take to answer',
    advice: { explicitBucketBoundaries: DURATION_BOUNDARIES },
  });
  const statements = meter.createHistogram('db.client.operation.duration', {
    unit: 's',
    description: 'How long statements of the database take',
    advice: { explicitBucketBoundaries: DURATION_BOUNDARIES },
  });

  return {
    requests: async (request, next) => {
      const parent = traceParent(request.req.header('traceparent'));
      const outer = parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
      const { method } = request.req;
      const span = tracer.startSpan(method, { kind: SpanKind.SERVER }, outer);
      const started = performance.now();
      await context.with(trace.setSpan(outer, span), next);
      const { status } = request.res;
      // The operation instead of the address: an address holds what people search for.
      const attributes = {
        'http.request.method': method,
        'http.response.status_code': status,
        'resilience_kit.operation': request.get('operation') ?? 'none',
      };
      span.updateName(`${method} ${attributes['resilience_kit.operation']}`);
      span.setAttributes(attributes);
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
      duration.record((performance.now() - started) / 1000, attributes);
    },

    statement: ({ kind, milliseconds, failed }) => {
      const attributes = { 'db.system.name': 'postgresql', 'db.operation.name': kind };
      statements.record(milliseconds / 1000, attributes);
      const end = Date.now();
      const span = tracer.startSpan(
        kind,
        { kind: SpanKind.CLIENT, startTime: end - milliseconds, attributes },
        context.active(),
      );
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(end);
    },

    observe: ({ opened, waitingEvents }) => {
      const connections = meter.createObservableGauge('db.client.connection.count', {
        description: 'Connections to the database',
      });
      connections.addCallback((result) => {
        const { used = 0, idle = 0, waiting = 0 } = opened.connections?.() ?? {};
        result.observe(used, { 'db.client.connection.state': 'used' });
        result.observe(idle, { 'db.client.connection.state': 'idle' });
        result.observe(waiting, { 'db.client.connection.state': 'waiting' });
      });
      if (!waitingEvents) return;
      const queue = meter.createObservableGauge('resilience_kit.webhooks.due', {
        description: 'Deliveries of webhooks that are due',
      });
      queue.addCallback(async (result) => result.observe(await waitingEvents()));
    },

    close: async () => {
      await Promise.allSettled([traces.shutdown(), metrics.shutdown()]);
      context.disable();
    },
  };
}
