/** What an element can hold; `undefined` where there is nothing. */
export type Content = Node | string | undefined | readonly Content[];

/** Makes an element: `node('p.where', area, ', ', period)`. Texts stay texts, whatever is in them. */
export function node(nameAndClasses: string, ...contents: Content[]): HTMLElement {
  const [name = '', ...classes] = nameAndClasses.split('.');
  const element = document.createElement(name);
  element.classList.add(...classes);
  element.append(...nodesOf(contents));
  return element;
}

/** Gives an element attributes. */
export function withAttributes(element: HTMLElement, attributes: Readonly<Record<string, string>>): HTMLElement {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** The same without what is not there, in one row. */
export function nodesOf(contents: readonly Content[]): (Node | string)[] {
  return ((contents as unknown[]).flat(Infinity) as (Node | string | undefined)[]).filter(
    (content) => content !== undefined,
  );
}

/** Contents one after another with something between them. */
export function joined(contents: readonly Content[], separator: string): Content[] {
  return contents
    .filter((content) => content !== undefined && content !== '')
    .flatMap((content, index) => (index > 0 ? [separator, content] : [content]));
}
