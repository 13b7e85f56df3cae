import { DEFAULT_PORT } from '../../http/create-server.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { environmentHelp } from './environment.ts';
import { operationHelp } from './operation.ts';

export const serveHelp: Bilingual = both(
  `Використання: resilience-kit serve [--host АДРЕСА] [--public-url URL] [--trust-proxy N] [--no-seed] [--quiet]

Оновлює базу даних і запускає API. Коли він відповідає, пише «API ready <адреса>». Порожню базу наповнює демоданими;
демодані підтягує до сьогоднішнього дня за кожного запуску. Справжніх даних ніколи не змінює. Ctrl-C зупиняє його без втрат.

З демоданими пише також «Demo identity <шлях>»: це файл, яким читають надіслане через демоформу. Його створено за першого
запуску в теці keys усередині RK_DATA_DIR; без цієї теки він зникне. Із вбудованою базою пише ще й «Operator key <шлях>»:
файл із ключем, яким публікують через HTTP і роблять ключі для організацій.

Параметри:
  --host АДРЕСА      слухати на цій адресі (типово 127.0.0.1: лише цей комп’ютер; 0.0.0.0: звідусіль)
  --public-url URL   де API для світу, коли перед ним стоїть проксі
  --trust-proxy N    скільки ваших проксі стоїть перед сервером; інакше всі відвідувачі за проксі схожі на одного
  --no-seed          не наповнювати порожньої бази
  --quiet            не писати рядка про кожен запит

${environmentHelp.uk}  RK_API_PORT    порт, на якому слухати (типово ${DEFAULT_PORT}; 0 — будь-який вільний)
  RK_SECRET      головний секрет для вебхуків і кодів звернень: 32 випадкові байти чи більше, однаковий для всіх копій
                 сервера; RK_SECRET_FILE називає файл із ним. Для вбудованої бази його створено в теці з ключами
  RK_EMBED_ORIGINS   сайти, яким дозволено показувати форми в рамці, через пробіл: https://town.example https://ngo.example;
                 resilience-kit embed-origins додає сайти для однієї організації
  RK_WEBHOOKS_ALLOW_PRIVATE   1: вебхукам та імпорту з API можна звертатися до внутрішніх адрес і без шифрування, для розробки
${operationHelp.uk}`,
  `Usage: resilience-kit serve [--host ADDRESS] [--public-url URL] [--trust-proxy N] [--no-seed] [--quiet]

Brings the database up to date and serves the API. Prints "API ready <url>" when it answers. An empty database is filled
with demo data; demo data is brought up to today at every start. Live data is never changed. Ctrl-C stops it cleanly.

With demo data it also prints "Demo identity <path>": the file that reads what is sent with the demo's form. It is made at
the first start, in the folder keys of RK_DATA_DIR, and lost when that folder is deleted. On an embedded database it prints
"Operator key <path>" as well: the file with the key that publishes over HTTP and makes keys for organizations.

Options:
  --host ADDRESS     listen on this address (default 127.0.0.1: this machine only; 0.0.0.0: everywhere)
  --public-url URL   where the API is for the world, when a proxy stands before it
  --trust-proxy N    how many proxies of yours stand before the server; without it all visitors behind one look the same
  --no-seed          leave an empty database empty
  --quiet            no line for each request

${environmentHelp.en}  RK_API_PORT    port to listen on (default ${DEFAULT_PORT}; 0 picks a free one)
  RK_SECRET      master secret for webhooks and receipt codes, 32 random bytes or more, the same for all copies of the
                 server; RK_SECRET_FILE names a file that holds it. The embedded database has one made in the folder of keys
  RK_EMBED_ORIGINS   sites that may show forms in a frame, with spaces between: https://town.example https://ngo.example;
                 resilience-kit embed-origins lists more, for one organization
  RK_WEBHOOKS_ALLOW_PRIVATE   1: webhooks, and imports from APIs, may use private addresses and no encryption, for development
${operationHelp.en}`,
);
