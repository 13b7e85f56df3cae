import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { columnKeys, columnOf } from './columns.ts';
import { findHeadings } from './headings.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { cellText, UnreadableFile } from './sheet.ts';
import { csvTemplate, xlsxTemplate } from './template.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as Excel writes it: shared strings, styles, and two sheets of which one is hidden. */
function workbook(sheetData: string, after = ''): Uint8Array {
  const parts = {
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Дані &amp; інше" r:id="a"/><sheet name="Чернетка" state="hidden" r:id="b"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${RELATIONS}/worksheet" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="c" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="d" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml':
      '<sst><si><t>просто</t></si><si><r><t>жир</t></r><r><t xml:space="preserve">ний &lt;3</t></r><rPh><t>ні</t></rPh></si></sst>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-422]d\\ mmmm\\ yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="20"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetData}</sheetData>${after}</worksheet>`,
    'xl/worksheets/sheet2.xml':
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>',
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

describe('a workbook that is written', () => {
  /** The first sheet as it is in the file. */
  async function sheetWith(widths: readonly number[], rows: readonly (readonly string[])[]): Promise<string> {
    const pieces: Uint8Array[] = [];
    for await (const piece of writeXlsx([{ name: 'Аркуш', widths, rows }])) pieces.push(piece);
    return strFromU8(unzipSync(Buffer.concat(pieces))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  }

  test('gives rows the height of what they hold, as LibreOffice covers lines with the next ones otherwise', async () => {
    const sheet = await sheetWith(
      [20, 10],
      [
        ['Heading', 'Heading in words'],
        ['one', 'two'],
        ['one two three four five', 'a\nb\nc'],
      ],
    );
    expect(
      [...sheet.matchAll(/<row r="(\d)"(?: ht="(\d+)" customHeight="1")?>/g)].map(([, row, height]) => [row, height]),
    ).toEqual([
      ['1', '30'],
      ['2', undefined],
      ['3', '45'],
    ]);
  });

  test('is printed across the page, and on one page side by side where that can be read', async () => {
    expect(await sheetWith([34, 90], [])).toMatch(
      /fitToPage="1".*<pageSetup orientation="landscape" fitToHeight="0"\/>/,
    );
    const wide = await sheetWith(
      Array.from({ length: 43 }, () => 20),
      [],
    );
    expect(wide).not.toContain('fitToPage');
    expect(wide).toContain('<pageSetup orientation="landscape"/>');
  });
});

describe('reading a workbook', () => {
  test('a cell says what the person sees: texts, dates, times, formulas', () => {
    const [sheet, hidden] = readSpreadsheet(
      workbook(
        '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="D3" s="1"><v>46000</v></c><c r="E3" s="2"><v>46000.5</v></c><c r="F3" s="3"><v>0.375</v></c><c r="G3"><f>1+1</f><v>2</v></c><c r="H3" t="str"><f>A3</f><v>так</v></c><c r="I3" t="e"><f>Z1</f><v>#REF!</v></c><c r="J3" t="b"><v>1</v></c><c r="K3" t="inlineStr"><is><t>тут</t></is></c><c r="L3"><f>X1</f></c></row>',
      ),
      'a.xlsx',
    );
    expect(sheet).toMatchObject({ name: 'Дані & інше', isHidden: false });
    expect(sheet?.rows).toEqual([
      {
        number: 3,
        cells: [
          'просто',
          'жирний <3',
          undefined,
          '2025-12-09',
          '2025-12-09',
          '09:00',
          2,
          'так',
          { error: '#REF!' },
          true,
          'тут',
          { error: '=' },
        ],
      },
    ]);
    expect(hidden?.isHidden).toBe(true);
  });

  test('a value merged down stands in each row that has something of its own', () => {
    const row = (number: number, first: string) =>
      `<row r="${number}">${first}<c r="B${number}"><v>${number}</v></c></row>`;
    const [sheet] = readSpreadsheet(
      workbook(
        row(1, '<c r="A1" t="s"><v>0</v></c>') + row(2, '<c r="A2"/>') + row(3, ''),
        '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>',
      ),
      'a.xlsx',
    );
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
      ['просто', 1],
      ['просто', 2],
      ['просто', 3],
    ]);
  });

  test.each([
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /XLSX/],
    ['a damaged one', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), /damaged/],
    ['another kind of archive', zipSync({ 'a.txt': strToU8('a') }), /damaged/],
    ['a cut one', workbook('').subarray(0, 300), /damaged/],
    ['one part that unpacks to too much', unpackingTo(101), /too large/],
    ['all parts together', unpackingTo(51, 51), /too large/],
  ])('%s is refused with a way out', (_, file, message) => {
    const read = () => readSpreadsheet(file, 'a');
    expect(read).toThrow(UnreadableFile);
    expect(read).toThrow(message);
  });
});

/** An archive whose parts unpack to so many megabytes each. */
function unpackingTo(...megabytes: number[]): Uint8Array {
  const parts = megabytes.map((size, index) => [`xl/${index}.xml`, new Uint8Array(size * 1024 * 1024)] as const);
  return zipSync(Object.fromEntries(parts), { level: 1 });
}

describe('reading CSV', () => {
  const windows1251 = (text: string) =>
    Uint8Array.from(text, (letter) =>
      letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : letter === 'і' ? 0xb3 : letter.charCodeAt(0) - 0x410 + 0xc0,
    );
  test.each([
    ['semicolons', Buffer.from('а;б\r\nв;"г;д"\r\n')],
    ['commas', Buffer.from('а,б\nв,"г;д"\n')],
    ['tabs', Buffer.from('а\tб\nв\tг;д')],
    ['a byte order mark', Buffer.from('\ufeffа;б\r\nв;"г;д"')],
    ['UTF-16', Buffer.from('\ufeffа\tб\r\nв\tг;д', 'utf16le')],
    ['a hint for Excel', Buffer.from('sep=,\nа,б\nв,"г;д"')],
  ])('with %s', (_, file) => {
    const [sheet] = readSpreadsheet(file, 'список.csv');
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
      ['а', 'б'],
      ['в', 'г;д'],
    ]);
  });

  test('in windows-1251, with quotes, line breaks in cells and empty rows', () => {
    const [sheet] = readSpreadsheet(windows1251('Код;Назва\r\n;\r\n1;"Лінія ""Світло""\r\nдруга"\r\n'), 'a.csv');
    expect(sheet?.rows).toEqual([
      { number: 1, cells: ['Код', 'Назва'] },
      { number: 3, cells: ['1', 'Лінія "Світло"\r\nдруга'] },
    ]);
  });
});

describe('writing and reading again', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('=1+1', '+380441234567', '-5', '@a', "'=x", "''", '"a";b', '_x000D_', 'а\nб', '<&>'),
  );
  const table = fc.array(
    fc
      .array(
        text.map((one) => cellText(one)),
        { minLength: 3, maxLength: 3 },
      )
      .filter((row) => row.some((cell) => cell !== '')),
    { minLength: 1, maxLength: 8 },
  );
  const collect = async (chunks: AsyncIterable<string | Uint8Array>) => {
    const parts: Buffer[] = [];
    for await (const chunk of chunks) parts.push(Buffer.from(chunk));
    return Buffer.concat(parts);
  };
  const cells = (file: Uint8Array) =>
    readSpreadsheet(file, 'a')[0]?.rows.map((row) =>
      Array.from({ length: 3 }, (_, index) => cellText(row.cells[index])),
    );

  test('CSV gives back any table', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const all = [['а', 'б', 'в'], ...rows];
        expect(cells(await collect(writeCsv(all)))).toEqual(all);
      }),
    );
  });

  test('XLSX gives back any table', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        expect(cells(await collect(writeXlsx([{ name: 'A', widths: [9], rows }])))).toEqual(rows);
      }),
    );
  });

  test('nothing in a CSV file is a formula', async () => {
    const file = (await collect(writeCsv([['=1+1', '+38', '-x', '@y', '\t=z']]))).toString();
    for (const cell of file.replace('\ufeff', '').trim().split(';')) expect(cell).toMatch(/^"?'/);
  });
});

describe('the template', () => {
  test.each(['uk', 'en'] as const)('in %s has all columns, and a sheet that explains each', async (language) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of xlsxTemplate(language, {
      categories: [{ code: 'legal-aid', name: { uk: 'Юрист', en: 'Lawyer' } }],
      audiences: [],
    }))
      chunks.push(chunk);
    const [services, help] = readSpreadsheet(Buffer.concat(chunks), 'template.xlsx');
    const headings = services && findHeadings(services);
    expect([...(headings?.columns.values() ?? [])].map(({ key }) => key)).toEqual(columnKeys);
    expect(headings?.language).toBe(language);
    const explained = help?.rows.map(({ cells }) => cells[0]);
    for (const key of columnKeys) expect(explained).toContain(columnOf(key).heading[language]);
    expect(help?.rows.flatMap(({ cells }) => cells)).toContain('legal-aid');
    expect(help && findHeadings(help)).toBeUndefined();
  });

  test('as CSV has the headings alone', async () => {
    let text = '';
    for await (const piece of csvTemplate('en')) text += piece;
    expect(readSpreadsheet(Buffer.from(text), 't.csv')[0]?.rows).toHaveLength(1);
  });

  test('headings are known in any order, case and language, with a title above and look-alike letters', () => {
    const rows = [
      { number: 1, cells: ['Послуги громади 2026'] },
      { number: 3, cells: ['ТЕЛЕФОН', ' opening hours ', 'Ваш кoд*', 'Нотатки', 'Place'] },
    ];
    const found = findHeadings({ name: 'A', isHidden: false, rows });
    expect(found?.row).toBe(3);
    expect([...(found?.columns ?? [])].map(([position, { key }]) => [position, key])).toEqual([
      [0, 'phones'],
      [1, 'opening_hours'],
      [2, 'own_id'],
      [4, 'place'],
    ]);
    expect(found?.unknown).toEqual(['Нотатки']);
  });
});
