import type { MiddlewareHandler } from 'hono';
import type { OpenDatabase, Statement } from '../database/database.ts';
import type { HttpEnvironment } from '../http/environment.ts';

/** Measures what the server does, for OpenTelemetry. Nothing in it says who asked, or for what. */
export interface Telemetry {
  /** Measures requests; comes before everything else. */
  requests: MiddlewareHandler<HttpEnvironment>;
  /** Is told of each statement that the database has done. */
  statement: (statement: Statement) => void;
  /** Reports how many connections to the database there are, and how many events wait to be delivered. */
  observe(observed: { opened: OpenDatabase; waitingEvents?: () => Promise<number> }): void;
  /** Sends what has not been sent yet. */
  close(): Promise<void>;
}

/** Whether the environment asks for OpenTelemetry: `RK_OTEL=1`, or the address of a collector. */
export function asksForTelemetry(environment = process.env): boolean {
  if (environment['RK_OTEL'] === '0' || environment['OTEL_SDK_DISABLED'] === 'true') return false;
  return environment['RK_OTEL'] === '1' || (environment['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? '') !== '';
}

/**
 * Starts OpenTelemetry. Its packages are optional and loaded only now: a server without it neither needs nor pays for them.
 *
 * @throws Error with a message for the operator when they are not installed
 */
export async function startTelemetry(version: string): Promise<Telemetry> {
  try {
    const { openTelemetry } = await import('./open-telemetry.ts');
    return openTelemetry(version);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    throw new Error(
      'OpenTelemetry is asked for (RK_OTEL or OTEL_EXPORTER_OTLP_ENDPOINT), but its packages are not installed. Install the optional dependencies of @resilience-kit/server.',
      { cause: error },
    );
  }
}
