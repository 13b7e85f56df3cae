import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormAnswers, IntakeEnvelope } from '@resilience-kit/contract';
import { main } from '../command-line/main.ts';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { createServer, type RunningServer } from '../http/create-server.ts';
import { silentLogger } from '../http/logger.ts';
import { writeIdentityFile } from '../keysets/identity-file.ts';
import { postgresql, type TestDatabase } from './databases.ts';
import { NOW } from './fixed.ts';
import { teamAccessKey, teamKeys } from './keys.ts';
import { sealedRequest, type Request as RequestForHelp } from './requests.ts';

/** What a run of the program wrote, and how it ended. */
export interface Ran {
  code: number;
  output: string;
  errors: string;
}

/** Runs the program as a person at a terminal does. */
export async function runProgram(...programArguments: string[]): Promise<Ran> {
  const written = { output: '', errors: '' };
  const code = await main(programArguments, {
    output: { write: (text) => (written.output += text) },
    errors: { write: (text) => (written.errors += text) },
  });
  return { code, ...written };
}

/** The address of what is fetched, for tests that answer in place of the server. */
export function addressOf(input: string | URL | Request): string {
  return input instanceof Request ? input.url : input.toString();
}

/** A case worker of the demo’s organization: a server, a folder of theirs with the identity of the team, and requests. */
export interface CaseWorker {
  server: RunningServer;
  owner: TestDatabase;
  folder: string;
  /** Path of the identity file. */
  identity: string;
  /** Runs `resilience-kit intakes …` with the identity, at the server. */
  intakes(action: string, ...more: string[]): Promise<Ran>;
  /** Sends a request for help and gives its payload. */
  send(answers: FormAnswers, more?: Omit<RequestForHelp, 'answers'>): ReturnType<typeof sealedRequest>;
  /** Sends an envelope under an id, and gives the status. */
  put(id: string, envelope: IntakeEnvelope): Promise<number>;
  /** Takes the requests out of quarantine, where those without a proof of work are. */
  accept(id: string): Promise<void>;
  close(): Promise<void>;
}

export async function openCaseWorker(): Promise<CaseWorker> {
  const owner = await postgresql.open();
  let minutes = 0;
  const server = await createServer({
    logger: silentLogger,
    port: 0,
    databaseUrl: owner.url ?? '',
    // Each request comes a minute after the one before.
    now: () => new Date(NOW.getTime() + minutes * 60_000),
  });
  const folder = await mkdtemp(join(tmpdir(), 'rk-worker-'));
  const identity = join(folder, 'team identity.txt');
  const about = ['A test.'];
  await writeFile(
    identity,
    writeIdentityFile({ ...teamKeys, organizationId: DEMO_RECEIVER, accessKey: teamAccessKey, about }),
  );
  const put = async (id: string, envelope: IntakeEnvelope) => {
    const { status } = await fetch(`${server.url}/v1/intakes/${id}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(envelope),
    });
    minutes += 1;
    return status;
  };
  return {
    server,
    owner,
    folder,
    identity,
    put,
    intakes: (action, ...more) => runProgram('intakes', action, ...more, '--identity', identity, '--api', server.url),
    async send(answers, more = {}) {
      const sent = await sealedRequest(owner.database, { answers, ...more });
      const status = await put(sent.payload.submission_id, sent.envelope);
      if (status !== 201) throw new Error(`The request was answered with ${status}.`);
      return sent;
    },
    async accept(id) {
      await owner.database.updateTable('intake').set({ quarantine: null }).where('submission_id', '=', id).execute();
    },
    async close() {
      await server.close();
      await owner.close();
      await rm(folder, { recursive: true });
    },
  };
}
