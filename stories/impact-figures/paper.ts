/** A sheet of A4 without its margins, out of the element's own rules for paper; browsers leave backgrounds out. */
export function beOnPaper(element: HTMLElement, host: HTMLElement): void {
  host.style.cssText =
    'max-inline-size: 182mm; padding: 14mm; background: #fff; color-scheme: light; outline: 1px solid #767676';
  const sheets = element.shadowRoot?.adoptedStyleSheets ?? [];
  // Each of these elements has style sheets of its own.
  for (const rule of sheets.flatMap(({ cssRules }) => [...cssRules])) {
    if (rule instanceof CSSMediaRule && rule.media.mediaText.includes('print')) rule.media.mediaText = 'all';
  }
  const withoutBackgrounds = new CSSStyleSheet();
  withoutBackgrounds.replaceSync('*, ::before { background-color: transparent; }');
  element.shadowRoot?.adoptedStyleSheets.push(withoutBackgrounds);
}
