import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from '../.vitepress/pages.ts';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every document that people read: guides, READMEs, CONTRIBUTING; as paths from the root. */
export function documents(): string[] {
  const guides = languages.flatMap((language) => markdownIn(`docs/${language}`));
  const readmes = ['packages', 'examples'].flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((name) =>
      markdownIn(`${folder}/${name}`).filter((file) => file.endsWith('/README.md')),
    ),
  );
  return ['README.md', 'CONTRIBUTING.md', 'docs/README.md', ...guides, ...readmes];
}

function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map(({ name }) => `${folder}/${name}`);
}

/** The text of a document. */
export function textOf(document: string): string {
  return readFileSync(join(root, document), 'utf8');
}

/** A block of code of a document. */
export interface Block {
  /** `docs/en/webmasters.md:12` */
  readonly where: string;
  readonly document: string;
  /** `ts`, `sh`; empty where none is named. */
  readonly language: string;
  /** What stands after the language: `live`. */
  readonly info: string;
  readonly code: string;
  /** Why nothing checks it: `<!-- unchecked: … -->` before it says so. */
  readonly unchecked: string | undefined;
}

/** All blocks of code of a document, as they stand in it. */
export function blocksOf(document: string): Block[] {
  const lines = textOf(document).split('\n');
  const blocks: Block[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    const [, indent = '', language = '', info = ''] = /^(\s*)```(\S*)\s*(.*)$/.exec(lines[start] ?? '') ?? [];
    if (!/^\s*```/.test(lines[start] ?? '')) continue;
    const end = lines.findIndex((line, index) => index > start && line.trim() === '```');
    const before = lines.slice(Math.max(0, start - 2), start).join('\n');
    blocks.push({
      where: `${document}:${start + 1}`,
      document,
      language,
      info,
      code: lines
        .slice(start + 1, end)
        .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
        .join('\n'),
      unchecked: /<!-- unchecked: (.+?) -->/.exec(before)?.[1],
    });
    start = end;
  }
  return blocks;
}

/** Every block of every document. */
export function allBlocks(): Block[] {
  return documents().flatMap(blocksOf);
}

/** A path that a document names, from the root. */
export function resolved(document: string, path: string): string {
  return relative(root, join(root, dirname(document), decodeURI(path)));
}
