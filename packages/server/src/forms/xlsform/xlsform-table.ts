import { contentLanguages, type ContentLanguageCode } from '../../records/stored.ts';
import { both } from '../../spreadsheets/bilingual.ts';
import { cellText, type Sheet } from '../../spreadsheets/sheet.ts';
import type { Finding } from './finding.ts';

/** A text in the languages in which it is written. */
export type Texts = Partial<Record<ContentLanguageCode, string>>;

/** A row of a sheet of XLSForm. */
export interface XlsRow {
  number: number;
  /** A cell by its column; empty when there is none. */
  cell: (column: string) => string;
  /** A text by its column, in each of its languages. */
  texts: (column: string) => Texts;
}

export interface XlsTable {
  name: string;
  rows: readonly XlsRow[];
  /** Columns that hold anything, in lower case, without their language. */
  columns: ReadonlySet<string>;
  findings: readonly Finding[];
}

interface Column {
  name: string;
  language: ContentLanguageCode | undefined;
}

const LANGUAGE_NAMES: Readonly<Record<string, ContentLanguageCode>> = {
  ukrainian: 'uk',
  українська: 'uk',
  english: 'en',
  англійська: 'en',
};

/** Reads a sheet whose first row holds the headings. `language` is that of texts whose column names none. */
export function readTable(sheet: Sheet, language: ContentLanguageCode): XlsTable {
  const [headingRow, ...rows] = sheet.rows;
  const findings: Finding[] = [];
  const columns = (headingRow?.cells ?? []).map((cell) => {
    const heading = cellText(cell);
    const column = readHeading(heading);
    if (column === undefined && heading !== '') {
      findings.push({
        sheet: sheet.name,
        row: headingRow?.number ?? 1,
        what: both(`стовпець «${heading}»`, `the column “${heading}”`),
        why: both(
          'пропущено: форми бувають українською та англійською.',
          'is left out, as forms are in Ukrainian and English.',
        ),
        advice: both(
          `Для ${contentLanguages.join(' та ')} нічого не втрачено.`,
          `Nothing is lost in ${contentLanguages.join(' and ')}.`,
        ),
        isLoss: false,
      });
    }
    return column;
  });
  findings.push(...unreadColumns(sheet, columns, headingRow?.number ?? 1));
  const read = rows.map((row): XlsRow => {
    const texts = row.cells.map(cellText);
    const inColumn = (name: string) =>
      columns.flatMap((column, at) =>
        column?.name === name && (texts[at] ?? '') !== '' ? [{ column, text: texts[at] ?? '' }] : [],
      );
    return {
      number: row.number,
      cell: (name) => inColumn(name)[0]?.text ?? '',
      texts: (name) =>
        Object.fromEntries(inColumn(name).map(({ column, text }) => [column.language ?? language, text])),
    };
  });
  const filled = columns.flatMap((column) =>
    column && read.some((row) => row.cell(column.name) !== '') ? [column.name] : [],
  );
  return { name: sheet.name, rows: read, columns: new Set(filled), findings };
}

/** Cells under no heading, and of two columns with one heading all but the last, would be passed over in silence. */
function unreadColumns({ name: sheet, rows }: Sheet, columns: readonly (Column | undefined)[], row: number): Finding[] {
  const [heading, ...others] = rows;
  const widest = Math.max(0, ...others.map(({ cells }) => cells.length));
  return Array.from({ length: widest }, (_, at) => at).flatMap((at): Finding[] => {
    const isFilled = others.some(({ cells }) => cellText(cells[at]) !== '');
    if (!isFilled) return [];
    const column = columns[at];
    const isRepeated = columns.some(
      (one, later) => later > at && column && one?.name === column.name && one.language === column.language,
    );
    const title = cellText(heading?.cells[at]);
    const what = both(`стовпець ${letters(at)} «${title}»`, `the column ${letters(at)} “${title}”`);
    if (title === '') {
      return [
        {
          sheet,
          row,
          what,
          why: both('пропущено: він не має заголовка.', 'is left out: it has no heading.'),
          advice: both('Дайте йому заголовок або приберіть його.', 'Give it a heading, or take it away.'),
          isLoss: true,
        },
      ];
    }
    if (!isRepeated) return [];
    return [
      {
        sheet,
        row,
        what,
        why: both(
          'є ще раз; де заповнено обидва, може зникнути текст.',
          'is there again; where both are filled, a text may go.',
        ),
        advice: both('Залиште один.', 'Keep one of them.'),
        isLoss: true,
      },
    ];
  });
}

/** A column as the spreadsheet program names it: A, B, … AA. */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}

/** `label::Українська (uk)` is a label in Ukrainian; undefined for a language that forms do not have. */
function readHeading(heading: string): Column | undefined {
  const [first = '', ...rest] = heading.split('::').map((part) => part.trim());
  const name = first.toLowerCase().replace(/[\s-]+/g, '_');
  if (name === '') return undefined;
  // In media::image the second part is no language.
  if (name === 'media') return { name: `media_${rest[0]?.toLowerCase() ?? ''}`, language: undefined };
  // In bind::relevant, as older workbooks have it, neither; what is no column of the same name is told as it stands there.
  if (name === 'bind' && rest[0] !== undefined && BOUND.test(rest[0])) return readHeading(rest[0]);
  if (NO_TEXT.test(name)) return { name: heading.toLowerCase().replace(/\s+/g, ''), language: undefined };
  const named = rest.at(-1);
  if (named === undefined) return { name: aliases[name] ?? name, language: undefined };
  const code = languageOf(named);
  return code && { name: aliases[name] ?? name, language: code };
}

const BOUND = /^(relevant|required|constraint|calculate|readonly|read_only)$/i;
const NO_TEXT = /^(bind|body|instance|control)$/;
const aliases: Readonly<Record<string, string>> = {
  image: 'media_image',
  big_image: 'media_big-image',
  audio: 'media_audio',
  video: 'media_video',
  relevance: 'relevant',
  caption: 'label',
  value: 'name',
  calculate: 'calculation',
  readonly: 'read_only',
};

/** The language that a heading or a setting names: `Українська (uk)`, `English`, `uk`. */
export function languageOf(text: string): ContentLanguageCode | undefined {
  const code = /\(([a-z]{2,3})(?:-\w+)?\)\s*$/i.exec(text)?.[1]?.toLowerCase() ?? text.toLowerCase();
  const plain = text
    .replace(/\(.*\)/, '')
    .trim()
    .toLowerCase();
  return contentLanguages.find((one) => one === code) ?? LANGUAGE_NAMES[plain];
}
