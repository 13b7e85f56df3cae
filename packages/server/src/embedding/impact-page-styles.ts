import { inlineStyles } from './inline-styles.ts';

/** The look of the page with figures: as the panel of the elements has it, from 280 px on, on paper and in forced colours. */
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
main {
  display: grid;
  gap: 2em;
  container: page / inline-size;
  max-inline-size: 66em;
  margin-inline: auto;
  padding: clamp(1em, 5vw, 2em);
}
a, .qualifier, .number, .words { color: var(--rk-color-accent); }
a { display: inline-block; padding-block: 0.15em; }
a:hover { color: var(--rk-color-accent-strong); }
:focus-visible { outline: 3px solid var(--rk-color-accent); outline-offset: 2px; border-radius: 2px; }
.visually-hidden {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
h1, h2 { font-size: 1.0625em; font-weight: 600; line-height: 1.35; text-wrap: balance; }
.title { font-size: 1.375em; font-weight: 700; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr)); gap: 2em 2.5em; }
.figure { display: flex; flex-direction: column; gap: 0.9em; container-type: inline-size; break-inside: avoid; }
.figures .figure { padding-block-start: 1.5em; border-block-start: 1px solid var(--rk-color-border); }
.figure:has(.breakdown) { grid-column: 1 / -1; }
.body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.75em 3em; }
.main { display: grid; align-content: start; gap: 0.6em; }
.amount {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.15em 0.5em;
  font-size: 1.1875em;
  font-weight: 600;
  line-height: 1.35;
}
.number {
  font-size: clamp(2em, 14cqi, 2.6em);
  font-weight: 700;
  font-variant-numeric: tabular-nums lining-nums;
  letter-spacing: -0.02em;
  line-height: 1.05;
}
:is(.alone, :has(> .body > .breakdown)) > .body .number { font-size: clamp(2.1em, 11cqi, 3.8em); }
.unit { flex-basis: 100%; }
.words, .withheld { font-size: clamp(1.3em, 9cqi, 1.7em); font-weight: 700; line-height: 1.2; text-wrap: balance; }
.where, .withheld, .facts, .remainder, .missing { color: var(--rk-color-text-muted); }
.when { display: inline-block; }
.facts, .mark, .notice, .missing { font-size: 0.875em; }
.marks { display: flex; flex-wrap: wrap; gap: 0.4em 0.75em; }
.mark, .notice {
  padding: 0.2em 0.8em;
  border: 1px solid transparent;
  border-radius: 1em;
  background: var(--rk-color-soon-soft);
  color: var(--rk-color-soon);
}
.mark { font-weight: 600; line-height: 1.35; }
.verified { background: var(--rk-color-open-soft); color: var(--rk-color-open); }
.restated { background: var(--rk-color-notice-soft); color: var(--rk-color-notice); }
.notice { padding-block: 0.7em; border-radius: 0.5em; }
.facts { display: grid; gap: 0.2em; margin-block-start: auto; padding-block-start: 0.25em; }
.alone .facts { padding-block-start: 1em; border-block-start: 1px solid var(--rk-color-border); }
.breakdown-name, .value { font-weight: 600; line-height: 1.35; }
.breakdown-name { margin-block-end: 0.75em; }
ul { display: grid; gap: 0.9em; list-style: none; }
li { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: baseline; gap: 0.35em 1em; line-height: 1.35; }
.value { font-variant-numeric: tabular-nums lining-nums; }
li.withheld { font: inherit; line-height: 1.35; }
li.withheld .value { font-size: 0.875em; font-weight: 400; }
.bar {
  grid-column: 1 / -1;
  inline-size: 100%;
  block-size: 0.5em;
  border-radius: 0.25em;
  background: var(--rk-color-surface-raised);
  fill: var(--rk-color-accent);
  print-color-adjust: exact;
}
.remainder .bar { fill: var(--rk-color-control-border); }
.failed { display: grid; gap: 0.75em; }
.top { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5em 1em; }
.for-all { padding-block-start: 1em; border-block-start: 1px solid var(--rk-color-border); }
.for-all p:first-child { font-weight: 600; color: var(--rk-color-text); }
@container page (min-inline-size: 40em) {
  /* Two lines, so that the numbers of neighbours stand in one. */
  .figures > :not(:has(.breakdown)) h2 { min-block-size: 2.7em; }
}
@container (min-inline-size: 40em) {
  .body:has(.breakdown) { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); }
}
@media (forced-colors: active) {
  .mark, .notice { border-color: CanvasText; }
  .bar, .remainder .bar { border: 1px solid CanvasText; background: Canvas; fill: CanvasText; forced-color-adjust: none; }
}
@media print {
  :root, :root[data-theme] { color-scheme: light; }
  main { padding: 0; }
  .mark, .notice { border-color: currentcolor; }
  a[href]::after { content: ' (' attr(href) ')'; font-size: 0.875em; }
}
`;

/** The style sheet as it stands in the page. */
export const impactPageStyles = inlineStyles(rules);
