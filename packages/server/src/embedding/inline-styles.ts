import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const tokens = readFileSync(createRequire(import.meta.url).resolve('@resilience-kit/elements/tokens.css'), 'utf8');

/** A style sheet or a script that stands in the page itself, so that a page that somebody has kept never lacks it. */
export interface Inline {
  /** To the letter, for its hash. */
  element: string;
  /** What the content security policy names it by. */
  hash: string;
}

/** Rules with the colours of the elements before them. */
export function inlineStyles(rules: string): Inline {
  // What the tokens say of the elements themselves is of no use where there are none.
  const styles = shortened(tokens.replace(/^rk-[^{]*\{[^}]*\}/gm, '') + rules);
  return { element: `<style>${styles}</style>`, hash: hashOf(styles) };
}

export function inlineScript(code: string): Inline {
  return { element: `<script>${code}</script>`, hash: hashOf(code) };
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function shortened(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim();
}
