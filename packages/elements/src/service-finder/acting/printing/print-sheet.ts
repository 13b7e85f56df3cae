import { type CSSResult, type LitElement, render, type TemplateResult } from 'lit';

/** What paper it goes on. */
export type Paper = 'A4' | 'A6';

/** In millimetres: of the names of papers, CSS knows no smaller one than A5. */
const sizes: Readonly<Record<Paper, string>> = { A4: '210mm 297mm', A6: '105mm 148mm' };
const margins: Readonly<Record<Paper, string>> = { A4: '14mm', A6: '7mm' };
/** Marks what is printed in the place of the page. */
const MARK = 'data-rk-print';

let takeAway: (() => void) | undefined;

/**
 * Prints something else than the page shows: it is put beside everything else, seen by nobody, and the printer gets it
 * alone. Works under a strict content security policy: the rules come as constructed style sheets. All of it is gone
 * again after printing.
 *
 * @param element whose styles it has
 * @returns what takes it away sooner: not every browser tells when it has printed
 */
export function printSheet(
  element: Pick<LitElement, 'renderRoot'>,
  paper: Paper,
  styles: CSSResult,
  content: TemplateResult,
): () => void {
  takeAway?.();
  const sheet = document.createElement('div');
  sheet.setAttribute(MARK, '');
  // Paper is white.
  sheet.setAttribute('theme', 'light');
  const root = sheet.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...(element.renderRoot as ShadowRoot).adoptedStyleSheets, sheetOf(styles.cssText)];
  render(content, root);
  document.body.append(sheet);
  const rules = sheetOf(pageRules(paper));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  const remove = () => {
    if (takeAway === remove) takeAway = undefined;
    removeEventListener('afterprint', remove);
    sheet.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== rules);
  };
  takeAway = remove;
  addEventListener('afterprint', remove);
  print();
  return remove;
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

function pageRules(paper: Paper): string {
  return `
    @media screen { [${MARK}] { display: none !important; } }
    @media print {
      @page { size: ${sizes[paper]}; margin: ${margins[paper]}; }
      html, body { margin: 0 !important; padding: 0 !important; min-height: 0 !important; background: #fff !important; }
      body > :not([${MARK}]) { display: none !important; }
    }
  `;
}
