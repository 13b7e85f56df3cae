import { isReceiptCode } from '@resilience-kit/sdk/intakes';
import { both } from '../../spreadsheets/bilingual.ts';
import { joinedTexts, ToldError } from '../../problems/told-error.ts';
import { toldText } from '../terminal-words/told-text.ts';
import { markOpened } from './change-status.ts';
import { harmlessJson, harmlessLine } from './harmless-text.ts';
import { failuresText, opened, storedIntakes, type Failure, type OpenedIntake } from './opened-intakes.ts';
import { described } from './pull.ts';
import type { Reading } from './reading.ts';

/**
 * Shows one request, named by its id or by the receipt code that somebody reads out on the telephone, and says that it is
 * opened.
 *
 * @throws Error when there is none, or it cannot be opened
 */
export async function showIntake(
  reading: Reading,
  { name, json, marksOpened }: { name: string; json: boolean; marksOpened: boolean },
): Promise<void> {
  const { api, output, warnings, speaks } = reading;
  const intake = isReceiptCode(name) ? await withReceipt(reading, name) : await withId(reading, name);
  if (json) output.write(`${harmlessJson(intake.payload)}\n`);
  else output.write(`${(await described(reading, intake)).join('\n')}\n`);
  if (!marksOpened) return;
  try {
    await markOpened(api, intake.stored);
  } catch (error) {
    // It has been read, which is what counts.
    const reason = harmlessLine(toldText(error)[speaks]);
    warnings.write(both(`Не позначено як відкрите: ${reason}\n`, `Not marked as opened: ${reason}\n`)[speaks]);
  }
}

/** One request by its id, opened. */
export async function withId({ api, identity }: Pick<Reading, 'api' | 'identity'>, id: string): Promise<OpenedIntake> {
  const failures: Failure[] = [];
  const intake = await opened(await api.intake(id), identity, failures);
  if (intake) return intake;
  throw new ToldError(failuresText(failures, 0, identity.path));
}

/** The API cannot look for a receipt code, as it does not know any: each request is opened here until it is found. */
async function withReceipt({ api, identity }: Reading, code: string): Promise<OpenedIntake> {
  const digits = code.replace(/\D/g, '');
  const failures: Failure[] = [];
  for await (const stored of storedIntakes(api, identity, {})) {
    const intake = await opened(stored, identity, failures);
    if (intake?.payload.receipt_code === digits) return intake;
  }
  const none = both('Звернення з таким кодом квитанції немає.', 'There is no request with this receipt code.');
  const unopened = both(
    `Не вдалося відкрити: ${failures.length}; воно може бути серед них.`,
    `${failures.length} could not be opened; it may be one of those.`,
  );
  throw new ToldError(joinedTexts(failures.length > 0 ? [none, unopened] : [none], ' '));
}
