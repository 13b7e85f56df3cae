import { html, LitElement } from 'lit';

/** As little as an element of Lit can do: one line. */
class TrivialElement extends LitElement {
  protected override render() {
    return html`
      <button part="result">Допомога поруч</button>
    `;
  }
}

customElements.define('trivial-element', TrivialElement);
