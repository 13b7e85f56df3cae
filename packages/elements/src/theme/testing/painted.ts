import { contrast, type Rgb } from '../writing/resolved-colors.ts';

interface Painted {
  readonly color: Rgb;
  /** 0 to 1. */
  readonly opacity: number;
}

const known = new Map<string, Painted>();
const canvas = document.createElement('canvas');
const context = canvas.getContext('2d', { willReadFrequently: true });

/** What a screen shows of a CSS colour that computed styles may say in any way. */
export function painted(css: string): Painted {
  const before = known.get(css);
  if (before) return before;
  if (!context) throw new Error('This browser does not draw.');
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  const result: Painted = { color: [red / 255, green / 255, blue / 255], opacity: alpha / 255 };
  known.set(css, result);
  return result;
}

/** The same as `rgb(1, 2, 3)`, to be compared. */
export function paintedAs(css: string): string {
  return `rgb(${painted(css)
    .color.map((part) => Math.round(part * 255))
    .join(', ')})`;
}

/** What is behind the contents of an element: its own background over that of what it stands in, at last white paper. */
export function backgroundOf(element: Element | null): Rgb {
  if (!element) return [1, 1, 1];
  const { color, opacity } = painted(getComputedStyle(element).backgroundColor);
  return opacity === 1 ? color : over(color, opacity, backgroundOf(around(element)));
}

/** The contrast of a colour with what is behind. */
export function contrastWith(css: string, behind: Rgb): number {
  const { color, opacity } = painted(css);
  return contrast(over(color, opacity, behind), behind);
}

/** What an element stands in, out of shadow roots too. */
export function around(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}

function over(color: Rgb, opacity: number, behind: Rgb): Rgb {
  const part = (index: 0 | 1 | 2) => color[index] * opacity + behind[index] * (1 - opacity);
  return [part(0), part(1), part(2)];
}
