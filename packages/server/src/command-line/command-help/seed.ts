import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { environmentHelp } from './environment.ts';

/** How many invented services at locations may be asked for. */
export const MOST_SYNTHETIC = 1_000_000;

export const seedHelp: Bilingual = both(
  `Використання: resilience-kit seed [--synthetic N] [--reset]

Додає демозаписи або підтягує наявні до сьогоднішнього дня. Після цього API каже, що дані демонстраційні, тому базі зі
справжніми даними він відмовляє.

Параметри:
  --synthetic N   додати ще N вигаданих послуг у місцях, для вимірювань (від 1 до ${MOST_SYNTHETIC})
  --reset         спершу ВИДАЛИТИ всі записи, справжні також

${environmentHelp.uk}`,
  `Usage: resilience-kit seed [--synthetic N] [--reset]

Adds the demo records, or brings those that are there up to today. The API then says that its data is a demo, so a
database with live data is refused.

Options:
  --synthetic N   also add N invented services at locations, for measuring (1 to ${MOST_SYNTHETIC})
  --reset         first DELETE every record, live ones too

${environmentHelp.en}`,
);
