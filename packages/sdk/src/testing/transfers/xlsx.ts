import { plainCell } from './csv.ts';
import type { Sheet } from './sheet.ts';
import { unzip, zip } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Reads the visible sheets of a workbook: texts, numbers and what formulas came to. Dates stay the numbers that they are. */
export async function readXlsx(file: Uint8Array<ArrayBuffer>): Promise<Sheet[]> {
  const files = await unzip(file);
  const shared = elements(files.get('xl/sharedStrings.xml') ?? '', 'si').map(({ inner }) => textsIn(inner));
  const targets = new Map(
    elements(files.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map(({ attributes: { Id, Target } }) => [
      Id,
      `xl/${(Target ?? '').replace(/^\/?(xl\/)?/, '')}`,
    ]),
  );
  return elements(files.get('xl/workbook.xml') ?? '', 'sheet')
    .filter(({ attributes }) => (attributes['state'] ?? 'visible') === 'visible')
    .map(({ attributes }) => ({
      name: attributes['name'] ?? '',
      rows: rowsIn(files.get(targets.get(attributes['r:id']) ?? '') ?? '', shared),
    }));
}

function rowsIn(xml: string, shared: readonly string[]): Sheet['rows'] {
  return elements(xml, 'row').flatMap(({ attributes: { r }, inner }, index) => {
    const cells: string[] = [];
    for (const cell of elements(inner, 'c')) {
      const position = positionOf(cell.attributes['r'], cells.length);
      while (cells.length < position) cells.push('');
      cells.push(plainCell(valueOf(cell, shared)));
    }
    return cells.some((text) => text !== '') ? [{ number: Number(r ?? index + 1), cells }] : [];
  });
}

function valueOf({ attributes: { t }, inner }: Element, shared: readonly string[]): string {
  if (t === 'inlineStr') return textsIn(inner);
  const [value] = elements(inner, 'v').map((one) => unescaped(one.inner));
  return t === 's' ? (shared[Number(value)] ?? '') : (value ?? '');
}

/** `C7` is in the third column. */
function positionOf(reference: string | undefined, otherwise: number): number {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0];
  if (letters === undefined) return otherwise;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

interface Element {
  readonly attributes: Readonly<Partial<Record<string, string>>>;
  readonly inner: string;
}

/** The elements of a name, none of which lies in another of that name. */
function elements(xml: string, name: string): Element[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g');
  return [...xml.matchAll(pattern)].map(([, attributes = '', inner = '']) => ({
    inner,
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescaped(value)]),
    ),
  }));
}

function textsIn(xml: string): string {
  return elements(xml.replace(/<rPh[\s\S]*?<\/rPh>/g, ''), 't')
    .map(({ inner }) => unescaped(inner))
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal));
  });
}

function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** A workbook of one sheet, all of whose cells are texts. */
export function writeXlsx(name: string, rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const cell = (text: string) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  const sheet = rows.map((cells, index) => `<row r="${index + 1}">${cells.map(cell).join('')}</row>`).join('');
  const relation = (id: string, type: string, target: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/></Relationships>`;
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const declared = (xml: string) => `<?xml version="1.0" encoding="UTF-8"?>${xml}`;
  return zip({
    '[Content_Types].xml': declared(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('workbook.xml', 'sheet.main')}${type('worksheets/sheet1.xml', 'worksheet')}</Types>`,
    ),
    '_rels/.rels': declared(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': declared(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': declared(relation('rId1', 'worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': declared(`<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`),
  });
}
