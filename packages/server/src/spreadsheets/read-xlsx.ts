import { inflateRawSync } from 'node:zlib';
import { strFromU8, Unzip, UnzipPassThrough } from 'fflate';
import { UnreadableFile, type Sheet } from './sheet.ts';
import { readWorkbook } from './workbook.ts';
import { readWorksheet } from './worksheet.ts';

/** A workbook that unpacks to more than this was not made by a person. */
const MOST_BYTES = 100 * 1024 * 1024;
const PARTS = /\.(xml|rels)$/i;

/** Parts come as they are packed: what Node brings unpacks them in a tenth of the time. */
class Packed extends UnzipPassThrough {
  static override compression = 8;
}

/**
 * Reads the sheets of an XLSX workbook, hidden ones too.
 *
 * @throws UnreadableFile
 */
export function readXlsx(file: Uint8Array): Sheet[] {
  const parts = unpacked(file);
  const read = (path: string) => {
    const part = parts.get(path);
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

/** The parts that hold text. What a file says of its size is not believed: it is unpacked as far as the limit. */
function unpacked(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let bytes = 0;
  const unzip = new Unzip((part) => {
    if (!PARTS.test(part.name) || part.name.startsWith('xl/media/')) return;
    const chunks: Uint8Array[] = [];
    part.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      chunks.push(chunk);
      if (!isLast) return;
      const packed = Buffer.concat(chunks);
      // A RangeError beyond the limit.
      const limit = { maxOutputLength: Math.max(1, MOST_BYTES - bytes) };
      const content = part.compression === Packed.compression ? inflateRawSync(packed, limit) : packed;
      bytes += content.length;
      if (bytes > MOST_BYTES) throw new RangeError('too large');
      parts.set(part.name, content);
    };
    part.start();
  });
  unzip.register(Packed);
  try {
    unzip.push(file, true);
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge();
    throw damaged();
  }
  return parts;
}

function tooLarge(): UnreadableFile {
  return new UnreadableFile({
    uk: 'Файл завеликий. Поділіть його на кілька і завантажте по черзі.',
    en: 'The file is too large. Split it and import the parts one after another.',
  });
}

function damaged(): UnreadableFile {
  return new UnreadableFile({
    uk: 'Файл пошкоджений або це не таблиця. Відкрийте його в Excel чи LibreOffice і збережіть як XLSX.',
    en: 'The file is damaged or no spreadsheet. Open it in Excel or LibreOffice and save it as XLSX.',
  });
}
