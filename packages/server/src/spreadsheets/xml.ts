import { Parser } from 'saxen';

/** The attributes of an element; worked out when they are asked for: most elements of a sheet have none that matter. */
export type Attributes = () => Readonly<Record<string, string>>;

/** What happens on the way through an XML document. Names come without their namespace. */
export interface XmlListener {
  open?: (name: string, attributes: Attributes) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/**
 * Walks through an XML document. Entities that a document declares itself are never expanded.
 *
 * @throws Error when it is not well formed
 */
export function walkXml(xml: string, { open, close, text }: XmlListener): void {
  const parser = new Parser();
  let failure: Error | undefined;
  parser.on('error', (error) => (failure ??= error));
  parser.on('warn', () => undefined);
  if (open) {
    parser.on('openTag', (name, attributes, decode) => {
      open(local(name), () => {
        const decoded: Record<string, string> = {};
        for (const [attribute, value] of Object.entries(attributes())) decoded[local(attribute)] = decode(value);
        return decoded;
      });
    });
  }
  if (close) parser.on('closeTag', (name) => close(local(name)));
  if (text) {
    parser.on('text', (raw, decode) => text(decode(raw)));
    parser.on('cdata', text);
  }
  const result = parser.parse(xml.replace(/^\ufeff/, ''));
  failure ??= result instanceof Error ? result : undefined;
  if (failure) throw failure;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
