import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { environmentHelp } from './environment.ts';

export const migrateHelp: Bilingual = both(
  `Використання: resilience-kit migrate [--down]

Оновлює схему бази даних; \`serve\` робить це сам. Можна запускати повторно й на кількох комп’ютерах водночас.

Параметри:
  --down   прибрати схему: УСІ ДАНІ БУДЕ ВТРАЧЕНО

${environmentHelp.uk}`,
  `Usage: resilience-kit migrate [--down]

Brings the schema of the database up to date; \`serve\` does so by itself. Safe to run again and on several machines at once.

Options:
  --down   take the schema away again: ALL DATA IS LOST

${environmentHelp.en}`,
);
