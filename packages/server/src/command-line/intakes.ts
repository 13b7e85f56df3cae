import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { DEFAULT_PORT } from '../http/create-server.ts';
import { WrongUsage, type Command } from './command.ts';
import { readIdentity } from './reading-intakes/identity.ts';
import { intakesApi } from './reading-intakes/intakes-api.ts';
import { pullIntakes } from './reading-intakes/pull.ts';

const DEFAULT_API = `http://127.0.0.1:${DEFAULT_PORT}`;

export const intakesCommand: Command = {
  summary: 'read what people sent with a form',
  help: `Usage: resilience-kit intakes pull --identity FILE [--api URL] [--save FOLDER] [--json]

Fetches the requests for help from the API, opens them with the identity, and prints them, oldest first. They stay on the
server. The file also says whose it is and holds the access key; a file of age-keygen needs --organization and
RK_ACCESS_KEY besides.

Options:
  --identity FILE      the identity file, such as .data/keys/team-identity.txt
  --api URL            where the API is (default ${DEFAULT_API})
  --save FOLDER        also keep each request as it was stored, FOLDER/<submission id>.age; plain
                       "age -d -i FILE x.age" opens it
  --json               one line of JSON for each request instead of text
  --organization ID    whose requests, when the file does not say
  --access-key KEY     instead of the one in the file; others on this machine may see it, so rather use RK_ACCESS_KEY

Exit codes: 0 every request was shown, 1 some were not or nothing could be fetched, 2 wrong usage.

Environment:
  RK_ACCESS_KEY   the access key, instead of the one in the file
`,
  async run(commandArguments, output) {
    const { values, positionals } = parseArgs({
      args: [...commandArguments],
      allowPositionals: true,
      options: {
        identity: { type: 'string' },
        api: { type: 'string' },
        save: { type: 'string' },
        json: { type: 'boolean' },
        organization: { type: 'string' },
        'access-key': { type: 'string' },
      },
    });
    const [action, ...others] = positionals;
    if (action !== 'pull' || others.length > 0) {
      throw new WrongUsage(`There is only one thing to do with intakes: pull. It was “${positionals.join(' ')}”.`);
    }
    if (!values.identity) throw new WrongUsage('--identity must name the identity file that opens the requests.');
    if (values.save === '') throw new WrongUsage('--save must name a folder.');
    if (values.organization !== undefined && !z.safeParse(z.uuid(), values.organization).success) {
      throw new WrongUsage(`--organization must be an id (a UUID); it is “${values.organization}”.`);
    }
    const url = values.api ?? DEFAULT_API;
    if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
      throw new WrongUsage(`--api must be an address such as https://api.example.org; it is “${url}”.`);
    }
    const identity = await readIdentity(values.identity, {
      organizationId: values.organization,
      accessKey: values['access-key'] ?? process.env['RK_ACCESS_KEY'],
    });
    await pullIntakes({
      api: intakesApi({ url, accessKey: identity.accessKey }),
      identity,
      output,
      json: values.json ?? false,
      folder: values.save,
    });
  },
};
