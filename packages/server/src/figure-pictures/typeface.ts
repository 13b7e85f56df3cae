import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font } from 'opentype.js';

/** A letter as it is drawn: in units of which an em has {@link Typeface.unitsPerEm}, with y downwards. */
export interface DrawnLetter {
  /** The same for the same letter of the same face in every picture: two of them on one page do no harm. */
  readonly id: string;
  /** Empty for a space. */
  readonly outline: string;
  readonly advance: number;
}

export type Weight = 'regular' | 'strong';

const files: Readonly<Record<Weight, string>> = {
  regular: '@expo-google-fonts/onest/400Regular/Onest_400Regular.ttf',
  strong: '@expo-google-fonts/onest/600SemiBold/Onest_600SemiBold.ttf',
};
/** How finely letters are drawn, in units of an em. For small ones a quarter of what the font has is more than anybody sees. */
const fineness = { small: 250, large: 1000 } as const;
export type LetterSize = keyof typeof fineness;

const fonts = new Map<Weight, Font>();
const opened = new Map<string, Typeface>();

/** One weight of the font that pictures are drawn with, read when it is first needed. */
export function typeface(weight: Weight, size: LetterSize): Typeface {
  const prefix = `${weight}-${size}`;
  const known = opened.get(prefix);
  if (known) return known;
  const font = fonts.get(weight) ?? readFont(files[weight]);
  fonts.set(weight, font);
  const made = new Typeface(font, { prefix: prefixes[weight][size], unitsPerEm: fineness[size] });
  opened.set(prefix, made);
  return made;
}

/** What the letters of a face are called in a picture. */
const prefixes: Readonly<Record<Weight, Readonly<Record<LetterSize, string>>>> = {
  regular: { small: 'r', large: 'R' },
  strong: { small: 's', large: 'S' },
};

/** Measures texts, and gives the outlines of their letters. Letters that the font does not have are empty boxes. */
export class Typeface {
  readonly unitsPerEm: number;
  /** From the base line up to the top of a capital letter, of an em. */
  readonly capHeight: number;
  readonly #prefix: string;
  readonly #font: Font;
  readonly #letters = new Map<number, DrawnLetter>();
  readonly #kerning = new Map<number, number>();

  constructor(font: Font, { prefix, unitsPerEm }: { prefix: string; unitsPerEm: number }) {
    this.#prefix = prefix;
    this.#font = font;
    this.unitsPerEm = unitsPerEm;
    this.capHeight = (font.tables['os2'] as unknown as { sCapHeight: number }).sCapHeight / font.unitsPerEm;
  }

  /** How wide a text is in a size. */
  width(text: string, size: number): number {
    return (this.set(text).advance * size) / this.unitsPerEm;
  }

  /** The letters of a text, each with how far to the right it stands. Letter by letter: Ukrainian and English need no more. */
  set(text: string): { letters: readonly { letter: DrawnLetter; x: number }[]; advance: number } {
    const letters: { letter: DrawnLetter; x: number }[] = [];
    let x = 0;
    let former: number | undefined;
    for (const sign of text) {
      const index = this.#font.charToGlyphIndex(sign);
      if (former !== undefined) x += this.#kerningOf(former, index);
      const letter = this.#letterOf(index);
      letters.push({ letter, x });
      x += letter.advance;
      former = index;
    }
    return { letters, advance: x };
  }

  #letterOf(index: number): DrawnLetter {
    const known = this.#letters.get(index);
    if (known) return known;
    const glyph = this.#font.glyphs.get(index);
    const letter = {
      id: `${this.#prefix}${index}`,
      outline: outlineOf(glyph.getPath(0, 0, this.unitsPerEm).commands),
      advance: this.#inUnits(glyph.advanceWidth ?? 0),
    };
    this.#letters.set(index, letter);
    return letter;
  }

  #kerningOf(left: number, right: number): number {
    const pair = left * 65_536 + right;
    const known = this.#kerning.get(pair);
    if (known !== undefined) return known;
    const { glyphs } = this.#font;
    const kerning = this.#inUnits(this.#font.getKerningValue(glyphs.get(left), glyphs.get(right)));
    this.#kerning.set(pair, kerning);
    return kerning;
  }

  #inUnits(ofFont: number): number {
    return (ofFont * this.unitsPerEm) / this.#font.unitsPerEm;
  }
}

function readFont(file: string): Font {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(file));
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

type Command = ReturnType<ReturnType<Font['glyphs']['get']>['getPath']>['commands'][number];

/** The commands in whole units, each from where the last one ended: a third as long as the library's own. */
function outlineOf(commands: readonly Command[]): string {
  let at = { x: 0, y: 0 };
  let start = at;
  let path = '';
  for (const [index, command] of commands.entries()) {
    if (command.type === 'Z') {
      path += 'z';
      at = start;
      continue;
    }
    const to = { x: Math.round(command.x), y: Math.round(command.y) };
    const from = ({ x, y }: { x: number; y: number }) => [Math.round(x) - at.x, Math.round(y) - at.y];
    if (command.type === 'M') {
      start = to;
      path += numbers('M', [to.x, to.y]);
    } else if (command.type === 'L') {
      // A shape that is closed needs no line back to where it began.
      const isLast = commands[index + 1]?.type === 'Z' && to.x === start.x && to.y === start.y;
      if (!isLast) path += lineTo(from(to));
    } else if (command.type === 'Q') {
      path += numbers('q', [...from({ x: command.x1, y: command.y1 }), ...from(to)]);
    } else {
      path += numbers('c', [
        ...from({ x: command.x1, y: command.y1 }),
        ...from({ x: command.x2, y: command.y2 }),
        ...from(to),
      ]);
    }
    at = to;
  }
  return path;
}

function lineTo([right = 0, down = 0]: readonly number[]): string {
  if (right === 0 && down === 0) return '';
  if (down === 0) return numbers('h', [right]);
  return right === 0 ? numbers('v', [down]) : numbers('l', [right, down]);
}

function numbers(command: string, values: readonly number[]): string {
  return (command + values.join(' ')).replaceAll(' -', '-');
}
