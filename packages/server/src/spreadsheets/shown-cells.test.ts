import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readXlsx } from './read-xlsx.ts';
import { writeXlsx, type WrittenSheet } from './write-xlsx.ts';

async function workbookOf(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeXlsx(sheets)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const empty = { widths: [10], rows: [['Heading']] };

test('a column offers what another sheet lists, and takes anything else too', async () => {
  const choices = new Map([
    [27, { sheet: "People's lists", column: 1, count: 3, lastRow: 100 }],
    [28, { sheet: "People's lists", column: 2, count: 0, lastRow: 100 }],
  ]);
  const file = await workbookOf([
    { name: 'Rows', ...empty, choices },
    { name: "People's lists", ...empty },
  ]);
  const parts = unzipSync(file);
  expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toContain(
    `</sheetData><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="AB2:AB100"><formula1>'People''s lists'!$B$2:$B$4</formula1></dataValidation></dataValidations>`,
  );
  expect(strFromU8(parts['xl/worksheets/sheet2.xml']!)).not.toContain('dataValidation');
  expect(readXlsx(file).map(({ name }) => name)).toEqual(['Rows', "People's lists"]);
});

test('a share is read as it is shown: 60 %, not 0.6', async () => {
  const parts = unzipSync(await workbookOf([{ name: 'Rows', ...empty }]));
  const styles = strFromU8(parts['xl/styles.xml']!).replace(
    /<cellXfs.*<\/cellXfs>/,
    '<numFmts><numFmt numFmtId="200" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="200"/></cellXfs>',
  );
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!).replace(
    '</sheetData>',
    '<row r="2"><c r="A2" s="1"><v>0.6</v></c><c r="B2" s="2"><v>0.07</v></c><c r="C2"><v>0.6</v></c></row></sheetData>',
  );
  const file = zipSync({ ...parts, 'xl/styles.xml': strToU8(styles), 'xl/worksheets/sheet1.xml': strToU8(sheet) });
  expect(readXlsx(file)[0]?.rows[1]?.cells).toEqual(['60 %', '7 %', 0.6]);
});
