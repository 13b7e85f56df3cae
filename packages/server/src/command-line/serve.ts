import { parseArgs } from 'node:util';
import { createServer, DEFAULT_PORT } from '../http/create-server.ts';
import { jsonLogger, silentLogger } from '../http/logger.ts';
import type { DemoIdentity } from '../seeding/demo-keys.ts';
import { environmentHelp, WrongUsage, type Command } from './command.ts';
import { databaseFromEnvironment, keysDirectoryFromEnvironment, portFromEnvironment } from './where.ts';

export const serveCommand: Command = {
  summary: 'serve the API until Ctrl-C',
  help: `Usage: resilience-kit serve [--host ADDRESS] [--public-url URL] [--no-seed] [--quiet]

Brings the database up to date and serves the API. Prints "API ready <url>" when it answers. An empty database is filled
with demo data; demo data is brought up to today at every start. Live data is never changed. Ctrl-C stops it cleanly.

With demo data it also prints "Demo identity <path>": the file that reads what is sent with the demo's form. It is made at
the first start, in the folder keys of RK_DATA_DIR, and lost when that folder is deleted.

Options:
  --host ADDRESS     listen on this address (default 127.0.0.1: this machine only; 0.0.0.0: everywhere)
  --public-url URL   where the API is for the world, when a proxy stands before it
  --no-seed          leave an empty database empty
  --quiet            no line for each request

${environmentHelp}  RK_API_PORT    port to listen on (default ${DEFAULT_PORT}; 0 picks a free one)
`,
  async run(commandArguments, output) {
    const { values } = parseArgs({
      args: [...commandArguments],
      options: {
        host: { type: 'string' },
        'public-url': { type: 'string' },
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
      seed: values['no-seed'] ? 'none' : 'demo',
      keysDirectory: keysDirectoryFromEnvironment(),
      logger: values.quiet ? silentLogger : jsonLogger(),
      ...(url === undefined ? {} : { databaseUrl: url }),
      ...(dataDirectory === undefined ? {} : { dataDirectory }),
      ...(values.host === undefined ? {} : { host: values.host }),
      ...(publicUrl === undefined ? {} : { publicUrl }),
    });
    if (server.demoIdentity) output.write(`${described(server.demoIdentity)}\n`);
    output.write(`API ready ${server.url}\n`);
    await stopped;
    await server.close();
  },
};

function described(identity: DemoIdentity): string {
  return 'path' in identity ? `Demo identity ${identity.path}` : `No demo identity: ${identity.missing}`;
}

/** Resolves at the first signal. Further ones are ignored: a second Ctrl-C would cut off the closing of the database. */
function signalToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
