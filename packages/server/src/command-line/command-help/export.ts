import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { environmentHelp } from './environment.ts';

export const exportHelp: Bilingual = both(
  `Використання: resilience-kit export [--format ФОРМАТ] [--records services|figures] [--out ФАЙЛ] [--organization ID]
                             [--language uk|en]

Записує всі послуги з місцями, де їх надають. Адрес конфіденційних місць не записує ніколи. Таблиця має вигляд шаблону:
виправте її й завантажте знову. Із --records figures, hxl та iati записує натомість усі цифри, без прихованого.

Параметри:
  --format ФОРМАТ     послуги: hsds (JSON, типово), ndjson, csv, xlsx або jsonld (schema.org);
                      цифри: csv, xlsx (шаблон), hxl (CSV із хештегами HXL) або iati (XML за IATI 2.03)
  --records ЩО        services (послуги, типово) або figures (цифри): що записати в csv чи xlsx
  --out ФАЙЛ          записати в цей файл, а не на екран; для xlsx обов’язково
  --organization ID   лише послуги чи цифри цієї організації
  --language uk|en    мова заголовків таблиці й текстів у hsds, ndjson, jsonld, hxl та iati (типово uk)

${environmentHelp.uk}`,
  `Usage: resilience-kit export [--format FORMAT] [--records services|figures] [--out FILE] [--organization ID]
                             [--language uk|en]

Writes every service with its locations. Addresses of confidential locations are never written. A spreadsheet has the shape
of the template: correct it and import it again. With --records figures, hxl and iati every figure is written instead, without
what is withheld.

Options:
  --format FORMAT     hsds (JSON, default), ndjson, csv, xlsx or jsonld (schema.org) of services;
                      csv, xlsx (the template), hxl (CSV with HXL hashtags) or iati (IATI 2.03 XML) of figures
  --records KIND      services (default) or figures: what csv and xlsx are of
  --out FILE          write to this file instead of the terminal; needed for xlsx
  --organization ID   only the services or figures of this organization
  --language uk|en    of the headings of a table, and of the texts in hsds, ndjson, jsonld, hxl and iati (default uk)

${environmentHelp.en}`,
);
