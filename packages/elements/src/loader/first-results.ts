import { showFirstResults } from '../first-results/first-results.ts';
import type { Start } from './start.ts';

/** For as long the page has nothing else to do than to show the list, milliseconds. */
const ANSWERING = 75;

/** What the loader calls while the code of a finder, and the search itself, are still on their way. */
export const start: Start = async ({ early }) => {
  if (early) await showFirstResults(early);
  // A slow phone's first format takes a tenth of a second. It has nothing else to do until the code comes, but to answer who taps at once.
  setTimeout(Intl.DateTimeFormat, ANSWERING);
};
