import type { ImportReport, RecordsReport } from '../imports/imports.ts';
import type { ContentLanguageCode } from '../records/stored.ts';

interface Told {
  language: ContentLanguageCode;
  isPreview: boolean;
}

const MOST_LISTED = 200;

/** What an import of rows did or would do, for the person at the terminal. */
export function rowsReportText(
  { counts, organizationsAdded, faults, notices }: ImportReport,
  { language, isPreview }: Told,
): string {
  const isUkrainian = language === 'uk';
  const lines = notices.map(({ sheet, text }) => `${sheet}: ${text}`);
  for (const { sheet, row, column, value, problem, fix } of faults) {
    const where = isUkrainian ? `${sheet}, рядок ${row}, «${column}»` : `${sheet}, row ${row}, “${column}”`;
    const typed = value === '' ? '' : isUkrainian ? ` («${value}»)` : ` (“${value}”)`;
    lines.push(`${where}${typed}: ${problem} ${fix}`);
  }
  if (faults.length > 0) lines.push(isUkrainian ? `Помилок: ${faults.length}.` : `Mistakes: ${faults.length}.`);
  else lines.push(countsText(counts, { language, isPreview }));
  if (faults.length === 0 && organizationsAdded.length > 0) {
    lines.push(newOrganizations(organizationsAdded, language));
  }
  return `${lines.join('\n')}\n`;
}

function countsText(counts: ImportReport['counts'], { language, isPreview }: Told): string {
  const { added, changed, unchanged, retired } = counts;
  return language === 'uk'
    ? `${isPreview ? 'Буде додано' : 'Додано'}: ${added}, змінено: ${changed}, без змін: ${unchanged}, припинено: ${retired}.`
    : `${isPreview ? 'Would be added' : 'Added'}: ${added}, changed: ${changed}, unchanged: ${unchanged}, retired: ${retired}.`;
}

function newOrganizations(names: readonly string[], language: Told['language']): string {
  return `${language === 'uk' ? 'Нові організації' : 'New organizations'}: ${names.join('; ')}.`;
}

/** What an import of HSDS records did or would do. */
export function recordsReportText(
  { counts, organizationsAdded, leftBehind }: RecordsReport,
  { language, isPreview }: Told,
): string {
  const isUkrainian = language === 'uk';
  const { added, changed, unchanged } = counts;
  const lines = leftBehind.slice(0, MOST_LISTED).map(({ where, why }) => `- ${where}: ${why[language]}`);
  if (lines.length > 0) lines.unshift(isUkrainian ? 'Не вдалося перенести:' : 'Could not be taken over:');
  if (leftBehind.length > MOST_LISTED)
    lines.push(
      isUkrainian ? `… і ще ${leftBehind.length - MOST_LISTED}` : `… and ${leftBehind.length - MOST_LISTED} more`,
    );
  lines.push(
    isUkrainian
      ? `Послуг ${isPreview ? 'буде додано' : 'додано'}: ${added}, змінено: ${changed}, без змін: ${unchanged}.`
      : `Services ${isPreview ? 'that would be added' : 'added'}: ${added}, changed: ${changed}, unchanged: ${unchanged}.`,
  );
  if (organizationsAdded.length > 0) lines.push(newOrganizations(organizationsAdded, language));
  return `${lines.join('\n')}\n`;
}
