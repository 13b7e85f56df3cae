import 'number-flow';

/** The number of a figure in number-flow's element, asked for as simply as can be: no words, no state, no translation. */
class NumberFlowFigure extends HTMLElement {
  private readonly root = this.attachShadow({ mode: 'open' });

  connectedCallback(): void {
    void this.load();
  }

  private async load(): Promise<void> {
    const response = await fetch(this.getAttribute('address') ?? '');
    const { value } = (await response.json()) as { value: number };
    const number = document.createElement('number-flow') as HTMLElement & { update(value: number): void };
    number.setAttribute('part', 'number');
    this.root.append(number);
    number.update(value);
  }
}

customElements.define('number-flow-figure', NumberFlowFigure);
