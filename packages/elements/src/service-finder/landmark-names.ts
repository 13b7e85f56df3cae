import type { ReactiveController } from 'lit';
import type { FinderHost } from './later-parts.ts';

/** What of a finder is a landmark: a place that screen readers go to by its name. */
const LANDMARKS = '[part=hotlines], [part=search]';
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading]';

/**
 * Tells the landmarks of several finders on a page apart: each is named with the heading of the page that the finder
 * stands below, and with a number where two stand below the same one.
 */
export class LandmarkNames implements ReactiveController {
  private readonly host: FinderHost;
  private readonly named = new WeakMap<HTMLElement, { own: string; given: string }>();

  constructor(host: FinderHost) {
    this.host = host;
  }

  hostUpdated(): void {
    const { element } = this.host;
    const finders = [...document.querySelectorAll<HTMLElement>(element.localName)];
    if (finders.length < 2) return;
    const heading = headingOf(element);
    const alike = finders.filter((finder) => headingOf(finder) === heading);
    const number = alike.length > 1 ? String(alike.indexOf(element) + 1) : '';
    const name = [words(heading), number].filter(Boolean).join(' ');
    for (const landmark of element.renderRoot.querySelectorAll<HTMLElement>(LANDMARKS)) {
      const present = landmark.getAttribute('aria-label') ?? '';
      const named = this.named.get(landmark);
      // Another than was given here is the element's own, in another language maybe.
      const own = named?.given === present ? named.own : present;
      const given = [own, name].filter(Boolean).join(': ');
      this.named.set(landmark, { own, given });
      if (given !== present) landmark.setAttribute('aria-label', given);
    }
  }
}

/** The heading of the page that stands before an element, as readers take it. */
function headingOf(element: HTMLElement): Element | undefined {
  return [...document.querySelectorAll(HEADINGS)].findLast(
    (heading) => element.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_PRECEDING,
  );
}

function words(element: Element | undefined): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
