import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Language } from '../.vitepress/pages.ts';

/** The packages whose README is a page of the reference. */
export const packagesWithPage = ['elements', 'sdk', 'server', 'text'] as const;

const note = {
  uk: 'Це README пакета, як він лежить поруч із кодом: англійською.\n',
  en: 'This is the README of the package, as it lies beside the code.\n',
};

/** The README of a package with its links as seen from `docs/<language>/reference/`. */
export function packagePage(name: string, language: Language): string {
  const text = readFileSync(new URL(`../../packages/${name}/README.md`, import.meta.url), 'utf8');
  const page = text.replaceAll(/\]\(([^)\s]+)\)/g, (whole, href: string) => {
    if (/^(?:[a-z][a-z+.-]*:|#)/i.test(href)) return whole;
    const target = posix.join('packages', name, href).replace('docs/en/', `docs/${language}/`);
    return `](${posix.relative(`docs/${language}/reference`, target)})`;
  });
  const [title = '', ...rest] = page.split('\n');
  return ['---\neditLink: false\n---\n', title, '', note[language], ...rest].join('\n');
}
