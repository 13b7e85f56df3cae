import { inlineStyles } from './inline-styles.ts';

/** The look of the finder where no script runs: as the element has it, from 280 px on, on paper and in forced colours. */
const rules = `
:root { color-scheme: light dark; }
:root[data-theme='light'] { color-scheme: light; }
:root[data-theme='dark'] { color-scheme: dark; }
*, ::before { box-sizing: border-box; margin: 0; padding: 0; }
body {
  background: var(--rk-color-surface);
  color: var(--rk-color-text);
  font: 1em/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
main { display: grid; gap: 1em; max-inline-size: 66em; margin-inline: auto; padding: clamp(0.75em, 3vw, 1.75em); }
[data-framed] main { padding: 0.25em; max-inline-size: none; }
rk-service-finder { display: block; min-inline-size: 0; }
.top { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.25em 1em; }
h1 { font-size: clamp(1.4em, 5vw, 1.9em); line-height: 1.2; }
[data-framed] .top > h1 {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
h2 { font-size: 1.25em; line-height: 1.3; }
a { color: var(--rk-color-accent); }
a:hover { color: var(--rk-color-accent-strong); }
:focus-visible { outline: 3px solid var(--rk-color-accent); outline-offset: 2px; border-radius: 2px; }
.plain { display: grid; gap: 1.25em; margin-block-end: 1.5em; }
form { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr)); align-items: end; gap: 0.75em; }
label { display: grid; gap: 0.25em; min-inline-size: 0; font-weight: 600; }
input, select, button {
  inline-size: 100%;
  min-block-size: 44px;
  padding: 0.5em 0.75em;
  border: 1px solid var(--rk-color-control-border);
  border-radius: 0.5em;
  background: var(--rk-color-surface);
  color: inherit;
  font: inherit;
  font-weight: 400;
}
button {
  border-color: transparent;
  background: var(--rk-color-accent);
  color: var(--rk-color-on-accent);
  font-weight: 600;
  cursor: pointer;
}
button:hover { background: var(--rk-color-accent-strong); }
.links, .numbers, .cards, .rk-kinds { list-style: none; }
.links { display: flex; flex-wrap: wrap; gap: 0 1.25em; }
.top a, .links a, .numbers a, .paging a, .urgent a, .rk-call a, summary { display: inline-flex; align-items: center; min-block-size: 44px; }
.numbers { display: grid; gap: 0.25em; }
.numbers li { display: grid; grid-template-columns: minmax(5em, auto) minmax(0, 1fr); align-items: center; gap: 0.75em; }
.numbers a { font-weight: 700; white-space: nowrap; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20em), 1fr)); gap: 0.85em; }
.cards > li { display: grid; min-inline-size: 0; }
.rk-result {
  display: flex;
  flex-direction: column;
  gap: 0.5em;
  min-inline-size: 0;
  padding: 1em 1.1em;
  border: 1px solid var(--rk-color-border);
  border-radius: var(--rk-radius);
  break-inside: avoid;
}
.rk-result h3 { font-size: 1.125em; line-height: 1.3; }
.rk-organization { margin-block-start: -0.3em; }
.rk-organization, .rk-verified, .asked { color: var(--rk-color-text-muted); }
.rk-kinds { display: flex; flex-wrap: wrap; gap: 0.35em; font-size: 0.875em; }
.rk-kinds li, .rk-hours strong {
  display: inline-block;
  padding: 0.1em 0.7em;
  border: 1px solid transparent;
  border-radius: 1em;
  background: var(--rk-color-accent-soft);
  color: var(--rk-color-accent-strong);
}
.rk-hours strong { background: var(--rk-color-surface-raised); color: var(--rk-color-text-muted); }
.rk-hours.closed strong { background: var(--rk-color-alert-soft); color: var(--rk-color-alert); }
.rk-hours.moved strong { background: var(--rk-color-notice-soft); color: var(--rk-color-notice); }
.rk-notice, .rk-verified { font-size: 0.9375em; }
.rk-notice {
  padding: 0.7em 0.9em;
  border: 1px solid transparent;
  border-radius: 0.5em;
  background: var(--rk-color-soon-soft);
  color: var(--rk-color-soon);
}
.rk-call, .urgent { font-weight: 600; }
.rk-call a, .urgent a { margin-inline-start: 0.25em; }
details p { padding-block: 0.35em; }
details a { display: inline-block; padding: 0.25em 0.5em 0.25em 0; }
summary { color: var(--rk-color-accent); font-weight: 600; cursor: pointer; }
summary::before { content: '+'; margin-inline-end: 0.5em; }
details[open] > summary::before { content: '–'; }
.paging { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25em 1.25em; }
@media (forced-colors: active) {
  .rk-kinds li, .rk-hours strong, .rk-notice { border-color: CanvasText; }
  button { border-color: ButtonText; }
}
@media print {
  :root, :root[data-theme] { color-scheme: light; }
  main { padding: 0; }
  form, .paging, .links { display: none; }
}
`;

/** The style sheet as it stands in the page. */
export const finderPageStyles = inlineStyles(rules);
