import { posix } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';

/** The packages whose README is a page of the reference. */
const withPage = new Set(['elements', 'sdk', 'server', 'text']);

/**
 * Where a link of a page in `docs/` leads on the site. Pages are linked as on a forge; what is in the repository and not on the
 * site leads to its address there, when `RK_DOCS_REPOSITORY` names one (`https://forge.example/kit/blob/main`), and is
 * no link otherwise (undefined).
 *
 * @param href as it stands in the page
 * @param page the page, from `docs/`: `en/webmasters.md`
 */
export function siteLink(
  href: string,
  page: string,
  repository = process.env['RK_DOCS_REPOSITORY'],
): string | undefined {
  if (/^(?:[a-z][a-z+.-]*:|#|\/)/i.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const target = posix.join('docs', posix.dirname(page), path);
  const after = anchor === undefined ? '' : `#${anchor}`;
  const [language = 'uk'] = page.split('/');
  if (target.startsWith('docs/') && !target.endsWith('README.md')) return href;
  if (target === 'docs/README.md') return `/${language}/`;
  const [, packageName = ''] = /^packages\/([\w-]+)\/README\.md$/.exec(target) ?? [];
  if (withPage.has(packageName)) return `/${language}/reference/readme-${packageName}.md${after}`;
  return repository ? `${repository.replace(/\/$/, '')}/${target}${after}` : undefined;
}

/** Has the renderer follow {@link siteLink}: what leads nowhere on the site stays as text, with the path to be seen on pointing. */
export function repositoryLinks(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('repository-links', (state) => {
    const { relativePath } = state.env as { relativePath?: string };
    if (!relativePath) return;
    for (const { children } of state.tokens) {
      let unlinked = false;
      for (const token of children ?? []) {
        if (token.type === 'link_open') {
          const href = String(token.attrGet('href'));
          const link = siteLink(decodeURI(href), relativePath);
          unlinked = link === undefined;
          if (link === undefined) {
            token.tag = 'span';
            token.attrs = [['title', posix.join(posix.dirname(`docs/${relativePath}`), href)]];
            token.type = 'source_open';
          } else if (link !== decodeURI(href)) token.attrSet('href', link);
        } else if (token.type === 'link_close' && unlinked) {
          token.tag = 'span';
          token.type = 'source_close';
          unlinked = false;
        }
      }
    }
  });
}
