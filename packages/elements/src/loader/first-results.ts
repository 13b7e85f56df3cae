import { showFirstResults } from '../first-results/first-results.ts';
import { afterPaint } from '../service-finder/after-paint.ts';
import type { Start } from './start.ts';

/** What the loader calls while the code of a finder, and the search itself, are still on their way. */
export const start: Start = async ({ early }) => {
  if (early) await showFirstResults(early);
  // A slow phone's first format takes a tenth of a second; now it has nothing else to do.
  afterPaint(Intl.DateTimeFormat);
};
