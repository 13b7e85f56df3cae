import { html, LitElement, type PropertyDeclarations } from 'lit';

/** As little as an element of Lit can do that shows what an API finds: a name and nothing else. */
class ListingElement extends LitElement {
  static override properties: PropertyDeclarations = { names: { state: true } };

  private names: readonly string[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    const address = `${this.getAttribute('api') ?? ''}/v1/search?per_page=20`;
    const response = await fetch(address, { headers: { accept: 'application/json', 'accept-language': 'uk' } });
    const { contents } = (await response.json()) as { contents: { service: { name: string } }[] };
    this.names = contents.map(({ service }) => service.name);
  }

  protected override render() {
    return html`
      <ul>
        ${this.names.map(
          (name) => html`
            <li><button part="result">${name}</button></li>
          `,
        )}
      </ul>
    `;
  }
}

customElements.define('listing-element', ListingElement);
