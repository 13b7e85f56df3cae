import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { DEFAULT_API } from '../asking-api/api-option.ts';

export const formsHelp: Bilingual = both(
  `Використання: resilience-kit forms check ФАЙЛ
       resilience-kit forms import ФАЙЛ.xlsx --organization ID [--id ID] [--version N] [--language uk|en]
                            [--isolation frame|inline] [--output ФАЙЛ.json] [--publish] [--accept-losses]
       resilience-kit forms export ID --organization ID [--version N] [--output ФАЙЛ.json]

check    каже, що не так із формою (JSON чи XLSForm), зокрема чи не питає вона того, чого форми не питають ніколи
import   робить із книги XLSForm форму й повідомляє про все, чого не може перенести: аркуш, рядок, що, чому й що з тим
         робити. Без --output і --publish нічого не записує
export   записує опис опублікованої форми як JSON, обома мовами

Параметри:
  --organization ID    чия форма
  --id ID              як форма зветься в адресах (типово form_id із книги)
  --version N          котра версія; збільшуйте, коли запитання набувають іншого змісту (типово з книги або 1)
  --language uk|en     мова текстів, чий стовпець її не називає (типово мова книги, інакше uk), і повідомлень цієї команди
                       (типово мова термінала)
  --isolation ДЕ       frame (типово): форма стоїть у рамці, куди сторінка не зазирне; inline: на самій сторінці
  --output ФАЙЛ.json   записати опис у цей файл
  --publish            опублікувати в API
  --accept-losses      записати чи опублікувати, хоч дещо й не перенесено
  --api URL            де API (типово ${DEFAULT_API})
  --access-key КЛЮЧ    із дозволом forms:write; його можуть побачити інші на цьому комп’ютері, тож краще RK_ACCESS_KEY

Коди завершення: 0 усе гаразд, 1 щось не так або не перенесено, 2 хибне використання.

Змінні середовища:
  RK_ACCESS_KEY   ключ доступу; RK_ACCESS_KEY_FILE називає файл із ним
`,
  `Usage: resilience-kit forms check FILE
       resilience-kit forms import FILE.xlsx --organization ID [--id ID] [--version N] [--language uk|en]
                            [--isolation frame|inline] [--output FILE.json] [--publish] [--accept-losses]
       resilience-kit forms export ID --organization ID [--version N] [--output FILE.json]

check    says what is wrong with a form (JSON, or XLSForm), also what forms never ask for
import   turns a workbook of XLSForm into a form, and reports everything that it cannot take over: sheet, row, what, why, and
         what to do. Without --output and --publish nothing is written
export   writes the definition of a published form as JSON, in both languages

Options:
  --organization ID    whose form
  --id ID              what the form is called in addresses (default: form_id of the workbook)
  --version N          which version; raise it when what is asked means something else (default: that of the workbook, or 1)
  --language uk|en     of texts whose column names no language (default: that of the workbook, else uk), and of what this
                       command says (default: that of the terminal)
  --isolation WHERE    frame (default): the form stands in a frame that the page cannot look into; inline: in the page
  --output FILE.json   write the definition into this file
  --publish            publish it at the API
  --accept-losses      write or publish although something was not taken over
  --api URL            where the API is (default ${DEFAULT_API})
  --access-key KEY     with the scope forms:write; others on this machine may see it, so rather use RK_ACCESS_KEY

Exit codes: 0 all is well, 1 something is wrong or was not taken over, 2 wrong usage.

Environment:
  RK_ACCESS_KEY   the access key; RK_ACCESS_KEY_FILE names a file that holds it
`,
);
