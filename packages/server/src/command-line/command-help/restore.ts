import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { environmentHelp } from './environment.ts';

export const restoreHelp: Bilingual = both(
  `Використання: resilience-kit restore ФАЙЛ [--replace]

Відновлює записане командою \`backup\`: усе або, якщо щось зірветься, нічого. Пошкоджений, обрізаний чи зроблений новішою
версією файл відхиляє; старіший оновлює. Пошуковий покажчик будує заново. Спершу зупиніть сервери.

Параметри:
  --replace   ВИДАЛИТИ все, що є в базі; без цього відновлює лише в порожню

${environmentHelp.uk}`,
  `Usage: resilience-kit restore FILE [--replace]

Restores what \`backup\` wrote: all of it, or nothing when anything fails. A file that is damaged, cut off or made by a newer
version is refused; an older one is brought up to date. The search index is made anew. Stop the servers first.

Options:
  --replace   DELETE what the database holds; without it only an empty database is restored into

${environmentHelp.en}`,
);
