import { setTimeout } from 'node:timers/promises';
import type { IntakeEnvelope } from '@resilience-kit/contract';
import { ApiError, ResilienceClient } from '@resilience-kit/sdk';
import type { Database } from '../database/database.ts';
import { anotherLike, easyProof, type ProvenIntake } from './proven-intake.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';

export interface IntakeLoad {
  databaseUrl: string;
  /** What all submissions look like. */
  envelope: IntakeEnvelope;
  count: number;
  /** How many begin to be sent each second; without it as fast as fifty senders can. */
  perSecond?: number;
  /** After how many acknowledgements the server is killed (SIGKILL) and started again. */
  killAfter: readonly number[];
}

export interface LoadOutcome {
  /** What every submission was acknowledged with: its hash by its id. */
  acknowledged: Map<string, string>;
  /** Acknowledged as there already: the first answer was lost. */
  alreadyThere: number;
  kills: number;
  /** From the first try to the acknowledgement, for each, ascending; milliseconds. */
  times: number[];
  seconds: number;
  /** From each kill until the server answered again, together. */
  secondsAway: number;
}

const SENDERS = 50;
/** A server that stays away for longer is not coming back, milliseconds. */
const PATIENCE = 600_000;
const SECRET = Buffer.from('the secret of a server under load, which is no secret');

/**
 * Sends submissions to a server that is killed meanwhile. Each sender does as the client of the kit does: it tries again by
 * itself, and when it gives up, the very same is handed to it once more, until it is acknowledged.
 */
export async function sendUnderLoad({
  databaseUrl,
  envelope,
  count,
  perSecond,
  killAfter,
}: IntakeLoad): Promise<LoadOutcome> {
  const start = (port: string) =>
    startServerProcess({ DATABASE_URL: databaseUrl, RK_API_PORT: port, RK_SECRET: SECRET.toString() }, '--no-seed');
  let server = await start('0');
  const { url } = server;
  const client = new ResilienceClient({ baseUrl: url });
  const outcome: LoadOutcome = {
    acknowledged: new Map(),
    alreadyThere: 0,
    kills: 0,
    times: [],
    seconds: 0,
    secondsAway: 0,
  };
  let restarted: Promise<ServerProcess> = Promise.resolve(server);
  const restart = async () => {
    const began = performance.now();
    await server.end('SIGKILL');
    server = await start(new URL(url).port);
    outcome.secondsAway += (performance.now() - began) / 1000;
    return server;
  };
  const send = async (intake: ProvenIntake) => {
    const began = performance.now();
    const { acknowledgement, created } = await submitUntilAcknowledged(client, intake);
    outcome.times.push(performance.now() - began);
    outcome.acknowledged.set(acknowledgement.submission_id, acknowledgement.ciphertext_sha256);
    if (!created) outcome.alreadyThere += 1;
    if (outcome.acknowledged.size >= (killAfter[outcome.kills] ?? Infinity)) {
      outcome.kills += 1;
      restarted = restarted.then(restart);
    }
  };
  const make = async () => {
    const intake = anotherLike(envelope);
    return { ...intake, proof: await easyProof(intake.submissionId, { secret: SECRET, now: new Date() }) };
  };
  const intakes: ProvenIntake[] = [];
  while (intakes.length < count) intakes.push(await make());
  const began = performance.now();
  if (perSecond === undefined) await inTurns(intakes, send);
  else await atPace(intakes, perSecond, send);
  outcome.seconds = (performance.now() - began) / 1000;
  await (await restarted).end('SIGTERM');
  outcome.times.sort((a, b) => a - b);
  return outcome;
}

async function submitUntilAcknowledged(client: ResilienceClient, intake: ProvenIntake) {
  const began = performance.now();
  for (;;) {
    try {
      return await client.intakes.submit(intake);
    } catch (error) {
      if (performance.now() - began > PATIENCE) throw error;
      // What the server refuses for good, as a submission that another one stands in the way of, must not happen.
      if (error instanceof ApiError && error.status < 500 && error.status !== 429) throw error;
    }
  }
}

type Send = (intake: ProvenIntake) => Promise<void>;

async function inTurns(intakes: readonly ProvenIntake[], send: Send): Promise<void> {
  const waiting = intakes.values();
  const sender = async () => {
    for (const intake of waiting) await send(intake);
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
}

/** People do not wait for each other: what is slow piles up. */
async function atPace(intakes: readonly ProvenIntake[], perSecond: number, send: Send): Promise<void> {
  const began = performance.now();
  const underWay: Promise<void>[] = [];
  while (underWay.length < intakes.length) {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond) + 1;
    underWay.push(...intakes.slice(underWay.length, due).map(send));
    await setTimeout(1);
  }
  await Promise.all(underWay);
}

/** What is wrong with what is stored, as sentences; none when all that was acknowledged is there, once, as it was sent. */
export async function lossesIn(database: Database, { acknowledged }: LoadOutcome): Promise<string[]> {
  const rows = await database
    .selectFrom('intake')
    .select(['submission_id', 'ciphertext_sha256', 'quarantine'])
    .execute();
  const stored = new Map(rows.map((row) => [row.submission_id, row]));
  const wrong = [...acknowledged].flatMap(([id, sha256]) => {
    const row = stored.get(id);
    if (!row) return [`${id} was acknowledged, and is not there`];
    if (row.ciphertext_sha256 !== sha256) return [`${id} is not what was sent`];
    return row.quarantine === null ? [] : [`${id} waits apart: ${row.quarantine}`];
  });
  const surplus = rows.length - acknowledged.size;
  return surplus === 0 ? wrong : [...wrong, `${surplus} more are there than were acknowledged`];
}
