/** What only builds is written in JavaScript. */
declare module '*/minify-templates.js' {
  import type { Plugin } from 'vite';

  /** Takes the white space and comments out of `html` and `css` templates, which minifiers of JavaScript leave alone. */
  export function minifyTemplates(): Plugin;
}
