import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { environmentHelp } from './environment.ts';

export const snapshotHelp: Bilingual = both(
  `Використання: resilience-kit snapshot --output ТЕКА [--language uk|en|all] [--public-url URL] [--gzip] [--prune]

Записує всі послуги, гарячі лінії, місця, показники й форми з пошуковим покажчиком у файли, які може роздавати будь-який
вебсервер чи CDN: пошук послуг і лічильники працюють із них без API. manifest.json замінюється останнім, тож ніхто не
побачить половини знімка, а якщо щось зірветься, лишиться попередній. Інші файли названо за вмістом: їх можна кешувати
назавжди, а manifest.json — на хвилини. Адрес конфіденційних місць не записує ніколи.

Параметри:
  --output ТЕКА           куди; якщо теки немає, її буде створено
  --language uk|en|all    мови текстів (типово all, тобто всі)
  --public-url URL        де API, для тих, хто натрапить на файли
  --gzip                  записати кожен файл ще й як .gz, для серверів, що віддають такі як є
  --prune                 прибрати файли попередніх знімків; відкриті сторінки можуть ще їх просити

${environmentHelp.uk}`,
  `Usage: resilience-kit snapshot --output DIR [--language uk|en|all] [--public-url URL] [--gzip] [--prune]

Writes all services, hotlines, places, figures and forms, with a search index, as files that any web server or CDN can
hold: the finder and the counters run from them without the API. manifest.json is replaced last, so readers never see
half a snapshot, and when a run fails the former one stays. All other files are named by their content: let them be
cached for ever, and the manifest for minutes. Addresses of confidential locations are never written.

Options:
  --output DIR            the folder; it is made when it is not there
  --language uk|en|all    the languages of the texts (default all)
  --public-url URL        where the API is, for those who find the files
  --gzip                  also write each file as .gz, for servers that send those as they are
  --prune                 remove the files of former snapshots; pages that are open may still ask for them

${environmentHelp.en}`,
);
