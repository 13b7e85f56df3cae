import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { environmentHelp } from './environment.ts';

export const importHelp: Bilingual = both(
  `Використання: resilience-kit import ФАЙЛ… [--preview] [--organization ID] [--language uk|en]
       resilience-kit import --from-api URL [--modified-after ДАТА] [--preview] [--language uk|en]
       resilience-kit import --template ФАЙЛ.xlsx|ФАЙЛ.csv [--records services|figures] [--language uk|en]

Завантажує таблиці за шаблоном (XLSX, CSV), CSV із цифрами й хештегами HXL або послуги HSDS (сторінку JSON чи ndjson):
усе або, якщо щось не так, нічого. Повторне завантаження того самого файлу нічого не змінює; рядки, яких у файлі немає,
лишаються як були. Вбудована база може бути відкрита лише в одній програмі: спершу зупиніть сервер.

Параметри:
  --preview                сказати, що сталося б, з усіма помилками; нічого не записувати
  --organization ID        усі рядки належать цій організації
  --language uk|en         мова повідомлень і шаблону; також текстів HSDS, які не називають своєї (типово uk)
  --template ФАЙЛ          записати порожній шаблон із поясненням, як його заповнити
  --records ЩО             для --template: services (послуги, типово) або figures (цифри з показниками)
  --from-api URL           читати інший API HSDS: https://api.example.org/v1
  --modified-after ДАТА    для --from-api: лише змінене відтоді, наприклад 2026-11-01T00:00:00Z

Коди завершення: 0 усе гаразд, 1 є помилки, 2 хибне використання.

${environmentHelp.uk}`,
  `Usage: resilience-kit import FILE… [--preview] [--organization ID] [--language uk|en]
       resilience-kit import --from-api URL [--modified-after DATE] [--preview] [--language uk|en]
       resilience-kit import --template FILE.xlsx|FILE.csv [--records services|figures] [--language uk|en]

Imports spreadsheets in the shape of a template (XLSX, CSV), CSV files of figures with HXL hashtags, or HSDS services (a
page of JSON, or ndjson): all of it or, when anything is wrong, nothing. Importing the same file again changes nothing;
rows that are not in the file stay as they are. The embedded database can be open in one program at a time: stop the
server first.

Options:
  --preview                say what would happen, with every mistake; write nothing
  --organization ID        all rows belong to this organization
  --language uk|en         of the messages and the template; of HSDS texts that do not tell theirs (default uk)
  --template FILE          write an empty template and how to fill it in
  --records KIND           with --template: services (default) or figures with their indicators
  --from-api URL           read another HSDS API: https://api.example.org/v1
  --modified-after DATE    with --from-api: only what changed since, such as 2026-11-01T00:00:00Z

Exit codes: 0 all is well, 1 there are mistakes, 2 wrong usage.

${environmentHelp.en}`,
);
