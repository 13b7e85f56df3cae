/** What no page can ask for is made here out of the element's own rules, so that it can be looked at without a printer. */

/** A sheet of A4 without its margins; browsers leave backgrounds out. */
export function beOnPaper(element: HTMLElement, host: HTMLElement): void {
  host.style.cssText =
    'max-inline-size: 182mm; padding: 14mm; background: #fff; color-scheme: light; outline: 1px solid #767676';
  haveRulesFor(element, /print/);
  addRules(element, '*, ::before { background-color: transparent; }');
}

/** As a system has it whose user has chosen few colours: light letters, dark ground, and whatever opts out of that. */
export function beInForcedColours(element: HTMLElement, host: HTMLElement): void {
  host.style.cssText += 'padding: 1rem; background: #000; color-scheme: dark';
  haveRulesFor(element, /forced-colors/);
  const system = { CanvasText: '#fff', Canvas: '#000', LinkText: '#ff0', GrayText: '#3f3', ButtonText: '#fff' };
  for (const sheet of element.shadowRoot?.adoptedStyleSheets ?? []) {
    const rules = [...sheet.cssRules].map(({ cssText }) =>
      cssText.replace(/\b(?:CanvasText|Canvas|GrayText)\b/gi, (name) => inCase(system, name)),
    );
    sheet.replaceSync(rules.join('\n'));
  }
  addRules(
    element,
    `* { color: ${system.CanvasText} !important; border-color: ${system.CanvasText} !important; }
    *:not(.at, .key, .column) { background-color: ${system.Canvas} !important; }
    a { color: ${system.LinkText} !important; }`,
  );
}

function inCase(names: Readonly<Record<string, string>>, name: string): string {
  return Object.entries(names).find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1] ?? name;
}

/** Has rules for a medium hold here; each element has style sheets of its own. */
function haveRulesFor(element: HTMLElement, medium: RegExp): void {
  const rules = (element.shadowRoot?.adoptedStyleSheets ?? []).flatMap((sheet) => [...sheet.cssRules]);
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule && medium.test(rule.media.mediaText)) rule.media.mediaText = 'all';
  }
}

function addRules(element: HTMLElement, rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  element.shadowRoot?.adoptedStyleSheets.push(sheet);
}
