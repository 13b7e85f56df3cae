import { loadRowTerms } from '../imports/imports.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import { csvTemplate, xlsxTemplate } from '../spreadsheets/template.ts';
import { WrongUsage, type Output } from './command.ts';
import { openPreparedDatabase } from './prepared-database.ts';
import { writeFileInPieces } from './write-output.ts';

/** Writes the template; that of a workbook lists the categories and audiences of this database. */
export async function writeTemplate(path: string, language: ContentLanguageCode, output: Output): Promise<void> {
  if (/\.csv$/i.test(path)) await writeFileInPieces(path, csvTemplate(language));
  else if (/\.xlsx$/i.test(path)) await writeWorkbook(path, language);
  else throw new WrongUsage(`--template must be a file that ends in .xlsx or .csv; it is “${path}”.`);
  output.write(language === 'uk' ? `Шаблон записано: ${path}\n` : `Template written: ${path}\n`);
}

async function writeWorkbook(path: string, language: ContentLanguageCode): Promise<void> {
  const opened = await openPreparedDatabase();
  const { database } = opened;
  try {
    const { listed } = await loadRowTerms(database);
    await writeFileInPieces(path, xlsxTemplate(language, listed));
  } finally {
    await opened.close();
  }
}
