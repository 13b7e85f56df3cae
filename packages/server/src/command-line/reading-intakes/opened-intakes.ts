import type { IntakePayload, StoredIntake } from '@resilience-kit/contract';
import { IntakeError, openIntake } from '@resilience-kit/sdk/intakes';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { joinedTexts } from '../../problems/told-error.ts';
import { toldText } from '../terminal-words/told-text.ts';
import { harmlessLine } from './harmless-text.ts';
import type { ReadIdentity } from './identity.ts';
import type { IntakeFilter, IntakesApi } from './intakes-api.ts';

export interface OpenedIntake {
  stored: StoredIntake;
  payload: IntakePayload;
}

/** A request that could not be opened. */
export interface Failure {
  id: string;
  error: IntakeError;
}

/** The requests to the organization, oldest first; those in quarantine come after all others, and none is left out. */
export async function* storedIntakes(
  api: IntakesApi,
  { organizationId }: ReadIdentity,
  filter: IntakeFilter,
): AsyncGenerator<StoredIntake, void> {
  const { quarantine = 'include' } = filter;
  for (const part of ['exclude', 'only'] as const) {
    if (quarantine !== 'include' && quarantine !== part) continue;
    yield* api.intakes(organizationId, { ...filter, quarantine: part });
  }
}

/** The request, opened; undefined when that fails, which is noted. */
export async function opened(
  stored: StoredIntake,
  identity: ReadIdentity,
  failures: Failure[],
): Promise<OpenedIntake | undefined> {
  try {
    return { stored, payload: await openIntake(stored, identity.text) };
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    failures.push({ id: stored.submission_id, error });
    return undefined;
  }
}

/** What to tell of the requests that could not be opened. */
export function failuresText(failures: readonly Failure[], shown: number, path: string): Bilingual {
  const count = failures.length;
  if (shown === 0 && failures.every(({ error }) => error.code === 'wrong_identity')) {
    return both(
      `Ключ із файлу ${path} не відкриває жодного звернення (усього: ${count}): вони зашифровані для інших ключів. Візьміть файл організації, якій належить цей API.`,
      `The identity in ${path} opens none of the requests (${count}): they were encrypted for other keys. Use the identity of this API’s organization.`,
    );
  }
  const lines = failures.map(({ id, error }) => {
    const { uk, en } = toldText(error);
    return both(`- ${id}: ${harmlessLine(uk)}`, `- ${id}: ${harmlessLine(en)}`);
  });
  const sum = both(
    `Не показано звернень: ${count} із ${shown + count}.`,
    `Not shown: ${count} of ${shown + count} requests.`,
  );
  return joinedTexts([sum, ...lines], '\n');
}
