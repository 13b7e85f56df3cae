import type { ImportFault, ImportReport } from '@resilience-kit/contract';
import { HttpProblem, type InputFault } from '../problems/http-problem.ts';
import { invalidBody } from '../problems/problems.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import type { Fault } from './faults.ts';
import type { RecordsReport } from './hsds/import-records.ts';
import type { ImportReport as RowsReport } from './import-rows.ts';

/** A file of which every cell is wrong is told enough with so many. */
const MOST_LISTED = 1000;

/** The report of an import of rows, as it is sent. */
export function presentRowsReport(report: RowsReport, isDryRun: boolean): ImportReport {
  const { counts, organizationsAdded, faults, notices, changeId } = report;
  return {
    dry_run: isDryRun,
    ...(changeId === undefined ? {} : { change_id: changeId }),
    counted: 'rows',
    counts,
    organizations_added: organizationsAdded,
    fault_count: faults.length,
    faults: faults.slice(0, MOST_LISTED).map(presentFault),
    notices: notices
      .slice(0, MOST_LISTED)
      .map(({ sheet, text }) => ({ pointer: pointerOf('sheets', sheet), message: text })),
  };
}

/** The report of an import of HSDS records, as it is sent. */
export function presentRecordsReport(
  { counts, organizationsAdded, leftBehind, faults, changeId }: RecordsReport,
  language: ContentLanguageCode,
  isDryRun: boolean,
): ImportReport {
  const told = ({ where, why }: RecordsReport['faults'][number]) => ({
    pointer: `/${where.replace(' ', '/').replace(' ', '')}`,
    message: why[language],
  });
  return {
    dry_run: isDryRun,
    ...(changeId === undefined ? {} : { change_id: changeId }),
    counted: 'services',
    counts: { ...counts, retired: 0 },
    organizations_added: organizationsAdded,
    fault_count: faults.length,
    faults: faults.slice(0, MOST_LISTED).map(told),
    notices: leftBehind.slice(0, MOST_LISTED).map(told),
  };
}

/** 400: nothing was imported, and why: every fault among the errors, and the report beside them. */
export function refusedImport(report: ImportReport): HttpProblem {
  const [first, ...others] = report.faults.map(({ pointer, message, fix }): InputFault => {
    const text = fix === undefined ? message : `${message} ${fix}`;
    // The report speaks the language of the request, which is that of the answer.
    return { pointer, message: { uk: text, en: text } };
  });
  if (!first) throw new Error('An import without faults was refused.');
  const { details } = invalidBody([first, ...others]);
  const detail = {
    uk: `Нічого не імпортовано. Помилок у файлі: ${report.fault_count}; про кожну сказано в errors.`,
    en: `Nothing was imported. Mistakes in the file: ${report.fault_count}; errors tells about each.`,
  };
  return new HttpProblem({ ...details, detail, report });
}

function presentFault({ key, sheet, row, column, value, problem, fix }: Fault): ImportFault {
  const cell = key === undefined ? [] : ['columns', key];
  return {
    pointer: pointerOf('sheets', sheet, 'rows', String(row), ...cell),
    sheet,
    row,
    ...(column === '' ? {} : { column }),
    ...(value === '' ? {} : { value }),
    message: problem,
    fix,
  };
}

function pointerOf(...parts: readonly string[]): string {
  return parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
