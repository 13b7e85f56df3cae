/** Marks the page's live region, so that two copies of this module share it. */
const marker = 'data-rk-announcer';
/** Sentences that come faster than this replace one another, milliseconds. */
const DELAY = 500;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Has a screen reader say a sentence when it is next idle. There is one polite live region per page; of sentences that
 * follow quickly, as while typing, only the last is said.
 */
export function announce(sentence: string, delay: number = DELAY): void {
  // In the document before its text changes, or the change goes unnoticed.
  const region = liveRegion();
  clearTimeout(timer);
  timer = setTimeout(() => {
    // The same sentence twice is a change only when the text differs.
    region.textContent = region.textContent === sentence ? `${sentence}\u00A0` : sentence;
  }, delay);
}

function liveRegion(): HTMLElement {
  const present = document.querySelector<HTMLElement>(`[${marker}]`);
  if (present) return present;
  const region = document.createElement('div');
  region.setAttribute(marker, '');
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  // One property after another: a `style` attribute is refused by a strict content security policy.
  const hidden = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', 'clip-path': 'inset(50%)' };
  for (const [name, value] of Object.entries(hidden)) region.style.setProperty(name, value);
  region.style.setProperty('white-space', 'nowrap');
  document.body.append(region);
  return region;
}
