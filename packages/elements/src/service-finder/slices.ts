import { afterPaint } from './after-paint.ts';

/** How many results appear at first: about as many as a phone shows, and as a slow one renders without a pause. */
export const SLICE = 4;
/** How many more at once, so that the page can answer in between. */
export const NEXT_SLICE = 8;

/**
 * Lets a list appear in slices, each after the one before is on the screen, so that the page answers to the visitor in
 * between.
 */
export class Slices {
  /** How many results are rendered so far. */
  count = SLICE;
  /** Of these, how many stay as they are, as nothing but the next slice is new. */
  kept = 0;
  private isWaiting = false;

  /** After rendering: asks for the next slice when there is more in the list; without a list the next begins anew. */
  follow(length = 0, next: () => void): void {
    this.kept = 0;
    if (!length) this.count = SLICE;
    if (this.isWaiting || this.count >= length) return;
    this.isWaiting = true;
    afterPaint(() => {
      this.isWaiting = false;
      this.kept = this.count;
      this.count += NEXT_SLICE;
      next();
    });
  }
}
