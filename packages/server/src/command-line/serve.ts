import { parseArgs } from 'node:util';
import { createServer, DEFAULT_PORT } from '../http/create-server.ts';
import { jsonLogger, silentLogger } from '../http/logger.ts';
import type { KeyFile } from '../seeding/key-file.ts';
import { asksForTelemetry } from '../telemetry/telemetry.ts';
import { environmentHelp, WrongUsage, type Command } from './command.ts';
import { operationFromEnvironment, operationHelp } from './operation-environment.ts';
import { webhooksFromEnvironment } from './webhook-environment.ts';
import { databaseFromEnvironment, keysDirectoryFromEnvironment, portFromEnvironment } from './where.ts';

export const serveCommand: Command = {
  summary: 'serve the API until Ctrl-C',
  help: `Usage: resilience-kit serve [--host ADDRESS] [--public-url URL] [--trust-proxy N] [--no-seed] [--quiet]

Brings the database up to date and serves the API. Prints "API ready <url>" when it answers. An empty database is filled
with demo data; demo data is brought up to today at every start. Live data is never changed. Ctrl-C stops it cleanly.

With demo data it also prints "Demo identity <path>": the file that reads what is sent with the demo's form. It is made at
the first start, in the folder keys of RK_DATA_DIR, and lost when that folder is deleted. On an embedded database it prints
"Operator key <path>" as well: the file with the key that publishes over HTTP and makes keys for organizations.

Options:
  --host ADDRESS     listen on this address (default 127.0.0.1: this machine only; 0.0.0.0: everywhere)
  --public-url URL   where the API is for the world, when a proxy stands before it
  --trust-proxy N    how many proxies of yours stand before the server; without it all visitors behind one look the same
  --no-seed          leave an empty database empty
  --quiet            no line for each request

${environmentHelp}  RK_API_PORT    port to listen on (default ${DEFAULT_PORT}; 0 picks a free one)
  RK_SECRET      master secret for webhooks, 32 random bytes or more, the same for all copies of the server;
                 RK_SECRET_FILE names a file that holds it. The embedded database has one made in the folder of keys
  RK_WEBHOOKS_ALLOW_PRIVATE   1: webhooks may go to private addresses and unencrypted, for development
${operationHelp}`,
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
      throw new WrongUsage(`--public-url must be an address such as https://api.example.org; it is “${publicUrl}”.`);
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
