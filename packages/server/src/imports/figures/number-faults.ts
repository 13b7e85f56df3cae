import type { StoredFigure } from '../../records/stored.ts';
import type { FigureColumnKey } from '../../figure-rows/columns.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import type { FigureRow } from './figure-groups.ts';

/** Where a rule of figures is broken, and what to do. */
export interface Told {
  key: FigureColumnKey;
  problem?: Bilingual;
  fix: Bilingual;
  row?: FigureRow | undefined;
}

export const NO_NUMBER: Told = {
  key: 'value',
  problem: both('Немає числа.', 'There is no number.'),
  fix: both(
    'Напишіть число; якщо відомий лише порядок, напишіть «порядок величини» в «Точність» і слова в «Значення словами».',
    'Write a number; if only its order is known, write “order of magnitude” as the “Qualifier” and words in “Value in words”.',
  ),
};

/** A number where there must be none, or one that cannot be true. */
export function numberTold({ status, qualifier }: StoredFigure): Told {
  if (status === 'suppressed') {
    return {
      key: 'value',
      problem: both('Стан «приховано», а число сказано.', 'The status is “suppressed”, and a number is told.'),
      fix: both('Зітріть число або змініть «Стан».', 'Delete the number, or change the “Status”.'),
    };
  }
  if (qualifier === 'order_of_magnitude') {
    return {
      key: 'value',
      problem: both('Порядок величини має слова, а не число.', 'An order of magnitude has words and no number.'),
      fix: both('Зітріть число або змініть «Точність».', 'Delete the number, or change the “Qualifier”.'),
    };
  }
  return {
    key: 'value',
    fix: both(
      'Перевірте число. Якщо воно правильне, показник змінює оператор.',
      'Check the number. If it is right, the operator changes the indicator.',
    ),
  };
}
