import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformerStyleToClass } from '@shikijs/transformers';
import type { MarkdownRenderer } from 'vitepress';

/** Colours of code as classes: `style="…"` on each word would need `'unsafe-inline'`. */
export const codeColors = transformerStyleToClass({ classPrefix: 'code-' });

/**
 * Puts scripts and styles that VitePress writes into pages into files of their own, so that the site works under
 * `script-src 'self'; style-src 'self'`, and links what every page has by an address that is right for its depth. Styles on elements
 * of the theme are in `theme/style.css`.
 *
 * @param html a page as it is written
 * @param page its path from the root of the site
 */
export function withoutInline(html: string, page: string, outDir: string): string {
  const toRoot = '../'.repeat(page.split('/').length - 1) || './';
  const keep = (content: string, ending: string) => {
    const name = `inline-${createHash('sha256').update(content).digest('hex').slice(0, 10)}.${ending}`;
    mkdirSync(join(outDir, 'assets'), { recursive: true });
    writeFileSync(join(outDir, 'assets', name), content);
    return `${toRoot}assets/${name}`;
  };
  return html
    .replaceAll(/<script((?![^>]*\bsrc=)[^>]*)>([\s\S]+?)<\/script>/g, (_, attributes: string, content: string) => {
      return `<script${attributes} src="${keep(content, 'js')}"></script>`;
    })
    .replaceAll(/ style="(?:position:relative;|--vp-vh:0px;)"/g, '')
    .replace('</head>', `<link rel="icon" type="image/svg+xml" href="${toRoot}favicon.svg">\n</head>`)
    .replace('</head>', `<link rel="stylesheet" href="${toRoot}assets/code-colors.css">\n</head>`)
    .replaceAll(/<style[^>]*>([\s\S]+?)<\/style>/g, (_, content: string) => {
      return `<link rel="stylesheet" href="${keep(content, 'css')}">`;
    });
}

/** Alignment of cells as classes, for the same reason. */
export function alignmentClasses(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('alignment-classes', ({ tokens }) => {
    for (const token of tokens) {
      const alignment = /^text-align:(\w+)/.exec(token.attrGet('style') ?? '')?.[1];
      if (alignment) token.attrs = [['class', `align-${alignment}`]];
    }
  });
}

/** Writes the classes of {@link codeColors}, which are complete once all pages are. */
export function writeCodeColors(outDir: string): void {
  writeFileSync(join(outDir, 'assets', 'code-colors.css'), codeColors.getCSS());
}
