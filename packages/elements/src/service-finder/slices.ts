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
  /** Which of them are the last to be rendered now; the others stay as they are, too, until their turn comes. */
  end = Infinity;
  private done = 0;
  private isWaiting = false;

  /** Before rendering: a slice after the other, as what is new about the results can wait. Not when the next slice is what is new. */
  restart(): void {
    if (!this.kept) this.end = SLICE;
  }

  /** After rendering: asks for the next slice when there is more in the list; without a list the next begins anew. */
  follow(length = 0, next: () => void): void {
    this.done = Math.min(this.end, this.count);
    this.kept = 0;
    this.end = Infinity;
    if (!length) this.count = SLICE;
    if (this.isWaiting || this.done >= length) return;
    this.isWaiting = true;
    afterPaint(() => {
      this.isWaiting = false;
      this.kept = this.done;
      this.end = this.done + NEXT_SLICE;
      this.count = Math.max(this.count, this.end);
      next();
    });
  }
}
