import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IntakePayload, StoredIntake } from '@resilience-kit/contract';
import { IntakeError, openIntake } from '@resilience-kit/sdk/intakes';
import type { Output } from '../command.ts';
import { describeIntake } from './describe-intake.ts';
import { harmlessJson, harmlessLine } from './harmless-text.ts';
import type { ReadIdentity } from './identity.ts';
import type { IntakesApi } from './intakes-api.ts';

export interface PullOptions {
  api: IntakesApi;
  identity: ReadIdentity;
  output: Output;
  /** One line of JSON for each request instead of text. */
  json: boolean;
  /** The folder that keeps the age files. */
  folder: string | undefined;
}

/** A request that could not be shown. */
interface Failure {
  id: string;
  error: IntakeError;
}

/**
 * Fetches every request, opens it and writes it out, oldest first. One that cannot be opened does not keep the others from
 * being shown.
 *
 * @throws Error at the end, when some could not be shown
 */
export async function pullIntakes({ api, identity, output, json, folder }: PullOptions): Promise<void> {
  if (folder !== undefined) await mkdir(folder, { recursive: true, mode: 0o700 });
  const failures: Failure[] = [];
  let shown = 0;
  for await (const stored of api.intakes(identity.organizationId)) {
    if (folder !== undefined) await save(folder, stored);
    const payload = await opened(stored, identity.text, failures);
    if (!payload) continue;
    shown += 1;
    if (json) output.write(`${harmlessJson(payload)}\n`);
    else output.write(`${(await described(api, stored, payload)).join('\n')}\n\n`);
  }
  if (!json && failures.length === 0) output.write(shown === 0 ? 'There are no requests yet.\n' : `Shown: ${shown}.\n`);
  if (failures.length > 0) throw new Error(told(failures, shown, identity.path));
}

async function opened(stored: StoredIntake, identity: string, failures: Failure[]): Promise<IntakePayload | undefined> {
  try {
    return await openIntake(stored, identity);
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    failures.push({ id: stored.submission_id, error });
    return undefined;
  }
}

async function described(api: IntakesApi, stored: StoredIntake, payload: IntakePayload): Promise<string[]> {
  const form = await api.form(payload);
  const codes = (form?.steps ?? [])
    .flatMap((step) => step.fields)
    .filter(({ type }) => type === 'place')
    .map(({ id }) => payload.answers[id])
    .filter((answer) => typeof answer === 'string');
  const places = new Map<string, string>();
  for (const code of codes) {
    const place = await api.place(code, payload.language);
    if (place) places.set(code, place.full_name);
  }
  return describeIntake({ payload, receivedAt: new Date(stored.received_at), form, places });
}

/** The age file as it was stored: plain `age -d -i` opens it. The id is a UUID, which the contract has made sure of. */
async function save(folder: string, stored: StoredIntake): Promise<void> {
  const path = join(folder, `${stored.submission_id.toLowerCase()}.age`);
  await writeFile(path, Buffer.from(stored.ciphertext, 'base64'), { mode: 0o600 });
}

function told(failures: readonly Failure[], shown: number, path: string): string {
  if (shown === 0 && failures.every(({ error }) => error.code === 'wrong_identity')) {
    return `The identity in ${path} opens none of the requests (${failures.length}): they were encrypted for other keys. Use the identity of this API’s organization.`;
  }
  const lines = failures.map(({ id, error }) => `- ${id}: ${harmlessLine(error.message)}`);
  return [`Not shown: ${failures.length} of ${shown + failures.length} requests.`, ...lines].join('\n');
}
