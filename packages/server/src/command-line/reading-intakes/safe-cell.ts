import { harmlessLines } from './harmless-text.ts';

/**
 * What a spreadsheet program may take for a formula or a command at the beginning of a cell, also in full width or small, as a
 * minus sign of its own, and also behind spaces and quotes that some of them take away (OWASP, CSV injection).
 */
const FORMULA = /^[\s'"]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212]/u;
/** What the writer of spreadsheets guards by itself. */
const GUARDED_BY_WRITER = /^'*[=+\-@\t\r]/;

/**
 * A text that somebody else wrote, for a cell of a spreadsheet: signs that hide or turn text are shown as their codes, and an
 * apostrophe stands before every line that could become a formula. Lines are guarded one by one, as a program that splits
 * them finds the second one at the beginning of a cell.
 */
export function safeCell(text: string): string {
  return harmlessLines(text)
    .map((line, index) => {
      const isGuarded = index === 0 && GUARDED_BY_WRITER.test(line);
      return FORMULA.test(line) && !isGuarded ? `'${line}` : line;
    })
    .join('\n');
}
