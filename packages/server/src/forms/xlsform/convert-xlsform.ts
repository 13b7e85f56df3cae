import { contentLanguages, type ContentLanguageCode, type StoredForm } from '../../records/stored.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { cellText, UnreadableFile, type Sheet } from '../../spreadsheets/sheet.ts';
import { bilingualText } from './bilingual-text.ts';
import { readChoices } from './choices.ts';
import { SurveyConversion } from './convert-survey.ts';
import type { Finding } from './finding.ts';
import { NOTHING_TO_DO } from './nothing-to-do.ts';
import { asIdentifier } from './identifier-of-name.ts';
import { languageOf, readTable, type XlsTable } from './xlsform-table.ts';

export interface XlsFormOptions {
  organizationId: string;
  /** The id of the form; by default the one of the workbook. */
  id?: string | undefined;
  version?: number | undefined;
  isolation: StoredForm['isolation'];
  /** Of texts whose column names no language; by default that of the workbook, else Ukrainian. */
  language?: ContentLanguageCode | undefined;
  /** The day of the privacy notice. */
  now: Date;
}

export interface ConvertedForm {
  form: StoredForm;
  /** Everything that is otherwise than in the workbook, in the order of its rows. */
  findings: Finding[];
  /** The row of the sheet survey for a path of a fault; undefined when it is of no row. */
  rowOf: (path: string) => number | undefined;
}

const SETTINGS_UNDERSTOOD = new Set(['form_title', 'form_id', 'id_string', 'version', 'default_language']);

/**
 * Turns a workbook of XLSForm, as KoboToolbox and ODK have it, into a form. Nothing is dropped in silence: what a form does not
 * have is in the findings.
 *
 * @throws UnreadableFile when it is no such workbook
 */
export function convertXlsForm(sheets: readonly Sheet[], options: XlsFormOptions): ConvertedForm {
  const sheetNamed = (name: string) => sheets.find((one) => one.name.trim().toLowerCase() === name);
  const language = options.language ?? defaultLanguage(sheetNamed('settings')) ?? 'uk';
  const tableOf = (name: string) => {
    const sheet = sheetNamed(name);
    return sheet && readTable(sheet, language);
  };
  const survey = tableOf('survey');
  if (!survey || survey.rows.length === 0) throw noSurvey();
  const [choicesTable, settingsTable] = [tableOf('choices'), tableOf('settings')];
  const findings: Finding[] = [
    ...otherSheets(sheets),
    ...[survey, choicesTable, settingsTable].flatMap((table) => table?.findings ?? []),
  ];
  const converted = new SurveyConversion(survey, readChoices(choicesTable)).convert();
  const settings = readSettings(settingsTable, options, findings);
  findings.push(...converted.findings);
  const order = ['settings', 'survey', 'choices'];
  const position = ({ sheet }: Finding) => order.indexOf(sheet.trim().toLowerCase());
  const form: StoredForm = {
    ...settings,
    organization_id: options.organizationId,
    isolation: options.isolation,
    notice_version: options.now.toISOString().slice(0, 10),
    steps: converted.steps,
    content_languages: writtenLanguages(survey, language).map((code) => ({
      code,
      origin: code === language ? ('source' as const) : ('reviewed' as const),
    })),
  };
  return {
    form,
    findings: distinct(findings).sort((one, other) => position(one) - position(other) || one.row - other.row),
    rowOf: (path) => rowOf(path, form, converted.rows),
  };
}

/** The languages in which any question is written, the first of them that of the workbook. */
function writtenLanguages({ rows }: XlsTable, first: ContentLanguageCode): ContentLanguageCode[] {
  return contentLanguages
    .filter((language) => rows.some((row) => row.texts('label')[language] !== undefined))
    .toSorted((one, other) => Number(other === first) - Number(one === first));
}

/** `default_language` of the settings, when it is one that forms have. */
function defaultLanguage(settings: Sheet | undefined): ContentLanguageCode | undefined {
  const row = settings && readTable(settings, 'uk').rows[0];
  return languageOf(row?.cell('default_language') ?? '');
}

function readSettings(
  table: XlsTable | undefined,
  options: XlsFormOptions,
  findings: Finding[],
): Pick<StoredForm, 'id' | 'version' | 'title'> {
  const [row] = table?.rows ?? [];
  const cell = (column: string) => row?.cell(column) ?? '';
  const sheet = table?.name ?? 'settings';
  const report = (what: Bilingual) => (why: Bilingual, advice: Bilingual, isLoss: boolean) =>
    void findings.push({ sheet, row: row?.number ?? 0, what, why, advice, isLoss });
  for (const column of table?.columns ?? []) {
    if (SETTINGS_UNDERSTOOD.has(column)) continue;
    const why = both('пропущено: у формі такого немає.', 'is left out: a form has nothing like it.');
    report(both(column, column))(why, NOTHING_TO_DO, false);
  }
  for (const other of table?.rows.slice(1) ?? []) {
    if (![...(table?.columns ?? [])].some((column) => other.cell(column) !== '')) continue;
    const why = both('пропущено: налаштування стоять в одному рядку.', 'is left out: settings stand in one row.');
    const advice = both('Перенесіть його до першого рядка.', 'Move it to the first row.');
    findings.push({ sheet, row: other.number, what: both('рядок', 'the row'), why, advice, isLoss: true });
  }
  const title = bilingualText(row?.texts('form_title') ?? {}, {
    column: 'form_title',
    fallback: cell('form_id') || 'Form',
    report: report(both('назва', 'the title')),
  });
  const version = versionOf(cell('version'), options, report(both('версія', 'the version')));
  const id = options.id ?? asIdentifier(cell('form_id') || cell('id_string') || (title.en ?? ''));
  return { id: id === '' ? 'form' : id, version, title };
}

function versionOf(
  written: string,
  { version }: XlsFormOptions,
  report: (why: Bilingual, advice: Bilingual, isLoss: boolean) => void,
): number {
  if (version !== undefined) return version;
  if (/^[1-9]\d{0,8}$/.test(written)) return Number(written);
  if (written !== '') {
    report(
      both(
        `«${written}» стає 1: версія — це ціле число до дев’яти цифр.`,
        `“${written}” becomes 1: versions are whole numbers of up to nine digits.`,
      ),
      both('Вкажіть її через --version.', 'Give one with --version.'),
      false,
    );
  }
  return 1;
}

function otherSheets(sheets: readonly Sheet[]): Finding[] {
  return sheets
    .filter(
      ({ name, rows }) =>
        !['survey', 'choices', 'settings'].includes(name.trim().toLowerCase()) &&
        rows.some(({ cells }) => cells.some((cell) => cellText(cell) !== '')),
    )
    .map(({ name }) => ({
      sheet: name,
      row: 0,
      what: both('аркуш', 'the sheet'),
      why: both(
        'пропущено: читаються лише survey, choices і settings.',
        'is left out: only survey, choices and settings are read.',
      ),
      advice: both(
        'Нічого робити не треба, якщо в ньому немає відповідей чи запитань.',
        'Nothing to do, unless it has answers or questions.',
      ),
      isLoss: /^(external_choices|entities)$/i.test(name.trim()),
    }));
}

/** The same answer is read for each question that offers it, and told once. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()];
}

/** Faults name a field by its step and its place or its id. */
function rowOf(path: string, form: StoredForm, rows: ReadonlyMap<string, number>): number | undefined {
  const [, stepKey, , fieldKey = ''] = path.split('.');
  if (stepKey === undefined) return undefined;
  const step = form.steps[Number(stepKey)] ?? form.steps.find(({ id }) => id === stepKey);
  const field = step?.fields[Number(fieldKey)] ?? step?.fields.find(({ id }) => id === fieldKey);
  return (field && rows.get(`fields.${field.id}`)) ?? (step && rows.get(`steps.${step.id}`));
}

function noSurvey(): UnreadableFile {
  return new UnreadableFile({
    uk: 'Це не XLSForm: немає аркуша survey із запитаннями. Експортуйте форму з KoboToolbox чи ODK як XLSForm.',
    en: 'This is no XLSForm: it has no sheet “survey” with questions. Export the form from KoboToolbox or ODK as XLSForm.',
  });
}
