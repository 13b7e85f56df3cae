import { html } from 'hono/html';
import type { ContentLanguageCode } from '../records/stored.ts';

type Html = ReturnType<typeof html>;

/** What every page for frames has around its content. */
export interface PageFrame {
  language: ContentLanguageCode;
  theme: 'auto' | 'light' | 'dark';
  title: string;
  /** The browser says that the page goes into a frame. */
  framed?: boolean;
  /** Styles, scripts and what others read of the page. */
  head: Html | string;
}

/** A page with its content; in search engines are the pages of the sites that show it. */
export function wholePage({ language, theme, title, framed = false, head }: PageFrame, content: Html): Html {
  return html`
    <!doctype html>
    <html
      lang="${language}"
      ${
        theme === 'auto'
          ? ''
          : html`
              data-theme="${theme}"
            `
      }
      ${framed ? 'data-framed' : ''}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="format-detection" content="telephone=no" />
        <title>${title}</title>
        ${head}
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>
  `;
}

/** The colours that an address asks for; `auto` for whatever else it says. */
export function themeIn(parameters: URLSearchParams): PageFrame['theme'] {
  const theme = parameters.get('theme');
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}

/** In a page there is nothing in which the space before a line would be seen. */
export function withoutIndentation(page: string): string {
  return page.trim().replace(/\n\s+/g, '\n');
}
