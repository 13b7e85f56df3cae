/**
 * What stands below a sentence that says that there is nothing, on a field of 120 × 64: the lines that are there, and the
 * one thing that tells it apart from the others. They are drawn as those of a request on its way are.
 */
export type Drawing = readonly [faint: string, mark: string];

/** A street, and somebody looking. */
export const nothingFound: Drawing = [
  'M6 58V34l16-14 16 14v24ZM82 58V34l16-14 16 14v24Z',
  'M58 46a15 15 0 1 0 0-30 15 15 0 0 0 0 30ZM69 42l11 12',
];

/** A telephone that has not kept what is looked for. */
export const nothingKept: Drawing = [
  'M11 4h26a5 5 0 0 1 5 5v46a5 5 0 0 1-5 5H11a5 5 0 0 1-5-5V9a5 5 0 0 1 5-5ZM21 53h6',
  'M23 34a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM29 32l6 7',
];

/** A telephone with a place for a star. */
export const nothingSaved: Drawing = [
  'M11 4h26a5 5 0 0 1 5 5v46a5 5 0 0 1-5 5H11a5 5 0 0 1-5-5V9a5 5 0 0 1 5-5ZM21 53h6',
  'M24 17l3.500 7.200 7.900 1.100-5.700 5.500 1.400 7.800-7.100-3.700-7.100 3.700 1.400-7.800-5.700-5.500 7.900-1.100Z',
];

/** A street whose houses cannot reach each other. */
export const offline: Drawing = [
  'M6 58V34l16-14 16 14v24ZM82 58V34l16-14 16 14v24Z',
  'M44 42h6M70 42h6M55 37l10 10M65 37l-10 10',
];

/** A telephone that asks a house again. */
export const unreachable: Drawing = [
  'M11 6h20a5 5 0 0 1 5 5v42a5 5 0 0 1-5 5H11a5 5 0 0 1-5-5V11a5 5 0 0 1 5-5ZM18 51h6M82 58V34l16-14 16 14v24Z',
  'M67 27a10 10 0 1 0 2 9M70 18v9h-9',
];

/** A tray with nothing in it. */
export const emptyTray: Drawing = [
  'M38 36v17a5 5 0 0 0 5 5h34a5 5 0 0 0 5-5V36M30 36h16l5 8h18l5-8h16',
  'M50 17l7 7 13-14',
];

/** A sheet whose bars are still to come. */
export const noFigures: Drawing = ['M12 58V40h14v18M33 58V28h14v30M54 58V14h14v44', 'M2 58h76'];
