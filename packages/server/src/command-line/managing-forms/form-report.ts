import { findingText } from '../../forms/xlsform/finding.ts';
import type { ContentLanguageCode } from '../../records/stored.ts';
import { harmlessLine } from '../reading-intakes/harmless-text.ts';
import type { FormFile } from './read-form-file.ts';

/** What is to be said about a form from a file, for a terminal. */
export function formReport(file: FormFile, speaks: ContentLanguageCode): string {
  const { findings, faults } = file;
  const losses = findings.filter(({ isLoss }) => isLoss).map((one) => findingText(one, speaks));
  const others = findings.filter(({ isLoss }) => !isLoss).map((one) => findingText(one, speaks));
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${title} (${lines.length}):`, ...lines.map((line) => `- ${harmlessLine(line)}`), ''];
  const titles = speaks === 'uk' ? ukrainianTitles : englishTitles;
  return [
    ...part(
      titles.faults,
      faults.map((one) => one[speaks]),
    ),
    ...part(titles.losses, losses),
    ...part(titles.others, others),
    speaks === 'uk' ? ukrainianSum(file) : englishSum(file),
    '',
  ].join('\n');
}

const englishTitles = {
  faults: 'Must be corrected',
  losses: 'Not taken over',
  others: 'Otherwise than in the workbook, and not missed',
};
const ukrainianTitles = {
  faults: 'Треба виправити',
  losses: 'Не перенесено',
  others: 'Інакше, ніж у книзі, але нічого не втрачено',
};

function englishSum({ form }: FormFile): string {
  if (!form) return 'This is no form.';
  const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  return `The form “${form.id}”, version ${form.version}: ${counted(form.steps.length, 'step')}, ${counted(questionsOf(form), 'question')}.`;
}

function ukrainianSum({ form }: FormFile): string {
  if (!form) return 'Це не форма.';
  return `Форма «${form.id}», версія ${form.version}: кроків — ${form.steps.length}, запитань — ${questionsOf(form)}.`;
}

function questionsOf({ steps }: NonNullable<FormFile['form']>): number {
  return steps.flatMap((step) => step.fields).length;
}
