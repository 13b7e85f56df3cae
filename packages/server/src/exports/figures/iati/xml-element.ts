type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An XML element that has been written; children are elements too. */
export type XmlElement = string & { readonly written: 'element' };

/** An element with its attributes, without those that are undefined. */
export function element(name: string, attributes: Attributes, ...children: readonly XmlElement[]): XmlElement {
  const content = children.join('');
  return (
    content === '' ? opened(name, attributes, '/') : `${opened(name, attributes)}${content}</${name}>`
  ) as XmlElement;
}

/** An element that holds text. */
export function textElement(name: string, attributes: Attributes, text: string): XmlElement {
  return `${opened(name, attributes)}${escaped(text)}</${name}>` as XmlElement;
}

/** The beginning of an element whose content comes in pieces. */
export function opened(name: string, attributes: Attributes, end: '/' | '' = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${escaped(String(value))}"`);
  return `<${name}${written.join('')}${end}>`;
}

/** What XML 1.0 cannot hold in any way, such as most control characters, is left out. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (character) => references[character] ?? character);
}
