import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { audiences, type Language, languages } from './pages.ts';

const introduction = `# Resilience Kit

> Resilience Kit makes help findable in Ukraine: web components for the sites of municipalities and NGOs (service finder, safe
> intake form, impact figures), a typed client, and a reference server for one shared API, a profile of Open Referral HSDS 3.2.3.

Every page exists in Ukrainian (uk/) and English (en/) with the same content. Everything in one file: llms-full.txt.
`;

/** Writes \`llms.txt\`, a list of the pages for language models (llmstxt.org), and \`llms-full.txt\`, all guides in English. */
export function writeForMachines(srcDir: string, outDir: string): void {
  writeFileSync(
    join(outDir, 'llms.txt'),
    [introduction, ...languages.map((language) => listOf(srcDir, language))].join('\n'),
  );
  const guides = audiences.flatMap(({ pages }) => Object.keys(pages)).map((page) => textOf(srcDir, 'en', page));
  writeFileSync(join(outDir, 'llms-full.txt'), [introduction, ...guides].join('\n\n'));
}

function listOf(srcDir: string, language: Language): string {
  return audiences
    .map(({ title, pages }) => {
      const lines = Object.entries(pages).map(([page, name]) => {
        const [heading = ''] = textOf(srcDir, language, page).split('\n');
        return `- [${name[language]}](${language}/${page}.html): ${heading.replace(/^# /, '')}`;
      });
      return `## ${title[language]} (${language})\n\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

/** A page as it is written, without what is for VitePress alone. */
function textOf(srcDir: string, language: Language, page: string): string {
  return readFileSync(join(srcDir, language, `${page}.md`), 'utf8')
    .replace(/^---\n[\s\S]*?\n---\n+/, '')
    .trim();
}
