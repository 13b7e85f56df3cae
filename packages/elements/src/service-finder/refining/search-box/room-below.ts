/** A list shorter than this is no list, CSS pixels; the page can still be scrolled. */
const LEAST = 140;
const MARGIN = 12;

/** How much of the visible page is below an element, CSS pixels: what the keyboard of a phone covers does not count. */
export function roomBelow(element: Element): number {
  const { visualViewport } = window;
  const bottom = visualViewport ? visualViewport.offsetTop + visualViewport.height : window.innerHeight;
  return Math.max(LEAST, Math.floor(bottom - element.getBoundingClientRect().bottom - MARGIN));
}
