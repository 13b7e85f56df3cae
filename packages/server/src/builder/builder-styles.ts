import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { builderRules } from './builder-rules.ts';

const tokens = readFileSync(createRequire(import.meta.url).resolve('@resilience-kit/elements/tokens.css'), 'utf8');

/** Choices on one side and what comes of them on the other; one below the other where there is little room. */
const pageRules = `
:root { color-scheme: light dark; }
body {
  margin: 0;
  background: var(--rk-color-surface);
  color: var(--rk-color-text);
  font: 1em/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
header, main { max-inline-size: 84em; margin-inline: auto; padding-inline: clamp(1em, 4vw, 2.5em); }
header { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.25em 1em; padding-block: clamp(1.25em, 4vw, 2.5em); }
header .introduction { grid-column: 1 / -1; max-inline-size: 44em; color: var(--rk-color-text-muted); font-size: 1.0625em; }
.kit { grid-column: 1; align-self: center; color: var(--rk-color-accent); font-size: 0.8125em; font-weight: 700; letter-spacing: 0.06em; }
h1 { grid-column: 1 / -1; margin: 0; font-size: clamp(1.75em, 5vw, 2.5em); line-height: 1.1; letter-spacing: -0.02em; }
header a { grid-area: 1 / 2; padding-block: 0.6em; }
main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2.5em; padding-block-end: 5em; }
.jump { position: fixed; inset-block-end: 1em; inset-inline-end: 1em; z-index: 1; display: grid; align-items: center; text-decoration: none; }
@media (min-width: 60em) {
  main { grid-template-columns: minmax(18em, 23em) minmax(0, 1fr); gap: clamp(2em, 4vw, 4em); }
  .jump { display: none; }
}
`;

const styles = (tokens + builderRules + pageRules)
  .replace(/\/\*.*?\*\//gs, '')
  .replace(/\s+/g, ' ')
  .trim();

/** It stands in the page itself, to the letter, for its hash. */
export const builderStyleElement = `<style>${styles}</style>`;

/** What the content security policy names it by. */
export const builderStylesHash = `sha256-${createHash('sha256').update(styles).digest('base64')}`;
