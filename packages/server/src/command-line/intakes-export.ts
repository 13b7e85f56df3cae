import { writeSecretFile } from '../keysets/secret-file.ts';
import { both } from '../spreadsheets/bilingual.ts';
import { exportIntakes } from './reading-intakes/export-intakes.ts';
import type { IntakeFilter } from './reading-intakes/intakes-api.ts';
import type { Reading } from './reading-intakes/reading.ts';
import { ToldError } from '../problems/told-error.ts';
import { writeInPieces } from './write-output.ts';

interface Asked {
  filter: IntakeFilter;
  format: 'csv' | 'json';
  path: string | undefined;
}

/** `intakes export`: to the terminal, or into a new file that nobody else on the machine can read. */
export async function exportAction(reading: Reading, { filter, format, path }: Asked): Promise<void> {
  const { language = 'uk', output, speaks } = reading;
  const { chunks, count, missing } = await exportIntakes(reading, { filter, format, language });
  if (path === undefined) {
    await writeInPieces(output, chunks);
  } else {
    let text = '';
    for await (const chunk of chunks) text += chunk;
    await writeSecretFile(path, text);
    output.write(
      both(
        `Записано: ${path}, звернень: ${count}. Прочитати їх може кожен, хто має цей файл: видаліть його, щойно він більше не потрібен.\n`,
        `Written: ${path}, ${count} ${count === 1 ? 'request' : 'requests'}. Whoever has this file can read them: delete it when it has served.\n`,
      )[speaks],
    );
  }
  if (missing !== undefined) throw new ToldError(missing);
}
