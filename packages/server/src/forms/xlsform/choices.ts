import type { FormOption } from '@resilience-kit/contract';
import type { Stored } from '../../records/stored.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { bilingualText } from './bilingual-text.ts';
import type { Finding } from './finding.ts';
import { asIdentifier, NamedIdentifiers } from './identifier-of-name.ts';
import { NOTHING_TO_DO } from './nothing-to-do.ts';
import type { XlsRow, XlsTable } from './xlsform-table.ts';

/** The lists of the sheet choices. */
export interface Choices {
  sheet: string;
  /** Rows that belong to no list. */
  stray: readonly XlsRow[];
  lists: ReadonlyMap<string, readonly XlsRow[]>;
  columns: ReadonlySet<string>;
  /** The value of an answer as forms have it. */
  valueOf: (name: string) => string;
}

const UNDERSTOOD = new Set(['list_name', 'name', 'label']);

/** Groups the answers by their list; undefined stands for a workbook without such a sheet. */
export function readChoices(table: XlsTable | undefined): Choices {
  const rows = (table?.rows ?? []).filter((row) => row.cell('list_name') !== '');
  const values = new NamedIdentifiers();
  for (const row of rows) values.add(row.cell('name'), `answer-${row.number}`);
  return {
    sheet: table?.name ?? 'choices',
    stray: (table?.rows ?? []).filter((row) => row.cell('list_name') === '' && isFilled(row)),
    lists: Map.groupBy(rows, (row) => row.cell('list_name')),
    columns: table?.columns ?? new Set(),
    valueOf: (name) => values.of(name) ?? asIdentifier(name),
  };
}

function isFilled(row: XlsRow): boolean {
  return row.cell('name') !== '' || Object.keys(row.texts('label')).length > 0;
}

/** Answers that no question of the form offers. */
export function unusedAnswers({ sheet, lists, stray }: Choices, used: ReadonlySet<string>): Finding[] {
  const unlisted = stray.map((row): Finding => {
    const label = Object.values(row.texts('label'))[0] ?? row.cell('name');
    return {
      sheet,
      row: row.number,
      what: both(`відповідь «${label}»`, `answer “${label}”`),
      why: both('пропущено: вона не належить до жодного списку.', 'is left out: it belongs to no list.'),
      advice: both('Заповніть стовпець list_name.', 'Fill in the column list_name.'),
      isLoss: true,
    };
  });
  const unused = [...lists].flatMap(([list, rows]): Finding[] => {
    const [first] = rows;
    if (!first || used.has(list)) return [];
    return [
      {
        sheet,
        row: first.number,
        what: both(`список «${list}»`, `list “${list}”`),
        why: both(
          'пропущено: на нього не спирається жодне запитання форми.',
          'is left out: no question of the form offers it.',
        ),
        advice: NOTHING_TO_DO,
        isLoss: false,
      },
    ];
  });
  return [...unlisted, ...unused];
}

/** The answers of one list, with what could not be taken over. */
export function readOptions(
  { sheet, lists, columns, valueOf }: Choices,
  list: string,
): { options: Stored<FormOption>[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const options = (lists.get(list) ?? []).map((row): Stored<FormOption> => {
    const name = row.cell('name');
    const what = both(`відповідь «${name}» зі списку «${list}»`, `answer “${name}” of “${list}”`);
    const report = (why: Bilingual, advice: Bilingual, isLoss: boolean) =>
      findings.push({ sheet, row: row.number, what, why, advice, isLoss });
    const value = valueOf(name);
    if (value !== name) {
      report(both(`відтепер зветься «${value}».`, `is called “${value}” from now on.`), NOTHING_TO_DO, false);
    }
    for (const column of columns) {
      if (!UNDERSTOOD.has(column) && row.cell(column) !== '') {
        const isPicture = column.startsWith('media_');
        if (isPicture) {
          const why = both('втрачає світлину чи запис.', 'loses its picture or recording.');
          report(why, both('Скажіть це словами.', 'Say it in words.'), true);
          continue;
        }
        const cell = row.cell(column);
        const why = both(`${column} «${cell}» пропущено.`, `${column} “${cell}” is left out.`);
        const advice = both(
          'Нічого робити не треба, якщо на це не спирається фільтр.',
          'Nothing to do, unless a filter needs it.',
        );
        report(why, advice, false);
      }
    }
    return { value, label: bilingualText(row.texts('label'), { column: 'label', fallback: name, report }) };
  });
  return { options, findings };
}
