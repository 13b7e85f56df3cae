/** RFC 5545: no line is longer, line end not counted. */
const LONGEST_LINE = 75;

/**
 * Lines of iCalendar as they stand in a file: those too long are folded between letters, however many bytes a letter takes.
 */
export function inFile(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A text in the value of a property. What no calendar can hold, such as control characters, is left out. */
export function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

function folded(line: string): string {
  const encoder = new TextEncoder();
  let size = 0;
  let text = '';
  for (const letter of line) {
    const bytes = encoder.encode(letter).length;
    if (size + bytes > LONGEST_LINE) {
      text += '\r\n ';
      // The space belongs to the line.
      size = 1;
    }
    text += letter;
    size += bytes;
  }
  return text;
}
