import { guarded } from './sheet.ts';

/**
 * A CSV file, row by row: UTF-8 with a mark, semicolons and CRLF, as Excel in Ukraine opens it without a question. What would
 * be a formula gets an apostrophe before it. Programs that read tables by a standard want commas (RFC 4180).
 */
export async function* writeCsv(
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
  separator: ';' | ',' = ';',
): AsyncGenerator<string, void> {
  yield '\ufeff';
  for await (const row of rows) yield `${row.map(quoted).join(separator)}\r\n`;
}

function quoted(cell: string): string {
  const text = guarded(cell);
  return /[";,\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
