import { elementNames } from './element-names.ts';

/** Marks what stands in the place of an element: `data-rk="service-finder"`. */
const MARK = 'data-rk';
const warned = new Set<string>();

/** What stands in the place of elements within `root`, itself included. */
export function placeholders(root: Document | Element): HTMLElement[] {
  const within = [...root.querySelectorAll<HTMLElement>(`[${MARK}]`)];
  return root instanceof HTMLElement && root.hasAttribute(MARK) ? [root, ...within] : within;
}

/**
 * Puts an element of the kit into what stands in its place because the page's editor lets no custom tags through:
 * `<div data-rk="service-finder" data-hromada="UA…">` gets `<rk-service-finder hromada="UA…">` with what was inside as its
 * fallback. The box itself stays, with its `id`, `class`, `style`, `lang` and `dir`: style sheets and scripts of the page
 * may count on it. What has an element already, such as a copy of a page that a router kept, only gets its attributes.
 */
export function fillPlaceholder(box: HTMLElement): void {
  const name = nameIn(box);
  if (!name) return;
  const tag = `rk-${name}`;
  const present = [...box.children].find(({ localName }) => localName === tag);
  const element = present ?? box.ownerDocument.createElement(tag);
  const wanted = attributesOf(box);
  for (const [attribute, value] of wanted) {
    if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
  }
  if (present) {
    for (const attribute of given.get(box) ?? []) if (!wanted.has(attribute)) element.removeAttribute(attribute);
  } else {
    element.append(...box.childNodes);
    box.append(element);
  }
  given.set(box, [...wanted.keys()]);
}

/** The attributes that an element has from its box, so that they go when the box loses them. */
const given = new WeakMap<Element, readonly string[]>();

function nameIn(box: HTMLElement): string | undefined {
  const asked = box.getAttribute(MARK) ?? '';
  const name = asked.trim().toLowerCase().replace(/^rk-/, '');
  const known = elementNames.find((one) => one === name);
  if (!known && !warned.has(name)) {
    warned.add(name);
    console.warn(`${MARK}="${asked}" is no element of the Resilience Kit. There are: ${elementNames.join(', ')}.`);
  }
  return known;
}

/**
 * Editors let `data-*` of strangers pass because it does nothing; what makes scripts or styles of an attribute stays where
 * it is. So does what belongs to the box alone.
 */
const staysOnBox = /^(on.*|style|class|id|slot|part|is|rk|rk-.*)$/;

function attributesOf(box: HTMLElement): Map<string, string> {
  return new Map(
    [...box.attributes].flatMap(({ name, value }): [string, string][] => {
      const attribute = name.startsWith('data-') ? name.slice('data-'.length) : '';
      return attribute && !staysOnBox.test(attribute) ? [[attribute, value]] : [];
    }),
  );
}
