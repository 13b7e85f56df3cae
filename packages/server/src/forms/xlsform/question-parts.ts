import type { FormOption } from '@resilience-kit/contract';
import type { Stored } from '../../records/stored.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { readOptions, type Choices } from './choices.ts';
import type { FieldMapping } from './question-types.ts';
import { longestText } from './read-condition.ts';
import type { SurveyReport } from './survey-report.ts';
import type { XlsRow } from './xlsform-table.ts';
import { isNo, isYes } from './yes-or-no.ts';

/** The row of a question, and what it is called in the report. */
export interface Question {
  row: XlsRow;
  what: Bilingual;
  mapping: FieldMapping;
}

/** The longest answer, in characters; undefined for what is no text. The only condition on an answer that a form knows. */
export function longestAnswer(report: SurveyReport, { row, what, mapping }: Question): number | undefined {
  const constraint = row.cell('constraint');
  const longest = longestText(constraint);
  if (constraint !== '' && (longest === undefined || mapping.length === undefined)) {
    const why = both(`умова «${constraint}» не перевіряється.`, `is not checked by “${constraint}”.`);
    report.add(row, what, why, both('Скажіть у підказці, чого чекаєте.', 'Say in the hint what is expected.'), true);
  }
  return mapping.length === undefined ? undefined : (longest ?? mapping.length);
}

/** Whether it must be answered. */
export function isRequired(report: SurveyReport, { row, what }: Question): boolean {
  const required = row.cell('required');
  if (isYes(required)) return true;
  if (required !== '' && !isNo(required)) {
    const why = both(
      `не є обов’язковим: «${required}» тут не виразити.`,
      `need not be answered: “${required}” cannot be expressed.`,
    );
    report.add(row, what, why, both('Напишіть yes або no.', 'Write yes or no.'), true);
  }
  return false;
}

/** What there is to choose from: the answers of its list, and “other” where the question offers that. */
export function optionsOf(
  report: SurveyReport,
  { row, what, mapping }: Question,
  choices: Choices,
): Stored<FormOption>[] {
  const { list = '', hasOther = false } = mapping;
  const { options, findings } = readOptions(choices, list);
  report.findings.push(...findings);
  if (options.length === 0) {
    const why = both(
      `не має відповідей: на аркуші choices немає списку «${list}».`,
      `has no answers: the sheet choices has no list “${list}”.`,
    );
    report.add(row, what, why, both('Додайте його туди.', 'Add it there.'), true);
  }
  if (!hasOther) return options;
  const why = both(
    'пропонує «інше», але без рядка, куди це вписати.',
    'offers “other”, without a line to write it into.',
  );
  report.add(row, what, why, both('Додайте після нього текст.', 'Add a text after it.'), true);
  const other: Stored<FormOption> = { value: 'other', label: { uk: 'Інше', en: 'Other' } };
  return options.some(({ value }) => value === 'other') ? options : [...options, other];
}
