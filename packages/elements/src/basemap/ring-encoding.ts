/** A point of the drawing, in tenths of its units: whole numbers. */
export type GridPoint = readonly [x: number, y: number];

/** Printable, and none that a JavaScript string has to escape. */
const alphabet = '()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}';
/** A character below this ends a number; one from here on says that more follows. */
const LAST = 42;

/** Points as text: each as its distance from the one before, small numbers in one character. */
export function encodePoints(points: readonly GridPoint[]): string {
  let [x, y] = [0, 0];
  let text = '';
  for (const [nextX, nextY] of points) {
    text += encodeNumber(nextX - x) + encodeNumber(nextY - y);
    [x, y] = [nextX, nextY];
  }
  return text;
}

/** The points of a text that {@link encodePoints} wrote. */
export function decodePoints(text: string): GridPoint[] {
  const points: GridPoint[] = [];
  let [x, y] = [0, 0];
  let position = 0;
  const next = () => {
    let value = 0;
    for (let factor = 1; ; factor *= LAST) {
      const digit = alphabet.indexOf(text.charAt(position++));
      value += (digit % LAST) * factor;
      if (digit < LAST) return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    }
  };
  while (position < text.length) {
    x += next();
    y += next();
    points.push([x, y]);
  }
  return points;
}

/** Small negative numbers become small positive ones: 0, -1, 1, -2, 2 … are 0, 1, 2, 3, 4 … */
function encodeNumber(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  while (rest >= LAST) {
    text += alphabet.charAt((rest % LAST) + LAST);
    rest = Math.floor(rest / LAST);
  }
  return text + alphabet.charAt(rest);
}
