import { escaped, plainText } from './plain-text.ts';
import type { Setting } from './wrapping.ts';

/** Where a line stands: its left end, and its base line. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** What a picture is called and what it says, for those who do not see it. */
export interface Description {
  /** Of what the picture shows: unlike that of a picture of anything else on the same page. */
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly details: string;
}

/**
 * A picture as SVG. Texts are the outlines of their letters, each letter once: it looks the same where no font can be loaded,
 * in mail programs and in pages of code, as it does here.
 */
export class Drawing {
  readonly #outlines = new Map<string, string>();
  #shapes = '';

  /** A box with round corners. */
  box(at: { x: number; y: number; width: number; height: number; radius: number }, fill: string, line?: string): void {
    const { x, y, width, height, radius } = at;
    const stroke = line === undefined ? '' : ` stroke="${line}"`;
    this.#shapes += `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" rx="${radius}" fill="${fill}"${stroke}/>`;
  }

  /** A shape, as the commands of a path. */
  shape(commands: string, fill: string): void {
    this.#shapes += `<path d="${commands}" fill="${fill}"/>`;
  }

  /** A line of text. */
  text(text: string, { face, size }: Setting, { x, y }: Position, fill: string): void {
    const { letters } = face.set(plainText(text));
    const drawn = letters.filter(({ letter }) => letter.outline !== '');
    for (const { letter } of drawn) this.#outlines.set(letter.id, letter.outline);
    const uses = drawn.map(({ letter, x: right }) => `<use href="#${letter.id}" x="${Math.round(right)}"/>`);
    const scale = short(size / face.unitsPerEm, 5);
    this.#shapes += `<g transform="translate(${short(x)} ${short(y)})scale(${scale})" fill="${fill}">${uses.join('')}</g>`;
  }

  /** All of it. */
  svg({ width, height }: { width: number; height: number }, { id, language, title, details }: Description): string {
    const size = `width="${Math.ceil(width)}" height="${Math.ceil(height)}" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}"`;
    const names = `aria-labelledby="${id}-title" aria-describedby="${id}-details"`;
    const outlines = [...this.#outlines].map(([letter, outline]) => `<path id="${letter}" d="${outline}"/>`).join('');
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" lang="${language}" ${names}>`,
      `<title id="${id}-title">${escaped(plainText(title))}</title>`,
      `<desc id="${id}-details">${escaped(details)}</desc>`,
      `<defs>${outlines}</defs>`,
      this.#shapes,
      '</svg>\n',
    ].join('');
  }
}

/** As few digits as are seen. */
function short(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)));
}
