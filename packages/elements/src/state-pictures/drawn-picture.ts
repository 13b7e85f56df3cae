import type { Drawing } from './drawings.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** The same for elements that are made without templates. */
export function drawnPicture([faint, mark]: Drawing): Node {
  const picture = document.createElementNS(namespace, 'svg');
  const attributes = { class: 'picture', viewBox: '0 0 120 64', 'aria-hidden': 'true', focusable: 'false' };
  for (const [name, value] of Object.entries(attributes)) picture.setAttribute(name, value);
  for (const lines of [faint, mark]) {
    const path = document.createElementNS(namespace, 'path');
    path.setAttribute('d', lines);
    picture.append(path);
  }
  picture.firstElementChild?.setAttribute('class', 'faint');
  return picture;
}
