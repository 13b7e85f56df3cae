import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { environmentHelp } from './environment.ts';

export const backupHelp: Bilingual = both(
  `Використання: resilience-kit backup --output ФАЙЛ

Записує все, що є в базі, в один файл, станом на одну мить: записи, форми, звернення (зашифровані, як є), ключі доступу
(їхні відбитки), журнал змін, налаштування. Копію вбудованої бази можна відновити в PostgreSQL, і навпаки. З PostgreSQL
сервери тим часом працюють далі, і підійде репліка; вбудовану базу копіюють, поки жоден сервер її не відкрив. Файл
з’являється, коли він цілий.

НЕ потрапляють до нього: тека keys із RK_DATA_DIR, де ключі, якими відкривають звернення, і RK_SECRET. Бережіть їх самі.

Параметри:
  --output ФАЙЛ   наприклад backup.ndjson.gz

${environmentHelp.uk}`,
  `Usage: resilience-kit backup --output FILE

Writes everything the database holds into one file, as one moment saw it: records, forms, submissions (encrypted, as they
are), access keys (their hashes), the audit trail, settings. A backup of the embedded database can be restored into
PostgreSQL, and the other way round. With PostgreSQL the servers go on meanwhile, and a replica will do; an embedded
database is backed up while no server has it open. The file appears when it is whole.

NOT in it: the folder keys of RK_DATA_DIR with the identities that open submissions, and RK_SECRET. Keep those yourself.

Options:
  --output FILE   such as backup.ndjson.gz

${environmentHelp.en}`,
);
