/** Tells whoever builds the page what is wrong with it, once for each fault. */
export class Warnings {
  private readonly host: Element;
  private readonly said = new Set<string>();

  constructor(host: Element) {
    this.host = host;
  }

  say(message: string): void {
    if (this.said.has(message)) return;
    this.said.add(message);
    console.warn(`<${this.host.localName}>: ${message}`);
  }
}
