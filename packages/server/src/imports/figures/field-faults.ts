import type { FieldFault } from '../../records/record-faults.ts';
import type { StoredFigure } from '../../records/stored.ts';
import { isBlank } from '../../figures/check-value.ts';
import { textIn } from '../../service-rows/texts.ts';
import { statuses } from '../../figure-rows/words.ts';
import type { FigureColumnKey } from '../../figure-rows/columns.ts';
import { both } from '../../spreadsheets/bilingual.ts';
import { headingOfFigure, type FigureGroup, type FigureRow, type ReportFigureCell } from './figure-groups.ts';
import { isOfRemainder } from './edit-parts.ts';
import { NO_NUMBER, numberTold, type Told } from './number-faults.ts';

const CORRECT = both('Виправте клітинку й завантажте файл знову.', 'Correct the cell and import the file again.');

/** Reports what a rule of figures says of a property at the cell that tells it. */
export function reportField(
  { field, message }: FieldFault,
  { group, draft, before }: { group: FigureGroup; draft: StoredFigure; before: StoredFigure | undefined },
  report: ReportFigureCell,
): void {
  const { key, problem, fix, row = group.row } = toldOf(field, group, draft, before);
  const column = columnIn(row, key);
  const heading = headingOfFigure(column);
  report(row, column, problem ?? both(`«${heading.uk}» ${message.uk}.`, `“${heading.en}” ${message.en}.`), fix);
}

/** A text has up to three columns; the one that the file has is meant. */
function columnIn({ headings }: FigureRow, key: FigureColumnKey): FigureColumnKey {
  const all = [key, `${key}_uk`, `${key}_en`] as FigureColumnKey[];
  return all.find((one) => headings.has(one)) ?? key;
}

function toldOf(field: string, group: FigureGroup, draft: StoredFigure, before: StoredFigure | undefined): Told {
  const isSuppressed = draft.status === 'suppressed';
  switch (field) {
    case 'value':
      return draft.value === undefined ? NO_NUMBER : numberTold(draft);
    case 'breakdown':
      return { ...numberTold(draft), key: 'part_value', row: group.parts[0] };
    case 'target.value':
      return { ...numberTold({ ...draft, status: 'reported' }), key: 'target' };
    case 'baseline.value':
      return { ...numberTold({ ...draft, status: 'reported' }), key: 'baseline' };
    case 'words':
      return draft.words === undefined
        ? {
            key: 'words',
            problem: both('Порядок величини не сказано словами.', 'The order of magnitude is not told in words.'),
            fix: both(
              'Напишіть, наприклад, «десятки тисяч родин».',
              'Write “tens of thousands of families”, for example.',
            ),
          }
        : {
            key: 'words',
            problem: isSuppressed
              ? both(
                  'Стан «приховано», а сказано словами, скільки це.',
                  'The status is “suppressed”, and words tell how much it is.',
                )
              : both(
                  'Слова замість числа має лише порядок величини.',
                  'Only an order of magnitude has words in place of a number.',
                ),
            fix: isSuppressed
              ? both('Зітріть слова або змініть «Стан».', 'Delete the words, or change the “Status”.')
              : both(
                  'Зітріть слова або напишіть «порядок величини» в «Точність».',
                  'Delete the words, or write “order of magnitude” as the “Qualifier”.',
                ),
          };
    case 'source':
    case 'source.title':
      return {
        key: 'source',
        problem: both('Не сказано, звідки ця цифра.', 'It does not say where the figure comes from.'),
        fix: both('Напишіть назву звіту чи публікації.', 'Write the title of the report or publication.'),
      };
    case 'status':
      return {
        key: 'status',
        problem: both(
          `Цифру вже оприлюднено зі станом «${statuses.write(before?.status ?? 'reported', 'uk')}», і вона змінюється.`,
          `The figure was published as “${statuses.write(before?.status ?? 'reported', 'en')}”, and it changes.`,
        ),
        fix: both(
          'Напишіть «уточнено» і поясніть у «Причина стану», що змінилося.',
          'Write “restated”, and say in “Reason of the status” what changed.',
        ),
      };
    case 'status_reason':
      return {
        key: 'status_reason',
        problem: isSuppressed
          ? both('Не сказано, чому цифру приховано.', 'It does not say why the figure is suppressed.')
          : both('Не сказано, чому цифру уточнено.', 'It does not say why the figure was restated.'),
        fix: both('Напишіть причину одним реченням.', 'Write the reason in a sentence.'),
      };
    case 'breakdown.parts': {
      const row = rowThatExceeds(group, draft);
      return {
        key: row ? 'part_value' : 'value',
        row,
        fix: both('Виправте частини або ціле.', 'Correct the parts or the whole.'),
      };
    }
    default:
      return placeless(field, draft);
  }
}

function placeless(field: string, draft: StoredFigure): Told {
  const keys: Readonly<Record<string, FigureColumnKey>> = {
    code: 'code',
    indicator_id: 'indicator',
    sample_size: 'sample_size',
    qualifier: 'qualifier',
    as_of: 'as_of',
    'period.from': 'from',
    'period.to': 'to',
    'period.description': 'period_words',
    'breakdown.code': 'breakdown_code',
    'source.url': 'url',
    'source.publisher': 'publisher',
  };
  if (field === 'area') {
    return draft.place_code === undefined
      ? {
          key: 'place',
          problem: both('Не сказано, де це пораховано.', 'It does not say where it was counted.'),
          fix: both(
            'Напишіть місце або територію словами в «Де».',
            'Write the place, or the area in words in “Where”.',
          ),
        }
      : {
          key: 'area',
          problem: both(
            'Місце названо кодом, а слова кажуть про інше.',
            'The place is named by its code, and the words say something else.',
          ),
          fix: both('Зітріть слова або місце.', 'Delete the words or the place.'),
        };
  }
  if (field === 'period') {
    const { from, to, description } = draft.period;
    const isTold =
      from !== undefined || to !== undefined || !isBlank(textIn(description, 'uk') ?? textIn(description, 'en'));
    return isTold
      ? {
          key: 'from',
          fix: both(
            'Зітріть рядок або скажіть, чим цифра відрізняється.',
            'Delete the row, or say in what the figure differs.',
          ),
        }
      : {
          key: 'from',
          problem: both('Не сказано, за який це період.', 'It does not say for which period.'),
          fix: both(
            'Напишіть перший і останній день або «Період словами».',
            'Write the first and the last day, or the “Period in words”.',
          ),
        };
  }
  return { key: keys[field] ?? 'code', fix: CORRECT };
}

/** The row with which the parts become more than the whole. */
function rowThatExceeds({ parts }: FigureGroup, { value = 0 }: StoredFigure): FigureRow | undefined {
  let sum = 0;
  return parts
    .filter((row) => !isOfRemainder(row))
    .find((row) => {
      sum += row.values.part_value ?? 0;
      return sum > value;
    });
}
