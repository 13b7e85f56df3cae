import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audiences, languages } from '../.vitepress/pages.ts';
import { siteFolder } from './built-site.ts';
import { blocksOf, root } from './documents.ts';

const pagesOf = (language: string) =>
  readdirSync(join(root, 'docs', language), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .toSorted();

describe('pages', () => {
  it('are the same in Ukrainian and in English', () => {
    expect(pagesOf('uk')).toEqual(pagesOf('en'));
  });

  it('are all in the sidebar, or linked by one that is', () => {
    const listed = audiences.flatMap(({ pages }) => Object.keys(pages)).map((page) => `${page}.md`);
    const unlisted = pagesOf('en').filter((page) => !listed.includes(page) && page !== 'index.md');
    expect(unlisted.filter((page) => !/^reference\/(?:api|sdk)-/.test(page))).toEqual([]);
    expect(listed.filter((page) => !pagesOf('en').includes(page))).toEqual([]);
  });

  it.each(pagesOf('en').filter((page) => !page.startsWith('reference/')))(
    '%s has headings and code in both languages alike',
    (page) => {
      const shape = (language: string) => {
        const text = readFileSync(join(root, 'docs', language, page), 'utf8').replaceAll(
          /^\s*```[\s\S]*?^\s*```$/gm,
          '',
        );
        return {
          headings: [...text.matchAll(/^(#+) /gm)].map(([, level]) => level),
          blocks: blocksOf(`docs/${language}/${page}`).map((block) => `${block.language} ${block.info}`),
        };
      };
      expect(shape('uk')).toEqual(shape('en'));
    },
  );

  it('are listed for language models, and there as one text', () => {
    const list = readFileSync(join(siteFolder, 'llms.txt'), 'utf8');
    for (const [, path = ''] of list.matchAll(/\]\(([^)]+)\)/g)) {
      expect(existsSync(join(siteFolder, path)), path).toBe(true);
    }
    for (const language of languages) expect(list).toContain(`](${language}/webmasters.html)`);
    expect(readFileSync(join(siteFolder, 'llms-full.txt'), 'utf8')).toContain('# Put it on your site');
  });
});
