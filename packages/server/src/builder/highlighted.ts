import { html } from 'hono/html';

const parts = /(?<tag><\/?[a-z][\w-]*|\/?>)|(?<text>"[^"]*")|(?<name>[a-z][\w-]*(?==))/g;

/** A piece of HTML as text to be read and copied, with its tags, names and values told apart by colour. */
export function highlighted(code: string): ReturnType<typeof html> {
  const pieces: unknown[] = [];
  let last = 0;
  for (const { index, 0: part, groups = {} } of code.matchAll(parts)) {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined);
    // Space around it would be copied.
    // prettier-ignore
    pieces.push(code.slice(last, index), html`<span class="${kind}">${part}</span>`);
    last = index + part.length;
  }
  pieces.push(code.slice(last));
  // prettier-ignore
  return html`${pieces}`;
}
