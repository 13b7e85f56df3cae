import type { Database } from '../database/database.ts';
import { csvOfFigures, xlsxOfFigures } from '../exports/figures/export-template.ts';
import { loadRowTerms } from '../imports/imports.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import { csvTemplate, xlsxTemplate } from '../spreadsheets/template.ts';
import { WrongUsage, type Output } from './command.ts';
import { openPreparedDatabase } from './prepared-database.ts';
import type { RecordsName } from './records-option.ts';
import { writeFileInPieces } from './write-output.ts';
import { both } from '../spreadsheets/bilingual.ts';

interface Wanted {
  language: ContentLanguageCode;
  records: RecordsName;
}

/** Writes the template; that of a workbook lists the categories and audiences, or the indicators, of this database. */
export async function writeTemplate(path: string, wanted: Wanted, output: Output): Promise<void> {
  const { language, records } = wanted;
  const isCsv = /\.csv$/i.test(path);
  if (!isCsv && !/\.xlsx$/i.test(path)) {
    throw new WrongUsage(
      both(
        `--template має називати файл на .xlsx або .csv; а тут «${path}».`,
        `--template must be a file that ends in .xlsx or .csv; it is “${path}”.`,
      ),
    );
  }
  if (isCsv && records === 'services') await writeFileInPieces(path, csvTemplate(language));
  else await writeFromDatabase(path, wanted, isCsv);
  output.write(language === 'uk' ? `Шаблон записано: ${path}\n` : `Template written: ${path}\n`);
}

async function writeFromDatabase(path: string, wanted: Wanted, isCsv: boolean): Promise<void> {
  const opened = await openPreparedDatabase();
  try {
    await writeFileInPieces(path, await piecesOf(opened.database, wanted, isCsv));
  } finally {
    await opened.close();
  }
}

async function piecesOf(database: Database, { language, records }: Wanted, isCsv: boolean) {
  if (records === 'services') return xlsxTemplate(language, (await loadRowTerms(database)).listed);
  const options = { language, isEmpty: true };
  return isCsv ? csvOfFigures(database, options) : xlsxOfFigures(database, options);
}
