import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '../.vitepress/heading-anchors.ts';
import { siteLink } from '../.vitepress/repository-links.ts';
import { siteFolder } from './built-site.ts';
import { documents, resolved, root, textOf } from './documents.ts';

/** A document without its blocks of code, in which nothing is a link. */
function proseOf(document: string): string {
  return textOf(document).replaceAll(/^\s*```[\s\S]*?^\s*```$/gm, '');
}

/** The anchors that headings of a document have on a forge: the second of the same name gets a number. */
function anchorsIn(document: string): Set<string> {
  const seen = new Map<string, number>();
  const headings = [...proseOf(document).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const anchor = anchorOf(heading.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1'));
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
  return new Set(headings);
}

describe('links of the documents, as on a forge', () => {
  it.each(documents())('%s leads to files and headings that are there', (document) => {
    const broken = [...proseOf(document).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, href = '']) => href)
      .filter((href) => !/^(?:[a-z][a-z+.-]*:|\/)/i.test(href))
      .filter((href) => {
        const [path = '', anchor] = href.split('#');
        const target = path === '' ? document : resolved(document, path);
        // What is generated is checked in the built site.
        if (/^docs\/\w+\/reference\//.test(target)) return false;
        if (!existsSync(join(root, target))) return true;
        if (anchor === undefined || !target.endsWith('.md')) return false;
        return !anchorsIn(target).has(decodeURI(anchor));
      });
    expect(broken).toEqual([]);
  });
});

describe('links of the built site', () => {
  const pages = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const identifiers = new Map(
    pages.map((page) => {
      const html = readFileSync(join(siteFolder, page), 'utf8');
      return [page, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id))];
    }),
  );

  it('lead to pages and anchors that are there', () => {
    const broken = pages.flatMap((page) => {
      const html = readFileSync(join(siteFolder, page), 'utf8');
      return (
        [...html.matchAll(/<a\s[^>]*href="([^"]+)"/g)]
          .map(([, href = '']) => href.replaceAll('&amp;', '&'))
          // Examples lead to pages of the site they are on.
          .filter((href) => !/^(?:[a-z][a-z+.-]*:|\/\/|\/)/i.test(href))
          .filter((href) => {
            const { pathname, hash } = new URL(href, `http://site.invalid/${page}`);
            const path = decodeURI(pathname).slice(1);
            const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
            const full = join(siteFolder, file);
            if (!existsSync(full) || !statSync(full).isFile()) return true;
            return (
              hash !== '' && file.endsWith('.html') && !identifiers.get(file)?.has(decodeURIComponent(hash.slice(1)))
            );
          })
          .map((href) => `${page}: ${href}`)
      );
    });
    expect(broken).toEqual([]);
  });

  it('that lead into the repository are links where one is named, and text elsewhere', () => {
    const page = 'en/webmasters.md';
    expect(siteLink('../../examples/node', page, undefined)).toBeUndefined();
    expect(siteLink('../../examples/node', page, 'https://forge.example/kit/blob/main')).toBe(
      'https://forge.example/kit/blob/main/examples/node',
    );
    expect(siteLink('../../packages/sdk/README.md#publishing', page, undefined)).toBe(
      '/en/reference/readme-sdk.md#publishing',
    );
    expect(siteLink('operators.md#caches', page, undefined)).toBe('operators.md#caches');
  });
});
