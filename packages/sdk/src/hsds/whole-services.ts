import type { Service } from '@resilience-kit/contract';
import { ApiError } from '../errors/api-error.ts';
import type { RequestOptions } from '../transport/options.ts';
import { retrieveRecord } from '../transport/retrieve-record.ts';
import type { Transport } from '../transport/transport.ts';

/** How many services are asked for at once. */
const AT_ONCE = 4;
/** After so many answers that told no more than the list did, no more are asked for. */
const TRIES = 3;

/**
 * The services with everything that belongs to them. A server that does not know `full` lists them without: then each is asked for by
 * itself, a few at a time, and comes in the same order.
 */
export async function* wholeServices(
  transport: Transport,
  services: AsyncIterable<Service>,
  { lang }: { readonly lang?: string | undefined },
  options: RequestOptions,
): AsyncGenerator<Service, void, undefined> {
  let tries = TRIES;
  const complete = async (service: Service): Promise<Service> => {
    if (!isBrief(service) || tries <= 0) return service;
    try {
      const whole = await retrieveRecord<Service>(transport, 'getService', ['services', service.id], { lang }, options);
      tries = isBrief(whole) ? tries - 1 : TRIES;
      return whole;
    } catch (error) {
      // It went away meanwhile, or the server has lists alone.
      if (!(error instanceof ApiError) || error.retryable) throw error;
      tries--;
      return service;
    }
  };
  let waiting: Service[] = [];
  for await (const service of services) {
    if (waiting.length === 0 && (!isBrief(service) || tries <= 0)) {
      yield service;
      continue;
    }
    waiting.push(service);
    if (waiting.length < AT_ONCE) continue;
    yield* await Promise.all(waiting.map(complete));
    waiting = [];
  }
  yield* await Promise.all(waiting.map(complete));
}

/** Whether a service has nothing of what belongs to it: no places, no telephones, no hours, no categories. */
function isBrief(service: Service): boolean {
  return !Object.values(service).some((value) => Array.isArray(value) && value.length > 0);
}
