import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { node } from './node.ts';

/**
 * A custom element without a rendering library: Lit alone is more than half of what the counter may weigh, and a figure
 * is rendered once or twice in its life. It takes the controllers of the other elements and updates as they do.
 */
export abstract class SmallElement
  // On a server, which imports elements to leave them to the browser, there are none.
  extends (typeof HTMLElement === 'undefined' ? (Object as never) : HTMLElement)
  implements ReactiveControllerHost
{
  /** The style sheet of the shadow root. */
  static readonly rules: string;

  protected readonly root: ShadowRoot;
  private readonly controllers = new Set<ReactiveController>();
  private pending: Promise<boolean> | undefined;

  constructor() {
    super();
    // What the page set before the element was defined hides the accessors of the same name.
    for (const [name, value] of Object.entries(this)) {
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
    this.root = this.attachShadow({ mode: 'open' });
    this.addRules((this.constructor as typeof SmallElement).rules);
  }

  /** Resolves when what was changed is shown. */
  get updateComplete(): Promise<boolean> {
    return this.pending ?? Promise.resolve(true);
  }

  addController(controller: ReactiveController): void {
    this.controllers.add(controller);
  }

  removeController(controller: ReactiveController): void {
    this.controllers.delete(controller);
  }

  /** Has {@link update} called soon, once for all changes until then. */
  requestUpdate(): void {
    this.pending ??= Promise.resolve().then(() => {
      this.pending = undefined;
      this.update();
      return true;
    });
  }

  connectedCallback(): void {
    for (const controller of this.controllers) controller.hostConnected?.();
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    for (const controller of this.controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(): void {
    this.requestUpdate();
  }

  /** Adds a style sheet to the shadow root. */
  protected addRules(rules: string): void {
    if ('replaceSync' in CSSStyleSheet.prototype) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      this.root.adoptedStyleSheets = [...this.root.adoptedStyleSheets, sheet];
      // Safari from before 2023.
    } else this.root.append(node('style', rules));
  }

  /** Shows what is known now. */
  protected abstract update(): void;
}
