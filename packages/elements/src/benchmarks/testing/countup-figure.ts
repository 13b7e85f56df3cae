import { CountUp } from 'countup.js';

/** The number of a figure as countup.js shows it, asked for as simply as can be: no words, no state, no translation. */
class CountupFigure extends HTMLElement {
  private readonly root = this.attachShadow({ mode: 'open' });

  connectedCallback(): void {
    void this.load();
  }

  private async load(): Promise<void> {
    const response = await fetch(this.getAttribute('address') ?? '');
    const { value } = (await response.json()) as { value: number };
    const number = document.createElement('span');
    number.setAttribute('part', 'number');
    this.root.append(number);
    new CountUp(number, value).start();
  }
}

customElements.define('countup-figure', CountupFigure);
