import { plainText } from './plain-text.ts';
import type { Typeface } from './typeface.ts';

/** Longer texts are cut before they are measured: a picture shows less of them anyway. */
const LONGEST = 600;

/** How a text is set. */
export interface Setting {
  readonly face: Typeface;
  readonly size: number;
}

/**
 * A text in lines that are no wider than `width`; what does not fit into `mostLines` ends in «…». Breaks at spaces, after
 * hyphens and dashes, and within a word that is wider than a line.
 */
export function wrapped(
  text: string,
  { face, size }: Setting,
  { width, mostLines }: { width: number; mostLines: number },
): string[] {
  const fits = (line: string) => face.width(line, size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(plainText(text).slice(0, LONGEST))) {
    if (line === '' ? fits(piece.trimEnd()) : fits((line + piece).trimEnd())) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = piece;
    while (!fits(line.trimEnd())) {
      const start = longestStart(line, fits);
      lines.push(start);
      line = line.slice(start.length);
    }
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), shortened(lines.slice(mostLines - 1).join(' '), fits)];
}

/** Words with what may follow them in the same line. */
function piecesOf(text: string): string[] {
  return text.match(/[^ –—-]*[ –—-]+|[^ –—-]+/g) ?? [];
}

function longestStart(text: string, fits: (line: string) => boolean): string {
  const [first = '', ...others] = text;
  let start = first;
  for (const sign of others) {
    if (!fits(start + sign)) break;
    start += sign;
  }
  return start;
}

function shortened(text: string, fits: (line: string) => boolean): string {
  const start = longestStart(text, (line) => fits(`${line}…`));
  return `${start.replace(/[\s,.;:–—-]+$/, '')}…`;
}
