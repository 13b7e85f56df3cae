import type { Form } from '@resilience-kit/contract';
import { formatReceiptCode } from '@resilience-kit/sdk/intakes';
import { answeredQuestions } from './answer-words.ts';
import { cautionsOf, cautionText } from './cautions.ts';
import { kyivTime } from './describe-intake.ts';
import { quarantineReasons } from './quarantine-reasons.ts';
import { harmlessLine } from './harmless-text.ts';
import type { OpenedIntake } from './opened-intakes.ts';
import { safeCell } from './safe-cell.ts';
import { statusWords } from './status-words.ts';

export interface ExportedIntake extends OpenedIntake {
  /** Undefined when it cannot be had. */
  form: Form | undefined;
}

/** What every request has, the most important first: the heading, and what stands under it. */
const commonColumns: readonly {
  heading: Readonly<Record<'uk' | 'en', string>>;
  cell: (intake: ExportedIntake, language: 'uk' | 'en') => string;
}[] = [
  {
    heading: { uk: 'УВАГА', en: 'CAUTION' },
    cell: ({ payload }, language) => cautionText(cautionsOf(payload.answers), language),
  },
  { heading: { uk: 'Номер звернення', en: 'Request' }, cell: ({ payload }) => payload.submission_id },
  { heading: { uk: 'Надійшло (Київ)', en: 'Received (Kyiv)' }, cell: ({ stored }) => kyivTime(stored.received_at) },
  { heading: { uk: 'Стан', en: 'Status' }, cell: ({ stored }, language) => statusWords[stored.status][language] },
  {
    heading: { uk: 'Стан змінено (Київ)', en: 'Status changed (Kyiv)' },
    cell: ({ stored }) => kyivTime(stored.status_changed_at),
  },
  {
    heading: { uk: 'Карантин', en: 'Quarantine' },
    cell: ({ stored: { quarantine } }, language) => (quarantine ? quarantineReasons[quarantine][language] : ''),
  },
  {
    heading: { uk: 'Форма', en: 'Form' },
    cell: ({ payload, form }) => `${form?.title ?? payload.form_id} (${payload.form_id}, ${payload.form_version})`,
  },
  { heading: { uk: 'Мова людини', en: 'Language of the person' }, cell: ({ payload }) => payload.language },
  {
    heading: { uk: 'Можна передати іншим', en: 'May be shared with others' },
    cell: ({ payload }, language) => (payload.consent ? yes : no)[language],
  },
  {
    heading: { uk: 'Код квитанції', en: 'Receipt code' },
    cell: ({ payload }) => formatReceiptCode(payload.receipt_code),
  },
  {
    heading: { uk: 'Звідки', en: 'Came from' },
    cell: ({ payload: { service } }) => (service ? [service.name, service.place].filter(Boolean).join(', ') : ''),
  },
  {
    heading: { uk: 'Передала організація', en: 'Referred by' },
    cell: ({ payload }) => payload.referred?.organization_id ?? '',
  },
  { heading: { uk: 'Її примітка', en: 'Their note' }, cell: ({ payload }) => payload.referred?.note ?? '' },
];

const yes = { uk: 'Так', en: 'Yes' };
const no = { uk: 'Ні', en: 'No' };

/** A question of a form; the same question of several versions stands in one column. */
interface AnswerColumn {
  key: string;
  field: string;
  label: string;
  title: string;
}

/** A row of headings and one row for each request. No cell of it can become a formula or hide what it says. */
export function exportTable(intakes: readonly ExportedIntake[], language: 'uk' | 'en'): string[][] {
  const columns = answerColumns(intakes, language);
  const headings = [...commonColumns.map(({ heading }) => heading[language]), ...headingsOf(columns)];
  const rows = intakes.map((intake) => {
    const answers = new Map(
      answeredQuestions(intake.payload, intake.form, language).map(({ id, lines }) => [id, lines] as const),
    );
    return [
      ...commonColumns.map(({ cell }) => cell(intake, language)),
      ...columns.map(({ key, field }) => (key === keyOf(intake, field) ? (answers.get(field) ?? []).join('\n') : '')),
    ];
  });
  return [headings, ...rows].map((row) => row.map(safeCell));
}

function keyOf({ payload }: ExportedIntake, field: string): string {
  return [payload.form_organization_id ?? payload.organization_id, payload.form_id, field].join(' ').toLowerCase();
}

/** The questions of the newest form first, in its order; then those that older versions had, and answers without a question. */
function answerColumns(intakes: readonly ExportedIntake[], language: 'uk' | 'en'): AnswerColumn[] {
  const columns = new Map<string, AnswerColumn>();
  const byVersion = intakes.toSorted((one, other) => other.payload.form_version - one.payload.form_version);
  for (const intake of byVersion) {
    const { form, payload } = intake;
    const asked = (form?.steps ?? []).flatMap((step) => step.fields).map(({ id, label }) => ({ id, label }));
    const answered = answeredQuestions(payload, form, language);
    for (const { id, label } of [...asked, ...answered]) {
      const key = keyOf(intake, id);
      if (!columns.has(key)) columns.set(key, { key, field: id, label, title: form?.title ?? payload.form_id });
    }
  }
  return [...columns.values()];
}

/** By the question; with the form, and then the code, where that alone would stand there twice. */
function headingsOf(columns: readonly AnswerColumn[]): string[] {
  const counted = (texts: readonly string[]) => Map.groupBy(texts, (text) => text);
  const labels = columns.map(({ label }) => harmlessLine(label));
  const titled = columns.map(({ label, title }) => harmlessLine(`${label} (${title})`));
  const once = (texts: readonly string[], text: string) => counted(texts).get(text)?.length === 1;
  return columns.map(({ field }, index) => {
    const label = labels[index] ?? field;
    if (once(labels, label)) return label;
    const long = titled[index] ?? field;
    return once(titled, long) ? long : `${long} [${field}]`;
  });
}
