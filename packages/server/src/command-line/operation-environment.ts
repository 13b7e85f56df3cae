import type { ServerOptions } from '../http/create-server.ts';
import { WrongUsage } from './command.ts';
import { both } from '../spreadsheets/bilingual.ts';

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
      submissionsBeforeQuarantine: limit('RK_QUARANTINE_LIMIT'),
      receiptQuestionsPerTenMinutes: limit('RK_RECEIPT_LIMIT'),
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
  throw new WrongUsage(
    both(
      `${name} має бути цілим числом від ${least} до ${most}; а тут «${text}».`,
      `${name} must be a whole number from ${least} to ${most}; it is “${text}”.`,
    ),
  );
}

type Given<Options> = { [Name in keyof Options]?: Exclude<Options[Name], undefined> };

/** Without what is undefined, so that it does not stand in the way of a default. */
function given<Options extends object>(options: Options): Given<Options> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Given<Options>;
}
