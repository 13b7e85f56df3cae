import type { Figure } from '@resilience-kit/contract';
import { breakdownInWords, figureInWords, ownFacts, sharedFacts } from '@resilience-kit/text/figures';
import type { ContentLanguageCode } from '../records/stored.ts';

/** Pixels. */
export interface FrameSize {
  width: number;
  height: number;
}

/** What a text column of an article has room for. */
const USUAL_WIDTH = 640;
const SMALLEST = 100;
/** Of a letter in the facts and in all else, pixels: as wide as the widest usual fonts have it. */
const SMALL_LETTER = 7.6;
const LETTER = 9.2;
const LINE = 24;
const SMALL_LINE = 21;
/** A figure beside others is not narrower than this, and has this between it and the next one. */
const COLUMN = 208;
const GAP = 40;
/** From this width on the parts stand beside the number. */
const WIDE = 640;

/**
 * How large a frame is that shows the figures without scrolling, as far as that can be known without drawing them: letters are
 * counted, and rather too many lines than too few.
 */
export function frameSize(
  figures: readonly Figure[],
  options: { language: ContentLanguageCode; today: string },
  most: { width?: number | undefined; height?: number | undefined },
): FrameSize {
  const width = Math.min(most.width ?? USUAL_WIDTH, USUAL_WIDTH);
  const inner = width - 2 * Math.min(32, Math.max(16, width / 20));
  const shared = sharedFacts(figures);
  const isAlone = figures.length === 1;
  const columns = Math.max(1, Math.floor((inner + GAP) / (COLUMN + GAP)));
  const column = columns === 1 ? inner : (inner - GAP * (columns - 1)) / columns;
  let height = 64 + (isAlone ? 0 : 32 + 2 * LINE);
  let row: number[] = [];
  const endRow = () => {
    height += row.length === 0 ? 0 : Math.max(...row) + (isAlone ? 0 : 56);
    row = [];
  };
  for (const figure of figures.map((one) => ownFacts(one, shared))) {
    if (breakdownInWords(figure, options.language)) {
      endRow();
      row = [heightOf(figure, options, inner)];
      endRow();
      continue;
    }
    row.push(heightOf(figure, options, isAlone ? inner : column));
    if (row.length === columns) endRow();
  }
  endRow();
  if (shared.whose) {
    const { organization = '', donors = '' } = figureInWords(shared.whose, options);
    height += 50 + SMALL_LINE * (1 + lines(organization, inner, SMALL_LETTER) + lines(donors, inner, SMALL_LETTER));
  }
  const limit = most.height ?? Infinity;
  return { width, height: Math.min(limit, Math.max(SMALLEST, Math.ceil(height))) };
}

function heightOf(figure: Figure, options: { language: ContentLanguageCode; today: string }, width: number): number {
  const words = figureInWords(figure, options);
  const breakdown = breakdownInWords(figure, options.language);
  const small = (texts: readonly (string | undefined)[]) =>
    texts.reduce((sum, text = '') => sum + SMALL_LINE * lines(text, width, SMALL_LETTER) + (text ? 4 : 0), 0);
  const notices = [words.overdue, [words.reason, words.former].filter(Boolean).join(' ')];
  const said = words.amount?.number ? 60 + 26 : 34 * lines(words.said, width, 2 * LETTER);
  const main =
    said +
    LINE * lines(words.whereAndWhen, width, LETTER) +
    (words.marks.length > 0 ? 36 * Math.ceil(words.marks.length / Math.max(1, Math.floor(width / 240))) : 0) +
    notices.reduce((sum, text = '') => sum + (text ? 34 + SMALL_LINE * lines(text, width - 28, SMALL_LETTER) : 0), 0) +
    30;
  const isBeside = width >= WIDE;
  const list = isBeside ? (width * 3) / 5 : width;
  const parts = breakdown
    ? 40 + breakdown.parts.reduce((sum, { name }) => sum + LINE * lines(name, list - 60, LETTER) + 30, 0)
    : 0;
  const body = isBeside ? Math.max(main, parts) : main + (parts > 0 ? parts + 28 : 0);
  const facts = small([words.definition, words.source, words.asOf, words.organization, words.donors]);
  return LINE * lines(words.name, width, LETTER) + body + facts + 30;
}

function lines(text: string, width: number, letter: number): number {
  return Math.ceil((text.length * letter) / Math.max(width, letter));
}
