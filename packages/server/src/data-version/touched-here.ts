/** When a transaction of this process last said that it changes the data, by `performance.now`. */
let last = -Infinity;

/** A transaction of this process changes the data; it is committed some time later. */
export function noteTouch(): void {
  last = performance.now();
}

/** When that was said last, by `performance.now`; `-Infinity` when it never was. */
export function touchedHereAt(): number {
  return last;
}
