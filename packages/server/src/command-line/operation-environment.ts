import type { ServerOptions } from '../http/create-server.ts';
import { WrongUsage } from './command.ts';

export const operationHelp = `  RK_TRUST_PROXY how many proxies of yours stand before the server and add to X-Forwarded-For (default 0);
                 --trust-proxy N says the same
  RK_REQUEST_LIMIT          requests a minute from one network (default 6000; 0: no limit)
  RK_WRITE_LIMIT            changes a minute with one access key (default 600; 0: no limit)
  RK_ANONYMOUS_WRITE_LIMIT  submissions in 10 minutes from one network (default 300; 0: no limit)
  RK_MOST_AT_ONCE           requests worked on at once, others are told 503 (default 256)
  RK_DRAIN_SECONDS          how long to go on answering after SIGTERM while /health/ready says 503 (default 0)
  RK_OTEL                   1: send traces and metrics by OTLP/HTTP; so does OTEL_EXPORTER_OTLP_ENDPOINT by being set
`;

/** What the environment says about limits, proxies and stopping. */
export function operationFromEnvironment(
  environment = process.env,
  trustProxy?: string,
): Pick<ServerOptions, 'rateLimits' | 'workload' | 'drainMilliseconds'> {
  const read = (name: string, most: number) => wholeNumber(name, environment[name], { least: 0, most });
  const limit = (name: string) => read(name, 10_000_000);
  return {
    rateLimits: given({
      requestsPerMinute: limit('RK_REQUEST_LIMIT'),
      writesPerMinute: limit('RK_WRITE_LIMIT'),
      anonymousWritesPerTenMinutes: limit('RK_ANONYMOUS_WRITE_LIMIT'),
      trustedProxies: wholeNumber('--trust-proxy', trustProxy, { least: 0, most: 10 }) ?? read('RK_TRUST_PROXY', 10),
    }),
    workload: given({
      mostAtOnce: wholeNumber('RK_MOST_AT_ONCE', environment['RK_MOST_AT_ONCE'], { least: 1, most: 100_000 }),
    }),
    drainMilliseconds: (read('RK_DRAIN_SECONDS', 600) ?? 0) * 1000,
  };
}

function wholeNumber(
  name: string,
  text: string | undefined,
  { least, most }: { least: number; most: number },
): number | undefined {
  if (text === undefined || text === '') return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new WrongUsage(`${name} must be a whole number from ${least} to ${most}; it is “${text}”.`);
}

type Given<Options> = { [Name in keyof Options]?: Exclude<Options[Name], undefined> };

/** Without what is undefined, so that it does not stand in the way of a default. */
function given<Options extends object>(options: Options): Given<Options> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Given<Options>;
}
