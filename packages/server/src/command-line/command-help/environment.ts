import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';

/** The end of the help of each command that works on the database. */
export const environmentHelp: Bilingual = both(
  `Змінні середовища:
  DATABASE_URL   який PostgreSQL використати: postgres://user:password@host/database;
                 DATABASE_URL_FILE називає файл із цим
  RK_DATA_DIR    тека вбудованої бази, коли DATABASE_URL немає (типово .data)
`,
  `Environment:
  DATABASE_URL   PostgreSQL to use: postgres://user:password@host/database;
                 DATABASE_URL_FILE names a file that holds it
  RK_DATA_DIR    folder of the embedded database when there is no DATABASE_URL (default .data)
`,
);
