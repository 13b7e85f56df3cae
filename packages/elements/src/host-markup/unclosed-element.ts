import { elementNames } from './element-names.ts';

const elements = elementNames.map((name) => `rk-${name}`).join();
/** What no fallback has: other elements of the kit, and what a page has once. */
const restOfPage = `${elements},[data-rk],main,footer,h1,script[src]`;

/**
 * Elements within `root`, itself included, that hold the rest of the page. HTML knows `<rk-service-finder />` as a start
 * tag without an end: all that follows is inside it, and would go when the element shows something of its own.
 */
export function unclosedElements(root: Document | Element): Element[] {
  const within = [...root.querySelectorAll(elements)];
  const all = root instanceof Element && root.matches(elements) ? [root, ...within] : within;
  return all.filter((element) => element.querySelector(restOfPage));
}

/** Puts what an element holds behind it, where whoever wrote the page wanted it. */
export function releaseContent(element: Element): void {
  element.after(...element.childNodes);
  console.warn(
    `<${element.localName}> holds other parts of the page, so they were put behind it. Close it: <${element.localName} …></${element.localName}>; HTML has no <… /> for it.`,
  );
}
