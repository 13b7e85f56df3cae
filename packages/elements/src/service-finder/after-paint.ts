/**
 * Does something in a task of its own after the next picture is on the screen, so that the page answers to the visitor
 * first.
 */
export function afterPaint(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task));
}
