import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { DEFAULT_API } from '../asking-api/api-option.ts';

export const intakesHelp: Bilingual = both(
  `Використання: resilience-kit intakes pull --identity ФАЙЛ [--api URL] [--status СТАН] [--since ДЕНЬ] [--quarantine ЯКІ]
                               [--save ТЕКА] [--json] [--mark-opened]
       resilience-kit intakes show ID|КОД --identity ФАЙЛ [--json] [--unmarked]
       resilience-kit intakes status ID opened|contacted|contact_us|referred|closed --identity ФАЙЛ
       resilience-kit intakes delete ID --identity ФАЙЛ
       resilience-kit intakes refer ID --to ОРГАНІЗАЦІЯ --identity ФАЙЛ [--note ТЕКСТ] [--fingerprint HEX] [--preview]
       resilience-kit intakes export --format csv|json --identity ФАЙЛ [--output ФАЙЛ] [--language uk|en]
                               [--status СТАН] [--since ДЕНЬ] [--quarantine ЯКІ]

pull бере з API звернення по допомогу, відкриває їх ключем із файлу й показує: найдавніші спершу, ті, що в карантині,
наприкінці. На сервері вони лишаються. Те, чого не можна проминути, як-от «не телефонувати», стоїть першим і великими
літерами.
show показує одне, знайдене за id або за кодом звернення, який людина диктує, і каже, що його відкрито.
status каже, що зроблено; про це дізнається той, хто спитає за кодом. delete видаляє назавжди.
refer шифрує звернення для іншої організації й надсилає їй, якщо людина на це погодилася.
export записує таблицю: рядок на звернення. Жодна клітинка не стане формулою. Прочитати її може кожен, хто має файл.

Файл із ключем каже також, чий він, і може містити ключ доступу; файлові age-keygen потрібні ще --organization і
RK_ACCESS_KEY.

Параметри:
  --identity ФАЙЛ      файл із ключем, наприклад .data/keys/team-identity.txt
  --api URL            де API (типово ${DEFAULT_API})
  --status СТАН        лише received, opened, contacted, contact_us, referred або closed
  --since ДЕНЬ         лише ті, що надійшли від цього дня, 2026-11-01 (за Києвом), або моменту
  --quarantine ЯКІ     include (типово: і ті), exclude (крім тих) або only (лише ті), що чекають окремо, бо їх могли
                       надіслати машини
  --save ТЕКА          ще й зберегти кожне звернення таким, як воно лежить на сервері: ТЕКА/<id>.age; його відкриває
                       звичайний "age -d -i ФАЙЛ x.age"
  --json               замість тексту рядок JSON на звернення
  --language uk|en     мова повідомлень (типово мова термінала) і запитань із відповідями (типово мова звернення;
                       для export — uk)
  --mark-opened        pull каже про кожне щойно отримане звернення, що його відкрито
  --unmarked           show цього не каже
  --format csv|json    формат, у якому записує export
  --output ФАЙЛ        export записує в цей новий файл, якого більше ніхто на комп’ютері не прочитає
  --to ОРГАНІЗАЦІЯ     id організації, якій передати звернення
  --note ТЕКСТ         кілька слів для неї; зашифровано, як і решту
  --fingerprint HEX    відбиток ключа підпису тієї організації, як вам його сказали. Після першого разу запам’ятовується
  --preview            refer показує, що побачили б інші, і нічого не надсилає
  --organization ID    чиї звернення, якщо файл із ключем цього не каже
  --access-key КЛЮЧ    замість того, що у файлі; його можуть побачити інші на цьому комп’ютері, тож краще RK_ACCESS_KEY

Коди завершення: 0 зроблено, 1 деякі звернення не показано або не вийшло, 2 хибне використання.

Змінні середовища:
  RK_ACCESS_KEY   ключ доступу замість того, що у файлі; RK_ACCESS_KEY_FILE називає файл із ним
  NO_COLOR        без кольорів
`,
  `Usage: resilience-kit intakes pull --identity FILE [--api URL] [--status STATUS] [--since DAY] [--quarantine WHICH]
                               [--save FOLDER] [--json] [--mark-opened]
       resilience-kit intakes show ID|RECEIPT-CODE --identity FILE [--json] [--unmarked]
       resilience-kit intakes status ID opened|contacted|contact_us|referred|closed --identity FILE
       resilience-kit intakes delete ID --identity FILE
       resilience-kit intakes refer ID --to ORGANIZATION --identity FILE [--note TEXT] [--fingerprint HEX] [--preview]
       resilience-kit intakes export --format csv|json --identity FILE [--output FILE] [--language uk|en]
                               [--status STATUS] [--since DAY] [--quarantine WHICH]

pull fetches the requests for help from the API, opens them with the identity, and prints them, oldest first, those in
quarantine last. They stay on the server. What must not be overlooked, such as “do not call”, stands first and in capitals.
show prints one, found by its id or by the receipt code that a person reads out, and says that it is opened.
status says what was done; whoever asks with the receipt code learns of it. delete deletes for good.
refer encrypts a request for another organization and sends it there, when the person has agreed to that.
export writes a table with a row for each request. No cell of it can become a formula. Whoever has the file can read it.

The identity file also says whose it is and may hold the access key; a file of age-keygen needs --organization and
RK_ACCESS_KEY besides.

Options:
  --identity FILE      the identity file, such as .data/keys/team-identity.txt
  --api URL            where the API is (default ${DEFAULT_API})
  --status STATUS      only those that are received, opened, contacted, contact_us, referred or closed
  --since DAY          only those that came since this day, 2026-11-01 (Kyiv), or moment
  --quarantine WHICH   include (default), exclude or only those that wait apart, as machines may have sent them
  --save FOLDER        also keep each request as it was stored, FOLDER/<submission id>.age; plain
                       "age -d -i FILE x.age" opens it
  --json               one line of JSON for each request instead of text
  --language uk|en     of what this command says (default: that of the terminal) and of questions and answers (default:
                       that of each request; of an export uk)
  --mark-opened        pull says of each request that was only received that it is opened
  --unmarked           show does not say so
  --format csv|json    what the export is written as
  --output FILE        the export goes into this new file, which nobody else on the machine can read
  --to ORGANIZATION    the id of the organization that shall get the request
  --note TEXT          a few words for them; encrypted like the rest
  --fingerprint HEX    of the signing key of that organization, as they have told you. Remembered once it was used
  --preview            refer says what the others would see, and sends nothing
  --organization ID    whose requests, when the identity file does not say
  --access-key KEY     instead of the one in the file; others on this machine may see it, so rather use RK_ACCESS_KEY

Exit codes: 0 done, 1 some requests were not shown or it failed, 2 wrong usage.

Environment:
  RK_ACCESS_KEY   the access key, instead of the one in the file; RK_ACCESS_KEY_FILE names a file that holds it
  NO_COLOR        no colours
`,
);
