import type { Language } from '../.vitepress/pages.ts';

/** What every page of the reference begins with: that it is generated, and on Ukrainian pages that descriptions are in English. */
export function opening(
  title: string,
  language: Language,
  introduction: string,
  { isTranslated = false } = {},
): string {
  const english = 'Описи нижче взято з вихідного коду; вони англійською.';
  const note = language === 'uk' && !isTranslated ? `${introduction} ${english}` : introduction;
  return `---\neditLink: false\n---\n\n# ${title}\n\n${note}\n`;
}

/** A text of a doc comment as Markdown that Vue leaves alone: what looks like a tag or like `{{ }}` stays text. */
export function prose(text: string): string {
  return text
    .replaceAll(
      /\{@link\s+([^}|\s]+)(?:[|\s]+([^}]+))?\}/g,
      (_, name: string, words?: string) => words ?? `\`${name}\``,
    )
    .split(/(```[\s\S]*?```|`[^`\n]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll('<', '&lt;').replaceAll('{', '&#123;')))
    .join('')
    .trim();
}

/** The same on one line, for the cell of a table. */
export function cell(text: string | undefined): string {
  return prose(text ?? '')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');
}

/** Code for the cell of a table. */
export function codeCell(text: string | undefined): string {
  const line = (text ?? '').replaceAll(/\s+/g, ' ').trim().replaceAll('|', '\\|');
  const mark = line.includes('`') ? '``' : '`';
  return line === '' ? '' : `${mark}${mark === '``' ? ` ${line} ` : line}${mark}`;
}

/** A table, or nothing when it has no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
