import { join } from 'node:path';
import type { StoredIntake } from '@resilience-kit/contract';
import { makeWritableFolder } from '../make-folder.ts';
import { writeFileInPieces } from '../write-output.ts';
import { describeIntake } from './describe-intake.ts';
import { harmlessJson } from './harmless-text.ts';
import type { IntakeFilter } from './intakes-api.ts';
import { kitLanguage } from './answer-words.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { ToldError } from '../../problems/told-error.ts';
import { markOpened } from './change-status.ts';
import { failuresText, opened, storedIntakes, type Failure, type OpenedIntake } from './opened-intakes.ts';
import type { Reading } from './reading.ts';

export interface PullOptions {
  filter: IntakeFilter;
  /** One line of JSON for each request instead of text. */
  json: boolean;
  /** The folder that keeps the age files. */
  folder: string | undefined;
  /** Also says that the requests are opened, which those who sent them are told. */
  marksOpened: boolean;
}

/**
 * Fetches the requests, opens them and writes them out, oldest first. One that cannot be opened does not keep the others from
 * being shown.
 *
 * @throws Error at the end, when some could not be shown
 */
export async function pullIntakes(reading: Reading, { filter, json, folder, marksOpened }: PullOptions): Promise<void> {
  const { api, identity, output, speaks } = reading;
  if (folder !== undefined) await makeWritableFolder(folder);
  const failures: Failure[] = [];
  let shown = 0;
  const read: StoredIntake[] = [];
  for await (const stored of storedIntakes(api, identity, filter)) {
    if (folder !== undefined) await save(folder, stored);
    const intake = await opened(stored, identity, failures);
    if (!intake) continue;
    shown += 1;
    read.push(stored);
    if (json) output.write(`${harmlessJson(intake.payload)}\n`);
    else output.write(`${(await described(reading, intake)).join('\n')}\n\n`);
  }
  if (!json && failures.length === 0) output.write(`${sumText(shown, filter)[speaks]}\n`);
  // After the pages are read: what changes its status in between would move the others.
  if (marksOpened) for (const stored of read) await markOpened(api, stored);
  if (failures.length > 0) throw new ToldError(failuresText(failures, shown, identity.path));
}

/** The request in words, with the questions in the language that was chosen, else in its own. */
export async function described(
  { api, language, speaks, emphasize }: Pick<Reading, 'api' | 'language' | 'speaks' | 'emphasize'>,
  { stored, payload }: OpenedIntake,
): Promise<string[]> {
  const form = await api.form(payload, language ?? kitLanguage(payload.language));
  return describeIntake({ payload, stored, form, language: language ?? payload.language, speaks, emphasize });
}

/** None at all is other news than none of those that were asked for. */
function sumText(shown: number, filter: IntakeFilter): Bilingual {
  if (shown > 0) return both(`Показано звернень: ${shown}.`, `Shown: ${shown}.`);
  return Object.values(filter).every((value) => value === undefined)
    ? both('Звернень поки немає.', 'There are no requests yet.')
    : both('Таких звернень немає.', 'There are no such requests.');
}

/** The age file as it was stored: plain `age -d -i` opens it. The id is a UUID, which the contract has made sure of. */
async function save(folder: string, stored: StoredIntake): Promise<void> {
  const path = join(folder, `${stored.submission_id.toLowerCase()}.age`);
  await writeFileInPieces(path, [Buffer.from(stored.ciphertext, 'base64')], { mode: 0o600 });
}
