import { accessKeyScopes } from '@resilience-kit/contract';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { environmentHelp } from './environment.ts';

/** How long an access key lasts when nothing is said. */
export const DEFAULT_DAYS = 365;

export const keysHelp: Bilingual = both(
  `Використання: resilience-kit keys create --label ТЕКСТ (--organization ID | --operator) [--scope ДОЗВІЛ ...] [--days N]
       resilience-kit keys list [--organization ID]
       resilience-kit keys revoke ID-КЛЮЧА

create показує ключ один-єдиний раз: зберігається лише його відбиток. Хто має ключ, може робити те, що дозволено, із
записами однієї організації або, якщо це оператор, усіх.

Параметри:
  --label ТЕКСТ       для чого ключ, як це покаже журнал змін; без імен людей
  --organization ID   чиї записи: ідентифікатор організації або її власний ID із таблиці
  --operator          усі записи, і спільні також
  --scope ДОЗВІЛ      що дозволено; можна повторювати. Один із: ${accessKeyScopes.slice(0, 4).join(', ')},
                      ${accessKeyScopes.slice(4).join(', ')}
                      (типово records:write; оператору все, крім intakes:read)
  --days N            діє N днів (типово ${DEFAULT_DAYS})

Поки сервер працює із вбудованою базою, робіть ключі через HTTP: POST /v1/manage/keys із ключем оператора, файл якого
сервер називає під час запуску.

${environmentHelp.uk}`,
  `Usage: resilience-kit keys create --label TEXT (--organization ID | --operator) [--scope SCOPE ...] [--days N]
       resilience-kit keys list [--organization ID]
       resilience-kit keys revoke KEY-ID

create prints the key, this once: only a hash of it is kept. Whoever has the key may do what its scopes say, in the records of
one organization or, for an operator, in all.

Options:
  --label TEXT        what the key is for, as the audit trail shows it; no names of people
  --organization ID   whose records: the identifier of the organization, or its own ID from a spreadsheet
  --operator          all records, and the shared ones
  --scope SCOPE       what it allows; may be repeated. One of ${accessKeyScopes.slice(0, 4).join(', ')},
                      ${accessKeyScopes.slice(4).join(', ')}
                      (default records:write; for an operator all but intakes:read)
  --days N            expires after N days (default ${DEFAULT_DAYS})

While a server runs on an embedded database, make keys over HTTP with POST /v1/manage/keys and the operator key that
the server names when it starts.

${environmentHelp.en}`,
);
