import type { FormNotice, FormStep, ShowIf } from '@resilience-kit/contract';
import type { LocalizedText, Stored } from '../../records/stored.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { unusedAnswers, type Choices } from './choices.ts';
import type { Finding } from './finding.ts';
import { NamedIdentifiers } from './identifier-of-name.ts';
import { NOTHING_TO_DO } from './nothing-to-do.ts';
import { mapType, type FieldMapping } from './question-types.ts';
import { SEVERAL_IN_ONE_TEXT } from './survey-columns.ts';
import { SurveyQuestions } from './survey-questions.ts';
import { SurveyReport } from './survey-report.ts';
import { reportCellsOfQuestions, reportUnheardCells } from './unheard-cells.ts';
import type { XlsRow, XlsTable } from './xlsform-table.ts';
import { isYes } from './yes-or-no.ts';

type Step = Stored<FormStep>;

export interface ConvertedSurvey {
  steps: Step[];
  findings: Finding[];
  /** The row of each field and step, for faults that are found later. */
  rows: ReadonlyMap<string, number>;
}

interface OpenGroup {
  name: string;
  row: XlsRow;
  condition: ShowIf | undefined;
}

/** Turns the sheet survey into steps. Everything that is otherwise than there is a finding. */
export class SurveyConversion {
  readonly #survey: XlsTable;
  readonly #choices: Choices;
  readonly #report: SurveyReport;
  readonly #questions: SurveyQuestions;
  readonly #stepIds = new NamedIdentifiers();
  readonly #steps: Step[] = [];
  readonly #groups: OpenGroup[] = [];
  readonly #rows = new Map<string, number>();
  /** The step that the next row of the same group goes into. */
  #current: Step | undefined;
  /** Notes that stand before the first question outside groups. */
  #waiting: Stored<FormNotice>[] = [];

  constructor(survey: XlsTable, choices: Choices) {
    this.#survey = survey;
    this.#choices = choices;
    this.#report = new SurveyReport(survey.name);
    this.#questions = new SurveyQuestions(this.#report, choices, this.#rows);
  }

  convert(): ConvertedSurvey {
    for (const row of this.#survey.rows) this.#addRow(row);
    for (const { name, row } of this.#groups) {
      this.#report.add(
        row,
        both(`група «${name}»`, `group “${name}”`),
        both('не має кінця; вона закінчується разом з аркушем.', 'has no end; it ends with the sheet.'),
        both('Додайте end_group.', 'Add end_group.'),
        false,
      );
    }
    if (this.#waiting.length > 0) this.#addStep('notes', this.#waiting[0]?.description ?? '', undefined);
    this.#report.findings.push(...unusedAnswers(this.#choices, this.#questions.lists));
    const steps = this.#steps.filter((step) => step.fields.length > 0 || (step.notices ?? []).length > 0);
    return { steps, findings: this.#report.findings, rows: this.#rows };
  }

  #addRow(row: XlsRow): void {
    const type = row.cell('type');
    const name = row.cell('name');
    const what = both(`${type} «${name}»`, `${type} “${name}”`);
    if (type === '') {
      if (name !== '' || Object.keys(row.texts('label')).length > 0)
        this.#report.add(
          row,
          both(`«${name}»`, `“${name}”`),
          both('пропущено: у рядку немає типу.', 'is left out: its row has no type.'),
          both('Заповніть стовпець type.', 'Fill in the column type.'),
          true,
        );
      return;
    }
    if (isYes(row.cell('disabled'))) {
      const why = both('пропущено, бо його вимкнено.', 'is left out, as it is disabled.');
      this.#report.add(row, what, why, NOTHING_TO_DO, false);
      return;
    }
    const mapping = mapType(type, { name, appearance: row.cell('appearance') });
    if (mapping.loss) {
      const isHarmless = mapping.as === 'nothing' && mapping.isHarmless === true;
      this.#report.add(row, what, mapping.loss.why, mapping.loss.advice, !isHarmless);
    }
    switch (mapping.as) {
      case 'nothing':
        break;
      case 'group':
      case 'repeat':
        this.#openGroup(row, name, mapping.as === 'repeat');
        break;
      case 'end':
        this.#closeGroup(row);
        break;
      case 'notice':
        this.#addNotice(row, name, what);
        break;
      default:
        this.#addField(row, name, what, mapping);
    }
  }

  #openGroup(row: XlsRow, name: string, isRepeat: boolean): void {
    const outer = this.#groups.at(-1);
    const what = isRepeat ? both(`повтор «${name}»`, `repeat “${name}”`) : both(`група «${name}»`, `group “${name}”`);
    if (isRepeat) {
      const why = both('запитується один раз: форма нічого не повторює.', 'is asked once: a form repeats nothing.');
      this.#report.add(row, what, why, SEVERAL_IN_ONE_TEXT, true);
    } else if (outer) {
      const why = both(
        'стає окремим кроком: кроків у кроках не буває.',
        'becomes a step of its own: steps do not lie within steps.',
      );
      this.#report.add(row, what, why, NOTHING_TO_DO, false);
    }
    const own = this.#questions.conditionOf(row, what);
    if (own && outer?.condition) {
      const why = both(
        `показується лише за власною умовою, без умови групи «${outer.name}».`,
        `is shown by its own condition alone, not by that of “${outer.name}” as well.`,
      );
      const advice = both(
        'Вирішує одне порівняння: зведіть запитання в одну групу.',
        'One comparison decides: put the questions into one group.',
      );
      this.#report.add(row, what, why, advice, true);
    }
    const condition = own ?? outer?.condition;
    this.#groups.push({ name, row, condition });
    reportCellsOfQuestions(this.#report, row, what);
    this.#addStep(name, this.#report.text(row, 'label', what, `Step ${this.#steps.length + 1}`), condition, row);
    this.#reportUnheard(row, what);
  }

  #closeGroup(row: XlsRow): void {
    const closed = this.#groups.pop();
    if (!closed) {
      const why = both('закриває групу, якої не починали.', 'ends a group that was not begun.');
      this.#report.add(row, both('end_group', 'end_group'), why, both('Приберіть рядок.', 'Take the row away.'), false);
    }
    this.#current = undefined;
    const outer = this.#groups.at(-1);
    // What follows in the outer group is a page of its own, under the title of that group.
    if (outer)
      this.#addStep(
        outer.name,
        this.#report.text(outer.row, 'label', undefined, outer.name),
        outer.condition,
        outer.row,
      );
  }

  #addStep(name: string, title: LocalizedText | string, condition: ShowIf | undefined, row?: XlsRow): Step {
    const id = this.#stepIds.addAnother(name, `step-${this.#steps.length + 1}`);
    const notices = this.#waiting;
    this.#waiting = [];
    const step: Step = {
      id,
      title,
      ...(notices.length > 0 ? { notices } : {}),
      fields: [],
      ...(condition ? { show_if: condition } : {}),
    };
    this.#steps.push(step);
    this.#current = this.#groups.length > 0 ? step : undefined;
    if (row) this.#rows.set(`steps.${id}`, row.number);
    return step;
  }

  #addNotice(row: XlsRow, name: string, what: Bilingual): void {
    const condition = this.#questions.conditionOf(row, what);
    const id = this.#questions.identify(name, `note-${row.number}`);
    const notice: Stored<FormNotice> = {
      id,
      description: this.#report.text(row, 'label', what, name),
      ...(condition ? { show_if: condition } : {}),
    };
    this.#reportUnheard(row, what);
    reportCellsOfQuestions(this.#report, row, what);
    if (!this.#current) return void this.#waiting.push(notice);
    if (this.#current.fields.length > 0) {
      const why = both('стоїть над запитаннями свого кроку.', 'stands above the questions of its step.');
      this.#report.add(row, what, why, NOTHING_TO_DO, false);
    }
    this.#current.notices = [...(this.#current.notices ?? []), notice];
  }

  #addField(row: XlsRow, name: string, what: Bilingual, mapping: FieldMapping): void {
    const condition = this.#questions.conditionOf(row, what);
    const field = this.#questions.fieldOf(name, { row, what, mapping });
    this.#reportUnheard(row, what);
    this.#questions.remember(name, field);
    // A question outside groups is a page by itself, which is shown or not shown with it.
    const step = this.#current ?? this.#addStep(name, field.label, condition, row);
    step.fields.push(this.#current && condition ? { ...field, show_if: condition } : field);
    this.#rows.set(`fields.${field.id}`, row.number);
  }

  #reportUnheard(row: XlsRow, what: Bilingual): void {
    reportUnheardCells(this.#report, row, { what, columns: this.#survey.columns });
  }
}
