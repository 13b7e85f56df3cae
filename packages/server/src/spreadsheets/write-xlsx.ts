import { strToU8, Zip, ZipDeflate } from 'fflate';
import { withoutGuard } from './sheet.ts';

/** A sheet to be written. Every cell is text, so that telephone numbers keep their zeros and nothing becomes a formula. */
export interface WrittenSheet {
  name: string;
  /** In characters. */
  widths: readonly number[];
  /** The first row is the heading: bold, and always in sight. */
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>;
  /** By the index of a column: what its cells can be chosen from. Anything else may be typed all the same. */
  choices?: ReadonlyMap<number, Choices>;
}

/** A list to choose from: the cells below the heading of a column of another sheet. */
export interface Choices {
  sheet: string;
  /** Its index. */
  column: number;
  /** How many there are. */
  count: number;
  /** The last row whose cell can be chosen. */
  lastRow: number;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Of a line, and of a row at most, points. */
const LINE = 15;
const HIGHEST = 405;

/** As many letters of a heading fit, compared with plain ones. */
const BOLD = 0.85;

/** What is wider, in characters, cannot be read on one sheet of paper. */
const WIDEST_PRINTED = 220;

/** Styles of cells by their number: plain text, text that looks like a formula, headings, columns. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF7"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

/** An XLSX workbook, piece by piece: nothing larger than a few rows is ever held. */
export async function* writeXlsx(sheets: readonly WrittenSheet[]): AsyncGenerator<Uint8Array, void> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const add = (path: string): ((text: string, isLast?: boolean) => void) => {
    const entry = new ZipDeflate(path, { level: 6 });
    zip.add(entry);
    return (text, isLast = false) => entry.push(strToU8(text), isLast);
  };
  for (const [path, text] of Object.entries(sharedParts(sheets))) add(path)(text, true);
  for (const [index, sheet] of sheets.entries()) {
    const write = add(`xl/worksheets/sheet${index + 1}.xml`);
    for await (const text of sheetXml(sheet)) {
      write(text);
      yield* ready.splice(0);
    }
    write('', true);
  }
  zip.end();
  yield* ready.splice(0);
}

function sharedParts(sheets: readonly WrittenSheet[]): Record<string, string> {
  const each = (write: (number: number, name: string) => string) =>
    sheets.map(({ name }, index) => write(index + 1, escaped(name))).join('');
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${each((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each((number, name) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each((number) => `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
}

async function* sheetXml({
  widths,
  rows,
  choices = new Map<number, Choices>(),
}: WrittenSheet): AsyncGenerator<string, void> {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="0" customWidth="1"/>`,
  );
  const fits = widths.reduce((all, width) => all + width, 0) <= WIDEST_PRINTED;
  const page = fits ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '';
  yield `${XML}<worksheet xmlns="${MAIN}">${page}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
  let number = 0;
  for await (const row of rows) {
    number++;
    const cells = row.map((cell, index) => cellXml(cell, `${columnName(index)}${number}`, number === 1));
    yield `<row r="${number}"${heightOf(row, widths, number === 1)}>${cells.join('')}</row>`;
  }
  yield `</sheetData>${choicesXml(choices)}<pageSetup orientation="landscape"${fits ? ' fitToHeight="0"' : ''}/></worksheet>`;
}

/**
 * How high a row is that takes more than one line. Excel finds out by itself; LibreOffice does not always, and one line then
 * covers the next.
 */
function heightOf(row: readonly string[], widths: readonly number[], isHeading: boolean): string {
  const lines = row.map((cell, index) => linesOf(cell, (widths[index] ?? Infinity) * (isHeading ? BOLD : 1)));
  const most = Math.max(1, ...lines);
  return most === 1 ? '' : ` ht="${Math.min(most * LINE, HIGHEST)}" customHeight="1"`;
}

/** How many lines a text takes up in a column of so many characters, as words go to a new line whole. */
function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines++;
    for (const { length } of paragraph.split(' ')) {
      if (used > 0 && used + 1 + length > width) {
        lines++;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(length / width) - 1);
      used += (used > 0 ? 1 : 0) + length;
    }
  }
  return lines;
}

function choicesXml(choices: ReadonlyMap<number, Choices>): string {
  const told = [...choices].filter(([, { count }]) => count > 0);
  if (told.length === 0) return '';
  const each = told.map(([index, { sheet, column, count, lastRow }]) => {
    const [cells, list] = [columnName(index), columnName(column)];
    const range = `'${sheet.replaceAll("'", "''")}'!$${list}$2:$${list}$${count + 1}`;
    return `<dataValidation type="list" allowBlank="1" sqref="${cells}2:${cells}${lastRow}"><formula1>${escaped(range)}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${told.length}">${each.join('')}</dataValidations>`;
}

function cellXml(cell: string, reference: string, isHeading: boolean): string {
  if (cell === '') return '';
  // An apostrophe that is part of the text would be taken for a guard when it is read back.
  const text = withoutGuard(cell) === cell ? cell : `'${cell}`;
  const style = isHeading ? 2 : /^[=+\-@]/.test(text) ? 1 : 0;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

function escaped(text: string): string {
  return text
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')

    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
