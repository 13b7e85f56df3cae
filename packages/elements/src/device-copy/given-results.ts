/** Results in the page are renewed when they are older than this, milliseconds: 5 minutes. */
const FRESH = 300_000;

/** Whether the page has brought the finder's first results, and brought them so long ago that they are to be renewed. */
export function isGivenOld(element: HTMLElement, now: number): boolean {
  const given = element.querySelector<HTMLElement>('[data-rk-results]');
  if (!given) return false;
  const at = Date.parse(given.dataset['rkAt'] ?? '');
  // Nobody knows how old they are.
  return Number.isNaN(at) || now - at > FRESH;
}
