/** Sees to it that keyboard focus never gets lost when what has it goes away. */
export class FocusKeeper {
  private readonly host: HTMLElement;
  private focused: Element | null = null;
  private target: string | undefined;
  /** What got focus in the place of the target. */
  private instead: HTMLElement | null | undefined;

  constructor(host: HTMLElement) {
    this.host = host;
  }

  /** Asks for focus to go to an element once it is rendered. */
  moveTo(selector: string): void {
    this.target = selector;
    queueMicrotask(() => this.restore());
  }

  /** Before rendering: notes what has focus. */
  remember(): void {
    this.focused = this.host.shadowRoot?.activeElement ?? null;
    // Whoever has gone on by themselves is not called back when the target comes at last.
    if (this.instead && this.instead !== this.focused) this.target = this.instead = undefined;
  }

  /** After rendering: moves focus where it was asked to go, or away from what is gone. */
  restore(): void {
    const root = this.host.shadowRoot;
    if (!root) return;
    if (this.target) {
      const element = root.querySelector<HTMLElement>(this.target);
      if (element) {
        this.target = undefined;
        element.focus();
        return;
      }
    }
    if (!this.focused || this.focused.isConnected) return;
    this.focused = null;
    this.instead = root.querySelector<HTMLElement>('#details-heading, #results-heading');
    this.instead?.focus();
  }
}
