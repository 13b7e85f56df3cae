import { prose } from './markdown.ts';
import type { Declared, Entry } from './package-declarations.ts';

/** Where each export has been told, so that a later page links to it instead of telling it again. */
export type ToldOn = Map<string, string>;

/** An entry with its exports; for what an earlier one told, links after the words `elsewhere`. */
export function entrySection({ specifier, exports }: Entry, page: string, toldOn: ToldOn, elsewhere: string): string {
  const key = (one: Declared) => `${one.name} ${one.signature}`;
  const told = exports.filter((one) => toldOn.has(key(one)));
  const own = exports.filter((one) => !toldOn.has(key(one)));
  for (const one of own) toldOn.set(key(one), page);
  const links = told.map((one) => {
    const where = toldOn.get(key(one));
    return `[\`${one.name}\`](${where === page ? '' : `${where ?? ''}.md`}#${one.name.toLowerCase()})`;
  });
  return [
    `## ${specifier}\n`,
    ...own.map(exportSection),
    links.length > 0 ? `${elsewhere} ${links.join(', ')}\n` : '',
  ].join('\n');
}

function exportSection(one: Declared): string {
  const members = one.members.map(
    (member) =>
      `<a id="${one.name.toLowerCase()}-${member.name.toLowerCase()}"></a>\n\n${code(member.signature)}\n${prose(member.description)}\n`,
  );
  return [`### ${one.name}\n`, code(one.signature), `${prose(one.description)}\n`, ...members].join('\n');
}

/** What stands in the sources, with the comments inside it: those of the members of a type, and of the kinds of a union. */
function code(signature: string): string {
  return signature === '' ? '' : `\`\`\`ts\n${signature}\n\`\`\`\n`;
}
