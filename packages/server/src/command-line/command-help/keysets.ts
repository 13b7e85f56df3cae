import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { DEFAULT_API } from '../asking-api/api-option.ts';

export const keysetsHelp: Bilingual = both(
  `Використання: resilience-kit keysets create --organization ID --folder ТЕКА [--recipient AGE1… …] [--days N] [--replace]
                               [--api URL]
       resilience-kit keysets rotate --organization ID --folder ТЕКА [--days N] [--api URL | --output ФАЙЛ]
       resilience-kit keysets add    --organization ID --folder ТЕКА --recipient AGE1… [--role team|recovery] [--api URL | …]
       resilience-kit keysets revoke --organization ID --folder ТЕКА --recipient AGE1… [--api URL | --output ФАЙЛ]
       resilience-kit keysets renew  --organization ID --folder ТЕКА [--days N] [--api URL | --output ФАЙЛ]
       resilience-kit keysets publish ФАЙЛ [--api URL]
       resilience-kit keysets show (--organization ID [--api URL] | ФАЙЛ) [--fingerprint HEX]

Набір ключів — це підписаний список тих, для кого шифрують звернення до організації.

create   робить у теці ключі організації: один для команди, один запасний, один для підпису; і перший набір
rotate   новий ключ для команди; новий файл відкриває й те, що надіслано раніше
add      читатиме ще хтось, власним ключем (age-keygen -o ФАЙЛ)
revoke   вилучає ключ; надіслане раніше ним і далі можна прочитати
renew    ті самі ключі на довше
publish  передає набір ключів із файлу до API
show     номер, дати, отримувачі, відбиток і чи справжній підпис

Файли може читати лише той, хто їх створив (0600, у теці 0700), і жоден не перезаписується. Таємні ключі нікуди не йдуть.

Параметри:
  --organization ID    чиї ключі
  --folder ТЕКА        де лежать ключі
  --recipient AGE1…    відкритий ключ; для create можна повторювати
  --role РОЛЬ          для чого доданий ключ: team (типово, команді) або recovery (запасний)
  --replace            create заступає ключі, чий ключ підпису втрачено. Опублікувати таке може лише оператор сервера, і
                       новий відбиток треба сказати всім
  --days N             скільки діє набір (типово 365)
  --api URL            опублікувати там (типово ${DEFAULT_API}, коли є ключ доступу)
  --output ФАЙЛ        не публікувати: записати набір у цей новий файл, щоб перенести на комп’ютер із мережею
  --fingerprint HEX    яким має бути відбиток ключа підпису
  --access-key КЛЮЧ    із дозволом keysets:write; його можуть побачити інші на цьому комп’ютері, тож краще RK_ACCESS_KEY
  --language uk|en     мова повідомлень цієї команди (типово мова термінала)

Коди завершення: 0 зроблено, 1 не вийшло або довіряти не можна, 2 хибне використання.

Змінні середовища:
  RK_ACCESS_KEY   ключ доступу; RK_ACCESS_KEY_FILE називає файл із ним
`,
  `Usage: resilience-kit keysets create --organization ID --folder DIR [--recipient AGE1… …] [--days N] [--replace] [--api URL]
       resilience-kit keysets rotate --organization ID --folder DIR [--days N] [--api URL | --output FILE]
       resilience-kit keysets add    --organization ID --folder DIR --recipient AGE1… [--role team|recovery] [--api URL | …]
       resilience-kit keysets revoke --organization ID --folder DIR --recipient AGE1… [--api URL | --output FILE]
       resilience-kit keysets renew  --organization ID --folder DIR [--days N] [--api URL | --output FILE]
       resilience-kit keysets publish FILE [--api URL]
       resilience-kit keysets show (--organization ID [--api URL] | FILE) [--fingerprint HEX]

A keyset is the signed list of those for whom an organization's requests are encrypted.

create   makes the keys of an organization in a folder: one for the team, one for recovery, one that signs; and the first keyset
rotate   a new key for the team; the new file opens what was sent before as well
add      somebody else reads as well, with a key that they have made themselves (age-keygen -o FILE)
revoke   a key is taken out; what was sent before stays readable with it
renew    the same keys for longer
publish  brings a keyset from a file to the API
show     serial, dates, recipients, fingerprint, and whether the signature holds

Files are made for you alone to read (0600, in a folder 0700), and none is ever overwritten. Private keys go nowhere.

Options:
  --organization ID    whose keys
  --folder DIR         where the keys lie
  --recipient AGE1…    a public key; may be repeated with create
  --role ROLE          what the added key is for: team (default) or recovery
  --replace            create takes the place of keys whose signing key is lost. Only the operator of the server can publish
                       that, and everybody has to be told the new fingerprint
  --days N             how long the keyset lasts (default 365)
  --api URL            publish there (default ${DEFAULT_API} when there is an access key)
  --output FILE        publish nothing: write the keyset into this new file, to be carried to a machine with a network
  --fingerprint HEX    what the fingerprint of the signing key has to be
  --access-key KEY     with the scope keysets:write; others on this machine may see it, so rather use RK_ACCESS_KEY
  --language uk|en     of what this command says (default: that of the terminal)

Exit codes: 0 done, 1 failed or not to be trusted, 2 wrong usage.

Environment:
  RK_ACCESS_KEY   the access key; RK_ACCESS_KEY_FILE names a file that holds it
`,
);
