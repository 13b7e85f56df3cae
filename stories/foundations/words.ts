import translations from '../../packages/elements/xliff/uk.xlf?raw';

const units = [...new DOMParser().parseFromString(translations, 'application/xml').querySelectorAll('trans-unit')].map(
  (unit) => [textOf(unit.querySelector('source')), textOf(unit.querySelector('target'))] as const,
);

/** A text of the components in both languages, as they show it; fails when they no longer do. */
export function wordsOf(english: string): { readonly uk: string; readonly en: string } {
  const [en, uk] = units.find(([source]) => source === english) ?? [];
  if (en === undefined || uk === undefined) throw new Error(`No component says “${english}”.`);
  return { uk, en };
}

/** What is put in later stands there as an ellipsis. */
function textOf(element: Element | null): string {
  return [...(element?.childNodes ?? [])]
    .map((node) => (node instanceof Element ? '…' : (node.textContent ?? '')))
    .join('');
}
