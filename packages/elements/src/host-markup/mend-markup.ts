import { fillPlaceholder, placeholders } from './placeholder.ts';
import { releaseContent, unclosedElements } from './unclosed-element.ts';

/** Mends what is in a page and what comes into it later. */
export function mendMarkup(page: Document): void {
  const mend = (root: Document | Element) => {
    for (const element of unclosedElements(root)) releaseContent(element);
    for (const box of placeholders(root)) {
      fillPlaceholder(box);
      // Frameworks change attributes of what they have put on the page.
      observer.observe(box, { attributes: true });
    }
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') fillPlaceholder(target as HTMLElement);
      for (const node of addedNodes) if (node instanceof Element) mend(node);
    }
  });
  const begin = () => {
    observer.observe(page, { childList: true, subtree: true });
    mend(page);
  };
  // While the page comes in, nobody knows what is inside an element.
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', begin);
  else begin();
}
