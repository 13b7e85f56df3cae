import type { Language } from '../documentation-pages/page-language.ts';

interface Style {
  readonly size: number;
  readonly weight: string;
  readonly lineHeight: string;
  readonly sample: string;
}

/** The styles in which elements show text, largest first: read off what is painted, one for each size and weight. */
export function typeScale(elements: readonly Element[]): Style[] {
  const styles = new Map<string, Style>();
  for (const element of elements.flatMap((host) => [...(host.shadowRoot?.querySelectorAll('*') ?? [])])) {
    const text = [...element.childNodes].find((node) => node instanceof Text && node.data.trim().length > 3);
    if (!(text instanceof Text) || !element.checkVisibility()) continue;
    const { fontSize, fontWeight, lineHeight } = getComputedStyle(element);
    const key = `${fontSize} ${fontWeight}`;
    const sample = text.data.trim().replace(/\s+/g, ' ').slice(0, 60);
    if (!styles.has(key)) styles.set(key, { size: parseFloat(fontSize), weight: fontWeight, lineHeight, sample });
  }
  return [...styles.values()].sort((one, other) => other.size - one.size || Number(other.weight) - Number(one.weight));
}

const titles = {
  uk: ['Розмір', 'Насиченість', 'Рядок', 'Як це виглядає'],
  en: ['Size', 'Weight', 'Line', 'As it is there'],
};

/** The scale as a table, each style in itself. */
export function typeTable(styles: readonly Style[], language: Language): HTMLTableElement {
  const table = document.createElement('table');
  table.style.cssText = 'border-spacing: 1rem 0.5rem; text-align: start';
  const head = table.createTHead().insertRow();
  for (const title of titles[language]) {
    head.append(Object.assign(document.createElement('th'), { scope: 'col', textContent: title }));
  }
  const body = table.createTBody();
  for (const { size, weight, lineHeight, sample } of styles) {
    const row = body.insertRow();
    for (const text of [`${size} px`, weight, lineHeight]) row.insertCell().textContent = text;
    const shown = row.insertCell();
    shown.style.cssText = `font-size: ${size}px; font-weight: ${weight}; line-height: ${lineHeight}; font-family: var(--rk-font, inherit)`;
    shown.textContent = sample;
  }
  return table;
}
