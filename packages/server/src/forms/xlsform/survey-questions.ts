import type { FormField, ShowIf } from '@resilience-kit/contract';
import type { Stored } from '../../records/stored.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import type { Choices } from './choices.ts';
import { conditionFor } from './condition-for.ts';
import { NamedIdentifiers } from './identifier-of-name.ts';
import { NOTHING_TO_DO } from './nothing-to-do.ts';
import { isRequired, longestAnswer, optionsOf, type Question } from './question-parts.ts';
import type { SurveyReport } from './survey-report.ts';
import type { XlsRow } from './xlsform-table.ts';

type Field = Stored<FormField>;

const ONE_COMPARISON = both(
  "Показуйте його за однією відповіддю на одне попереднє запитання: ${question} = 'answer' або selected(${question}, 'answer').",
  "Show it by one answer to one earlier question: ${question} = 'answer' or selected(${question}, 'answer').",
);

/** The questions of a survey so far: what they are called, and what is shown by the answers to them. */
export class SurveyQuestions {
  /** The row of each field, for faults that are found later. */
  readonly rows: Map<string, number>;
  /** The lists of answers that are offered. */
  readonly lists: Set<string> = new Set<string>();
  readonly #report: SurveyReport;
  readonly #choices: Choices;
  readonly #ids = new NamedIdentifiers();
  readonly #fields = new Map<string, Field>();

  constructor(report: SurveyReport, choices: Choices, rows: Map<string, number>) {
    this.#report = report;
    this.#choices = choices;
    this.rows = rows;
  }

  /** What a question or a note is called in the form. */
  identify(name: string, otherwise: string): string {
    return this.#ids.add(name, otherwise);
  }

  /** The question of a row as a field. It is to be put into a step, which {@link remember} tells its name. */
  fieldOf(name: string, question: Question): Field {
    const { row, what, mapping } = question;
    const id = this.identify(name, `question-${row.number}`);
    this.#reportName(id, name, question);
    const longest = longestAnswer(this.#report, question);
    const hint = Object.keys(row.texts('hint')).length > 0 ? this.#report.text(row, 'hint', what, '') : undefined;
    if (mapping.list !== undefined) this.lists.add(mapping.list);
    return {
      id,
      type: mapping.as,
      label: this.#report.text(row, 'label', what, name),
      ...(hint === undefined ? {} : { hint }),
      ...(isRequired(this.#report, question) ? { required: true } : {}),
      ...(longest === undefined ? {} : { max_length: longest }),
      ...(mapping.list === undefined ? {} : { options: optionsOf(this.#report, question, this.#choices) }),
    };
  }

  /** From now on something can be shown by the answer to it. */
  remember(name: string, field: Field): void {
    this.#fields.set(name, field);
  }

  /** When the thing of a row is shown; undefined when it always is. */
  conditionOf(row: XlsRow, what: Bilingual): ShowIf | undefined {
    const expression = row.cell('relevant');
    if (expression === '') return undefined;
    const read = conditionFor(expression, this.#fields, this.#choices);
    if ('condition' in read) return read.condition;
    const why = both(`показується завжди: ${read.why.uk}`, `is always shown: ${read.why.en}`);
    this.#report.add(row, what, why, ONE_COMPARISON, true);
    return undefined;
  }

  #reportName(id: string, name: string, { row, what }: Question): void {
    if (id !== name) {
      const why = both(`відтепер зветься «${id}».`, `is called “${id}” from now on.`);
      this.#report.add(row, what, why, NOTHING_TO_DO, false);
    }
    const before = this.rows.get(`fields.${id}`);
    if (before === undefined) return;
    const why = both(`має те саме name, що й рядок ${before}.`, `has the same name as row ${before}.`);
    this.#report.add(row, what, why, both('Дайте йому інше name.', 'Give it another name.'), true);
  }
}
