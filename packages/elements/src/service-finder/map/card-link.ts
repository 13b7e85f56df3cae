import type { LitElement } from 'lit';

/** Says so on a card of the list, for its styles. */
const MARK = 'data-on-map';

/** Keeps the cards of the list and the pins of the map together: what is pointed at on one side stands out on the other. */
export class CardLink {
  private readonly element: LitElement;
  private readonly point: (ids: readonly string[]) => void;
  private marked: readonly string[] = [];
  private revealed: readonly string[] = [];
  private pointed: string | undefined;
  private listening: AbortController | undefined;

  /** `point`: the visitor points at the card of a service, or at none. */
  constructor(element: LitElement, point: (ids: readonly string[]) => void) {
    this.element = element;
    this.point = point;
  }

  /** Makes the cards of services stand out while the pointer is on their pin. */
  mark(ids: readonly string[]): void {
    this.marked = ids;
    this.showMarks();
  }

  /** Makes the cards stand out for good, and brings the first into sight where list and map are side by side. */
  reveal(ids: readonly string[]): void {
    this.revealed = ids;
    this.showMarks();
    const card = this.cards().find((candidate) => ids.includes(idOf(candidate) ?? ''));
    const panel = this.root.querySelector('.map-panel');
    if (!card || !panel) return;
    const [list, map] = [card.getBoundingClientRect(), panel.getBoundingClientRect()];
    const isBeside = list.right <= map.left || list.left >= map.right;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (isBeside) card.scrollIntoView({ block: 'nearest', behavior: isCalm ? 'auto' : 'smooth' });
  }

  /** After each rendering: cards may be others now, and the map may be gone. */
  apply(isShown: boolean): void {
    if (!isShown) {
      this.marked = [];
      this.revealed = [];
      this.listening?.abort();
      this.listening = undefined;
    } else if (!this.listening) this.listen();
    if (this.element.hasUpdated) this.showMarks();
  }

  private get root(): ParentNode {
    return this.element.renderRoot;
  }

  private cards(): Element[] {
    return [...this.root.querySelectorAll('[part=result]')];
  }

  private showMarks(): void {
    const ids = [...this.marked, ...this.revealed];
    for (const card of this.cards()) card.toggleAttribute(MARK, ids.includes(idOf(card) ?? ''));
  }

  private listen(): void {
    const { signal } = (this.listening = new AbortController());
    for (const type of ['pointerover', 'focusin']) {
      this.element.renderRoot.addEventListener(
        type,
        ({ target }) => {
          const card = target instanceof Element ? target.closest('[part=result]') : null;
          const id = (card && idOf(card)) ?? undefined;
          if (id === this.pointed) return;
          this.pointed = id;
          this.point(id ? [id] : this.revealed);
        },
        { signal },
      );
    }
  }
}

function idOf(card: Element): string | undefined {
  return card.querySelector<HTMLElement>('[data-item]')?.dataset['item'];
}
