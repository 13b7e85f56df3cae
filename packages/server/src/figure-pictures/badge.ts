import type { FigureInWords } from '@resilience-kit/text/figures';
import type { Colours } from './colours.ts';
import type { Drawing } from './drawing.ts';
import { typeface } from './typeface.ts';
import { type Setting, wrapped } from './wrapping.ts';

const HEIGHT = 36;
const RADIUS = 8;
const PADDING = 14;
/** What is longer ends in «…». A number with its unit is never so long. */
const WIDEST_NAME = 400;
const WIDEST_AMOUNT = 420;

/** One line: how much as it is qualified, of what, and what must be known of it. Gives the size. */
export function drawBadge(
  drawing: Drawing,
  words: FigureInWords,
  { colours, marks }: { colours: Colours; marks: readonly string[] },
): { width: number; height: number } {
  const amount: Setting = { face: typeface('strong', 'small'), size: 16 };
  const name: Setting = { face: typeface('regular', 'small'), size: 15 };
  const mark: Setting = { face: typeface('regular', 'small'), size: 12.5 };
  const inOneLine = (text: string, setting: Setting, width: number) =>
    wrapped(text, setting, { width, mostLines: 1 })[0] ?? '';
  const texts = [
    { text: inOneLine(words.said, amount, WIDEST_AMOUNT), setting: amount },
    { text: inOneLine(words.name, name, WIDEST_NAME), setting: name },
    ...marks.map((text) => ({ text, setting: mark })),
  ].map((one) => ({ ...one, width: one.setting.face.width(one.text, one.setting.size) }));
  const [first, second, ...others] = texts;
  if (!first || !second) return { width: 0, height: 0 };
  const left = first.width + 2 * PADDING;
  const pills = others.reduce((sum, { width }) => sum + width + 24, 0);
  const width = Math.ceil(left + second.width + 2 * PADDING + pills - (pills > 0 ? 4 : 0));
  drawing.box(
    { x: 0.5, y: 0.5, width: width - 1, height: HEIGHT - 1, radius: RADIUS },
    colours.surface,
    colours.border,
  );
  const edge = left - 0.01;
  drawing.shape(
    `M${RADIUS} 0H${edge.toFixed(1)}V${HEIGHT}H${RADIUS}a${RADIUS} ${RADIUS} 0 0 1-${RADIUS}-${RADIUS}V${RADIUS}a${RADIUS} ${RADIUS} 0 0 1 ${RADIUS}-${RADIUS}z`,
    words.amount ? colours.accent : colours.muted,
  );
  drawing.text(first.text, amount, { x: PADDING, y: baseLine(amount) }, colours.onAccent);
  let x = left + PADDING;
  drawing.text(second.text, name, { x, y: baseLine(name) }, colours.text);
  x += second.width + 10;
  for (const one of others) {
    drawing.box({ x, y: 8, width: one.width + 16, height: HEIGHT - 16, radius: 10 }, colours.quiet);
    drawing.text(one.text, mark, { x: x + 8, y: baseLine(mark) }, colours.text);
    x += one.width + 24;
  }
  return { width, height: HEIGHT };
}

/** So that capital letters stand in the middle. */
function baseLine({ face, size }: Setting): number {
  return HEIGHT / 2 + (face.capHeight * size) / 2;
}
