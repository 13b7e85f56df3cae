import { unzipSync, strFromU8, type Unzipped } from 'fflate';
import { UnreadableFile, type Sheet } from './sheet.ts';
import { readWorkbook } from './workbook.ts';
import { readWorksheet } from './worksheet.ts';

/** A workbook that unpacks to more than this was not made by a person. */
const MOST_BYTES = 300 * 1024 * 1024;
const PARTS = /\.(xml|rels)$/i;

/**
 * Reads the sheets of an XLSX workbook, hidden ones too.
 *
 * @throws UnreadableFile
 */
export function readXlsx(file: Uint8Array): Sheet[] {
  const parts = unpacked(file);
  const read = (path: string) => {
    const part = parts[path];
    return part ? strFromU8(part) : '';
  };
  try {
    const workbook = readWorkbook(read);
    return workbook.sheets.map(({ name, isHidden, path }) => ({
      name,
      isHidden,
      rows: readWorksheet(read(path), workbook),
    }));
  } catch {
    throw damaged();
  }
}

function unpacked(file: Uint8Array): Unzipped {
  let bytes = 0;
  try {
    return unzipSync(file, {
      filter({ name, originalSize }) {
        if (!PARTS.test(name) || name.startsWith('xl/media/')) return false;
        bytes += originalSize;
        if (bytes > MOST_BYTES) throw new RangeError('too large');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof RangeError) {
      throw new UnreadableFile({
        uk: 'Файл завеликий. Поділіть його на кілька і завантажте по черзі.',
        en: 'The file is too large. Split it and import the parts one after another.',
      });
    }
    throw damaged();
  }
}

function damaged(): UnreadableFile {
  return new UnreadableFile({
    uk: 'Файл пошкоджений або це не таблиця. Відкрийте його в Excel чи LibreOffice і збережіть як XLSX.',
    en: 'The file is damaged or no spreadsheet. Open it in Excel or LibreOffice and save it as XLSX.',
  });
}
