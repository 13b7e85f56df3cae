import { cautionsOf, cautionText } from './cautions.ts';
import { answeredQuestions } from './answer-words.ts';
import { exportTable, type ExportedIntake } from './export-table.ts';
import { harmlessJson } from './harmless-text.ts';
import type { IntakeFilter } from './intakes-api.ts';
import { failuresText, opened, storedIntakes, type Failure } from './opened-intakes.ts';
import type { Reading } from './reading.ts';
import type { Bilingual } from '../../spreadsheets/bilingual.ts';
import { writeCsv } from '../../spreadsheets/write-csv.ts';

export interface ExportOptions {
  filter: IntakeFilter;
  format: 'csv' | 'json';
  language: 'uk' | 'en';
}

/** What an export holds, and what could not be put into it. */
export interface Exported {
  chunks: AsyncIterable<string> | Iterable<string>;
  count: number;
  /** Why some are missing; undefined when none is. */
  missing: Bilingual | undefined;
}

/** Opens the requests and makes a file of them, to be kept like the requests themselves: it can be read without any key. */
export async function exportIntakes(
  { api, identity }: Pick<Reading, 'api' | 'identity'>,
  { filter, format, language }: ExportOptions,
): Promise<Exported> {
  const failures: Failure[] = [];
  const intakes: ExportedIntake[] = [];
  for await (const stored of storedIntakes(api, identity, filter)) {
    const intake = await opened(stored, identity, failures);
    if (intake) intakes.push({ ...intake, form: await api.form(intake.payload, language) });
  }
  return {
    chunks: format === 'csv' ? writeCsv(exportTable(intakes, language)) : jsonOf(intakes, language),
    count: intakes.length,
    missing: failures.length === 0 ? undefined : failuresText(failures, intakes.length, identity.path),
  };
}

/** A list with a line for each request: what it says, with the questions and answers in words beside their codes. */
function* jsonOf(intakes: readonly ExportedIntake[], language: 'uk' | 'en'): Generator<string, void> {
  yield '[';
  for (const [index, { stored, payload, form }] of intakes.entries()) {
    const { answers: _, ...request } = payload;
    const record = {
      caution: cautionText(cautionsOf(payload.answers), language),
      ...request,
      received_at: stored.received_at,
      status: stored.status,
      status_changed_at: stored.status_changed_at,
      ...(stored.quarantine === undefined ? {} : { quarantine: stored.quarantine }),
      answers: answeredQuestions(payload, form, language).map(({ id, label, answer, lines }) => ({
        field: id,
        label,
        answer,
        text: lines.join('\n'),
      })),
    };
    yield `${index === 0 ? '\n' : ',\n'}${harmlessJson(record)}`;
  }
  yield '\n]\n';
}
