import { shownByBuiltIn, shownByCode, type Shown } from './number-formats.ts';
import { walkXml } from './xml.ts';

/** Reads one part of a workbook; empty when it has no such part. */
export type ReadPart = (path: string) => string;

/** What the cells of all sheets refer to. */
export interface Workbook {
  sheets: readonly { name: string; isHidden: boolean; path: string }[];
  strings: readonly string[];
  /** What each style shows a number as. */
  styles: readonly Shown[];
  calendar: 1900 | 1904;
}

const MAIN_PART = '/officeDocument';

/** Reads the parts of a workbook that its sheets share. */
export function readWorkbook(read: ReadPart): Workbook {
  const main =
    [...relations(read('_rels/.rels'), '').values()].find(({ type }) => type.endsWith(MAIN_PART))?.path ??
    'xl/workbook.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const parts = relations(read(`${folder}_rels/${main.slice(folder.length)}.rels`), folder);
  const pathOf = (type: string) => [...parts.values()].find((part) => part.type.endsWith(`/${type}`))?.path;
  const sheets: { name: string; isHidden: boolean; path: string }[] = [];
  let calendar: 1900 | 1904 = 1900;
  walkXml(read(main), {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes()['date1904'] ?? '')) calendar = 1904;
      if (name !== 'sheet') return;
      const { id = '', name: sheetName = '', state = 'visible' } = attributes();
      const part = parts.get(id);
      if (part?.type.endsWith('/worksheet')) {
        sheets.push({
          name: sheetName,
          isHidden: state !== 'visible',
          path: part.path,
        });
      }
    },
  });
  return {
    sheets,
    strings: sharedStrings(read(pathOf('sharedStrings') ?? `${folder}sharedStrings.xml`)),
    styles: stylesOf(read(pathOf('styles') ?? `${folder}styles.xml`)),
    calendar,
  };
}

function relations(xml: string, folder: string): Map<string, { type: string; path: string }> {
  const found = new Map<string, { type: string; path: string }>();
  if (xml === '') return found;
  walkXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes();
      const path = target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1);
      found.set(id, { type, path });
    },
  });
  return found;
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  if (xml === '') return strings;
  let current = '';
  let isText = false;
  let isPhonetic = false;
  walkXml(xml, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 't') isText = !isPhonetic;
    },
    text: (text) => {
      if (isText) current += text;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si') strings.push(unescaped(current));
    },
  });
  return strings;
}

function stylesOf(xml: string): Shown[] {
  const codes = new Map<number, string>();
  const styles: Shown[] = [];
  if (xml === '') return styles;
  let isCellStyle = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes()['numFmtId']), attributes()['formatCode'] ?? '');
      else if (name === 'cellXfs') isCellStyle = true;
      else if (name === 'xf' && isCellStyle) {
        const id = Number(attributes()['numFmtId'] ?? 0);
        const code = codes.get(id);
        styles.push(code === undefined ? shownByBuiltIn(id) : shownByCode(code));
      }
    },
    close(name) {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return styles;
}

/** Characters that XML cannot hold are written as `_x000D_`. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
