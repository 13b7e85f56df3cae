import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const tokens = readFileSync(createRequire(import.meta.url).resolve('@resilience-kit/elements/tokens.css'), 'utf8');

/** Choices on one side and what comes of them on the other; one below the other where there is little room. */
const rules = `
:root { color-scheme: light dark; }
*, ::before { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--rk-color-surface);
  color: var(--rk-color-text);
  font: 1em/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
header, main { max-inline-size: 82em; margin-inline: auto; padding-inline: clamp(1em, 4vw, 2em); }
header { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.5em 1em; padding-block: 2em 1.5em; }
header p { grid-column: 1 / -1; max-inline-size: 44em; }
h1 { font-size: clamp(1.6em, 5vw, 2.2em); line-height: 1.15; letter-spacing: -0.01em; }
h2 { font-size: 1.125em; line-height: 1.3; }
h1, h2, p, pre { margin: 0; }
header p, .help { color: var(--rk-color-text-muted); }
.help { font-size: 0.875em; }
a { color: var(--rk-color-accent); }
header a { align-self: start; padding-block: 0.6em; }
:focus-visible { outline: 3px solid var(--rk-color-accent); outline-offset: 2px; border-radius: 4px; }
main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2.5em; padding-block-end: 4em; }
form, #options, #result { display: grid; align-content: start; gap: 1.5em; }
#result { gap: 2em; min-inline-size: 0; }
fieldset { min-inline-size: 0; margin: 0; padding: 0; border: 0; }
legend, .label { padding: 0; font-weight: 600; }
legend { margin-block-end: 0.5em; }
.field { display: grid; gap: 0.35em; }
.choices { display: grid; gap: 0.5em; }
.choices label {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  align-items: center;
  gap: 0.1em 0.75em;
  min-block-size: 44px;
  padding: 0.5em 0.85em;
  border: 1px solid var(--rk-color-border);
  border-radius: 0.6em;
  cursor: pointer;
}
.choices label:has(:checked) { border-color: var(--rk-color-accent); background: var(--rk-color-accent-soft); }
.choices .help { grid-column: 2; }
input, select, button { font: inherit; color: inherit; }
input[type=radio], input[type=checkbox] { inline-size: 1.2em; block-size: 1.2em; margin: 0; accent-color: var(--rk-color-accent); }
input[type=text], select {
  inline-size: 100%;
  min-block-size: 44px;
  padding: 0.5em 0.75em;
  border: 1px solid var(--rk-color-control-border);
  border-radius: 0.6em;
  background: var(--rk-color-surface);
}
.color { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75em; }
.color label { display: flex; align-items: center; gap: 0.6em; min-block-size: 44px; }
input[type=color] { inline-size: 3.5em; block-size: 44px; padding: 0.2em; border: 1px solid var(--rk-color-control-border); border-radius: 0.6em; background: none; }
button {
  min-block-size: 44px;
  padding: 0.5em 1.1em;
  border: 1px solid var(--rk-color-control-border);
  border-radius: 0.6em;
  background: var(--rk-color-surface);
  cursor: pointer;
}
button[type=submit] { justify-self: start; border-color: transparent; background: var(--rk-color-accent); color: var(--rk-color-on-accent); font-weight: 600; }
button[hidden] { display: none; }
.preview { max-block-size: 40em; overflow: auto; padding: clamp(0.5em, 2vw, 1.25em); border: 1px solid var(--rk-color-border); border-radius: 0.9em; background: var(--rk-color-surface-raised); }
iframe { inline-size: 100%; border: 0; border-radius: 0.6em; background: var(--rk-color-surface); }
.piece { display: grid; gap: 0.6em; }
.top { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.5em 1em; }
pre, blockquote {
  margin: 0;
  padding: 1em 1.1em;
  border-radius: 0.6em;
  background: var(--rk-color-surface-raised);
  white-space: pre-wrap;
}
pre { font: 0.875em/1.6 ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; tab-size: 2; }
.fault { color: var(--rk-color-alert); }
.visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (min-width: 60em) {
  main { grid-template-columns: minmax(17em, 22em) minmax(0, 1fr); gap: 4em; }
  form { position: sticky; inset-block-start: 1.5em; }
}
@media (forced-colors: active) {
  .choices label:has(:checked), pre, blockquote { outline: 1px solid CanvasText; }
}
`;

const styles = (tokens + rules)
  .replace(/\/\*.*?\*\//gs, '')
  .replace(/\s+/g, ' ')
  .trim();

/** It stands in the page itself, to the letter, for its hash. */
export const builderStyleElement = `<style>${styles}</style>`;

/** What the content security policy names it by. */
export const builderStylesHash = `sha256-${createHash('sha256').update(styles).digest('base64')}`;
