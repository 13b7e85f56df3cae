import { capitalised, type FigureInWords } from '@resilience-kit/text/figures';
import type { Colours } from './colours.ts';
import type { Drawing } from './drawing.ts';
import { typeface, type Weight } from './typeface.ts';
import { type Setting, wrapped } from './wrapping.ts';

/** Twice that is what networks show of a link: 1200 × 630. */
const WIDTH = 600;
const LEAST_HEIGHT = 315;
const PADDING = 36;
const INNER = WIDTH - 2 * PADDING;
const LARGEST_NUMBER = 76;

/** All that makes the number true, from above: what, how much, where and when, how sure, from whom. Gives the size. */
export function drawCard(drawing: Drawing, words: FigureInWords, colours: Colours): { width: number; height: number } {
  const card = new Column(drawing);
  card.skip(PADDING);
  card.lines(words.name, setting('strong', 20), { mostLines: 3, fill: colours.text });
  drawAmount(card, words, colours);
  card.skip(10);
  card.lines(capitalised(words.whereAndWhen), setting('regular', 18), { mostLines: 3, fill: colours.text });
  if (words.marks.length > 0) card.skip(14);
  drawMarks(card, words, colours);
  const notices = [words.overdue, words.amount ? words.reason : undefined, words.former].flatMap((text) => text ?? []);
  if (notices.length > 0) drawNotices(card, notices, colours);
  const { height: above } = card;
  const foot = new Column(drawing);
  const facts = [`${words.source} · ${words.asOf}`, words.organization, words.donors].flatMap((text) => text ?? []);
  for (const fact of facts) {
    foot.skip(5);
    // Whoever paid for it is named, even where they are many.
    foot.lines(fact, setting('regular', 14), { mostLines: 8, fill: colours.muted });
  }
  const height = Math.max(LEAST_HEIGHT, Math.ceil(above + 18 + 16 + foot.height + PADDING - 8));
  drawing.box({ x: 0.5, y: 0.5, width: WIDTH - 1, height: height - 1, radius: 16 }, colours.surface, colours.border);
  const top = height - PADDING + 8 - foot.height;
  drawing.box({ x: PADDING, y: top - 16, width: INNER, height: 1, radius: 0 }, colours.border);
  card.draw(0);
  foot.draw(top);
  return { width: WIDTH, height };
}

/** The number large, its qualifier and unit beside it; words alone where there is no number. */
function drawAmount(card: Column, { amount, said, reason }: FigureInWords, colours: Colours): void {
  card.skip(12);
  if (!amount) {
    card.lines(said, setting('strong', 30), { mostLines: 2, fill: colours.muted });
    if (reason === undefined) return;
    card.skip(6);
    card.lines(reason, setting('regular', 16), { mostLines: 4, fill: colours.text });
    return;
  }
  if (amount.number === '') {
    card.lines(said, setting('strong', 42), { mostLines: 4, fill: colours.accent });
    return;
  }
  const [before = '', after = ''] = said.split(amount.number).map((text) => text.trim());
  const beside = setting('strong', 26);
  const face = typeface('strong', 'large');
  const gap = 10;
  const start = before === '' ? 0 : face.width(before, beside.size) + gap;
  const size = Math.min(LARGEST_NUMBER, ((INNER - start) * LARGEST_NUMBER) / face.width(amount.number, LARGEST_NUMBER));
  const end = start + face.width(amount.number, size);
  const isInLine = end + gap + face.width(after, beside.size) <= INNER;
  card.row(size * 1.02, [
    { text: before, setting: beside, x: 0, fill: colours.accent },
    { text: amount.number, setting: { face, size }, x: start, fill: colours.accent },
    ...(isInLine ? [{ text: after, setting: beside, x: end + gap, fill: colours.text }] : []),
  ]);
  if (!isInLine) card.lines(after, beside, { mostLines: 3, fill: colours.text });
}

/** Each in a box of its own, as many in a row as there is room for. */
function drawMarks(card: Column, { marks }: FigureInWords, colours: Colours): void {
  const mark = setting('regular', 14);
  let x = 0;
  for (const { text } of marks) {
    const [shown = ''] = wrapped(capitalised(text), mark, { width: INNER - 24, mostLines: 1 });
    const width = mark.face.width(shown, mark.size) + 24;
    if (x > 0 && x + width > INNER) {
      card.skip(36);
      x = 0;
    }
    const left = x;
    card.put((drawing, y) => {
      drawing.box({ x: PADDING + left, y, width, height: 28, radius: 14 }, colours.quiet);
      drawing.text(shown, mark, { x: PADDING + left + 12, y: y + 19 }, colours.text);
    });
    x += width + 8;
  }
  if (marks.length > 0) card.skip(28);
}

/** What should not be overlooked, in a box. */
function drawNotices(card: Column, notices: readonly string[], colours: Colours): void {
  const notice = setting('regular', 15);
  const lines = notices.flatMap((text) => wrapped(text, notice, { width: INNER - 32, mostLines: 4 }));
  const height = lines.length * 22 + 22;
  card.skip(16);
  card.put((drawing, y) => {
    drawing.box({ x: PADDING, y, width: INNER, height, radius: 10 }, colours.notice);
    lines.forEach((line, index) => {
      drawing.text(line, notice, { x: PADDING + 16, y: y + 27 + index * 22 }, colours.onNotice);
    });
  });
  card.skip(height);
}

function setting(weight: Weight, size: number): Setting {
  return { face: typeface(weight, size < 22 ? 'small' : 'large'), size };
}

/** Things below each other, drawn once it is known where they begin. */
class Column {
  height = 0;
  readonly #drawing: Drawing;
  readonly #things: { top: number; draw: (drawing: Drawing, top: number) => void }[] = [];

  constructor(drawing: Drawing) {
    this.#drawing = drawing;
  }

  skip(height: number): void {
    this.height += height;
  }

  /** Something that stands here and takes no room by itself. */
  put(draw: (drawing: Drawing, top: number) => void): void {
    this.#things.push({ top: this.height, draw });
  }

  /** A text in as many lines as it takes. */
  lines(text: string, set: Setting, { mostLines, fill }: { mostLines: number; fill: string }): void {
    const step = set.size * 1.35;
    for (const line of wrapped(text, set, { width: INNER, mostLines })) {
      const base = (step + set.face.capHeight * set.size) / 2;
      this.put((drawing, top) => drawing.text(line, set, { x: PADDING, y: top + base }, fill));
      this.skip(step);
    }
  }

  /** Texts beside each other on one base line. */
  row(height: number, texts: readonly { text: string; setting: Setting; x: number; fill: string }[]): void {
    const base = Math.max(...texts.map(({ setting: { face, size } }) => (height + face.capHeight * size) / 2));
    this.put((drawing, top) => {
      for (const { text, setting: set, x, fill } of texts) {
        drawing.text(text, set, { x: PADDING + x, y: top + base }, fill);
      }
    });
    this.skip(height);
  }

  draw(top: number): void {
    for (const thing of this.#things) thing.draw(this.#drawing, top + thing.top);
  }
}
