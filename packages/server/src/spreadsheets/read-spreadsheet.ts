import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { UnreadableFile, type Sheet } from './sheet.ts';

const ZIP = [0x50, 0x4b];
/** Excel up to 2003, and workbooks with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const OPEN_DOCUMENT = 'mimetypeapplication/vnd.oasis.opendocument';

/**
 * Reads the sheets of an XLSX workbook or a CSV file, whatever its name says. `name` stands for the sheet of a CSV file.
 *
 * @throws UnreadableFile for any other file
 */
export function readSpreadsheet(file: Uint8Array, name: string): Sheet[] {
  if (startsWith(file, OLE)) {
    throw new UnreadableFile({
      uk: 'Це старий файл Excel (XLS) або файл із паролем. Збережіть його як XLSX без пароля.',
      en: 'This is an old Excel file (XLS) or one with a password. Save it as XLSX without a password.',
    });
  }
  if (!startsWith(file, ZIP)) return [readCsv(file, name)];
  if (Buffer.from(file.subarray(30, 90)).toString('latin1').startsWith(OPEN_DOCUMENT)) {
    throw new UnreadableFile({
      uk: 'Це файл LibreOffice (ODS). Збережіть його як XLSX або CSV.',
      en: 'This is a LibreOffice file (ODS). Save it as XLSX or CSV.',
    });
  }
  return readXlsx(file);
}

function startsWith(file: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => file[index] === byte);
}
