/** Keeps keyboard focus where the worker expects it when what had it goes away. */
export class InboxFocus {
  private readonly host: HTMLElement;
  private focused: Element | null = null;
  private targets: readonly string[] = [];

  constructor(host: HTMLElement) {
    this.host = host;
  }

  /** Asks for focus to go to the first of these that is there after the next rendering. */
  moveTo(...selectors: string[]): void {
    this.targets = selectors;
  }

  /** Before rendering: notes what has focus. */
  remember(): void {
    this.focused = this.host.shadowRoot?.activeElement ?? null;
  }

  /** After rendering: moves focus where it was asked to go, or away from what is gone. */
  restore(): void {
    const root = this.host.shadowRoot;
    if (!root) return;
    const { targets } = this;
    this.targets = [];
    const isLost = this.focused && !this.focused.isConnected;
    const selectors = targets.length > 0 ? targets : isLost ? ['#request-heading', '#inbox-heading'] : [];
    const element = selectors.map((selector) => root.querySelector<HTMLElement>(selector)).find(Boolean);
    element?.focus();
  }
}
