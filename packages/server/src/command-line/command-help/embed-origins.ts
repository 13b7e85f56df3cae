import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { environmentHelp } from './environment.ts';

export const embedOriginsHelp: Bilingual = both(
  `Використання: resilience-kit embed-origins list [--organization ID]
       resilience-kit embed-origins add --organization ID --origin САЙТ [--origin САЙТ ...]
       resilience-kit embed-origins remove --organization ID --origin САЙТ [--origin САЙТ ...]

Форму в рамці браузери показують лише на сайтах, які внесено до списку її організації; на будь-якому іншому люди бачать
номери телефонів і посилання на форму. Сервер, що працює, зважає на зміни одразу.

Параметри:
  --organization ID   чиї форми: ідентифікатор організації або її власний ID із таблиці
  --origin САЙТ       сайт, точно: https://town.example; www.town.example — уже інший. Можна повторювати
  --language uk|en    мова повідомлень цієї команди (типово мова термінала)

Із вбудованою базою спершу зупиніть сервер або назвіть сайти в RK_EMBED_ORIGINS під час запуску.

${environmentHelp.uk}`,
  `Usage: resilience-kit embed-origins list [--organization ID]
       resilience-kit embed-origins add --organization ID --origin ORIGIN [--origin ORIGIN ...]
       resilience-kit embed-origins remove --organization ID --origin ORIGIN [--origin ORIGIN ...]

A form that stands in a frame is shown by browsers only on the sites that are listed for its organization; on any other site
people see telephone numbers and a link to the form. A running server goes by a change at once.

Options:
  --organization ID   whose forms: the identifier of the organization, or its own ID from a spreadsheet
  --origin ORIGIN     the site, exactly: https://town.example; www.town.example is another one. May be repeated
  --language uk|en    of what this command says (default: that of the terminal)

With the embedded database, stop the server first, or name the sites in RK_EMBED_ORIGINS when it starts.

${environmentHelp.en}`,
);
