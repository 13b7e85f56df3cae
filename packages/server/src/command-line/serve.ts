import { parseArgs } from 'node:util';
import { createServer } from '../http/create-server.ts';
import { jsonLogger, silentLogger } from '../http/logger.ts';
import type { KeyFile } from '../seeding/key-file.ts';
import { asksForTelemetry } from '../telemetry/telemetry.ts';
import { both } from '../spreadsheets/bilingual.ts';
import { serveHelp } from './command-help/serve.ts';
import { WrongUsage, type Command } from './command.ts';
import { embedOriginsFromEnvironment } from './embed-origins-environment.ts';
import { operationFromEnvironment } from './operation-environment.ts';
import { webhooksFromEnvironment } from './webhook-environment.ts';
import { databaseFromEnvironment, keysDirectoryFromEnvironment, portFromEnvironment } from './where.ts';

export const serveCommand: Command = {
  summary: both('запустити API до Ctrl-C', 'serve the API until Ctrl-C'),
  help: serveHelp,
  async run(commandArguments, output) {
    const { values } = parseArgs({
      args: [...commandArguments],
      options: {
        host: { type: 'string' },
        'public-url': { type: 'string' },
        'trust-proxy': { type: 'string' },
        'no-seed': { type: 'boolean' },
        quiet: { type: 'boolean' },
      },
    });
    const publicUrl = values['public-url'];
    if (publicUrl !== undefined && !/^https?:$/.test(URL.parse(publicUrl)?.protocol ?? '')) {
      throw new WrongUsage(
        both(
          `--public-url має бути адресою, як-от https://api.example.org; а тут «${publicUrl}».`,
          `--public-url must be an address such as https://api.example.org; it is “${publicUrl}”.`,
        ),
      );
    }
    // From now on, so that a signal during the start also ends in a clean stop.
    const stopped = signalToStop();
    const { url, dataDirectory } = databaseFromEnvironment();
    const server = await createServer({
      port: portFromEnvironment(),
      ...operationFromEnvironment(process.env, values['trust-proxy']),
      telemetry: asksForTelemetry(),
      seed: values['no-seed'] ? 'none' : 'demo',
      webhooks: webhooksFromEnvironment(),
      embedOrigins: embedOriginsFromEnvironment(),
      keysDirectory: keysDirectoryFromEnvironment(),
      logger: values.quiet ? silentLogger : jsonLogger(process.stdout, { collectMilliseconds: 20 }),
      ...(url === undefined ? {} : { databaseUrl: url }),
      ...(dataDirectory === undefined ? {} : { dataDirectory }),
      ...(values.host === undefined ? {} : { host: values.host }),
      ...(publicUrl === undefined ? {} : { publicUrl }),
    });
    if (server.demoIdentity) output.write(described('Demo identity', server.demoIdentity));
    if (server.operatorKey) output.write(described('Operator key', server.operatorKey));
    output.write(`API ready ${server.url}\n`);
    await stopped;
    await server.close();
  },
};

function described(what: string, file: KeyFile): string {
  return 'path' in file ? `${what} ${file.path}\n` : `No ${what.toLowerCase()}: ${file.missing}\n`;
}

/** Resolves at the first signal. Further ones are ignored: a second Ctrl-C would cut off the closing of the database. */
function signalToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
