import { elementDeclarations } from '../reference/element-pages.ts';

/** Attributes that every element may have. */
const everywhere = /^(?:class|id|style|slot|hidden|lang|dir|title|role|tabindex|data-[\w-]+|aria-[\w-]+)$/;

/** Elements without an end. */
const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

/** What is wrong with HTML: elements that are not closed, and elements or attributes of the kit that are not in its manifest. */
export function faultsInHtml(html: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const elements = new Map(
    elementDeclarations().map(({ tagName, attributes = [] }) => [tagName, new Set(attributes.map(({ name }) => name))]),
  );
  const withoutScripts = html
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/(<script[^>]*>)[\s\S]*?(<\/script>)/g, '$1$2');
  for (const [, closing, name = '', attributes = '', itself] of withoutScripts.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*(\/?)>/g,
  )) {
    if (closing) {
      const expected = open.pop();
      if (expected !== name) faults.push(`</${name}> closes <${expected ?? 'nothing'}>`);
      continue;
    }
    if (!itself && !empty.has(name.toLowerCase())) open.push(name);
    if (!name.startsWith('rk-')) continue;
    const known = elements.get(name);
    if (!known) faults.push(`<${name}> is no element of the kit`);
    for (const [, attribute = ''] of attributes.matchAll(/([^\s=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|\S+))?/g)) {
      if (known && !known.has(attribute) && !everywhere.test(attribute)) faults.push(`<${name}> has no ${attribute}`);
    }
  }
  return open.length > 0 ? [...faults, `not closed: ${open.map((name) => `<${name}>`).join(' ')}`] : faults;
}
