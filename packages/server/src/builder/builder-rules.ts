/**
 * What the form and what comes of it look like, in the API's own page and in others, whose text and ground come from what is
 * around them. The colours are those of the elements' `tokens.css`.
 */
export const builderRules = `
*, ::before { box-sizing: border-box; }
h2 { font-size: 1.125em; line-height: 1.3; }
h2, p, pre { margin: 0; }
.help { color: var(--rk-color-text-muted); }
.help { font-size: 0.875em; line-height: 1.45; }
a { color: var(--rk-color-accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--rk-color-accent); outline-offset: 2px; border-radius: 4px; }
form { display: grid; align-content: start; gap: 1.75em; }
#options:empty, #which:empty { display: none; }
fieldset { min-inline-size: 0; margin: 0; padding: 0; border: 0; }
legend, .label { padding: 0; font-weight: 650; }
legend { margin-block-end: 0.5em; }
.field { display: grid; gap: 0.4em; }
.choices { border: 1px solid var(--rk-color-border); border-radius: 0.75em; overflow: hidden; }
.choices label {
  position: relative;
  display: grid;
  grid-template-columns: auto minmax(0, 1fr) auto;
  align-items: center;
  gap: 0.1em 0.75em;
  min-block-size: 48px;
  padding: 0.55em 0.9em;
  cursor: pointer;
}
.choices label + label { border-block-start: 1px solid var(--rk-color-border); }
.choices label:hover { background: var(--rk-color-surface-raised); }
.choices label:has(:checked) { background: var(--rk-color-accent-soft); box-shadow: inset 3px 0 var(--rk-color-accent); }
.choices label:has(:checked) > span:not(.help) { font-weight: 600; }
.choices label:has(:focus-visible) { outline: 3px solid var(--rk-color-accent); outline-offset: -3px; border-radius: 0.7em; }
.choices :focus-visible { outline: none; }
.choices svg { inline-size: 1.4em; block-size: 1.4em; fill: none; stroke: var(--rk-color-text-muted); stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.choices label:has(:checked) svg { stroke: var(--rk-color-accent); }
.choices .help { grid-column: 2 / -1; }
input, select, button { font: inherit; color: inherit; }
input[type=radio], input[type=checkbox] { inline-size: 1.2em; block-size: 1.2em; margin: 0; accent-color: var(--rk-color-accent); }
input[type=text], select {
  inline-size: 100%;
  min-block-size: 48px;
  padding: 0.5em 0.85em;
  border: 1px solid var(--rk-color-control-border);
  border-radius: 0.6em;
  background: var(--rk-color-surface);
  text-overflow: ellipsis;
}
.color { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75em; }
.color label { display: flex; align-items: center; gap: 0.6em; min-block-size: 44px; }
input[type=color] { inline-size: 4em; block-size: 44px; padding: 0.2em; border: 1px solid var(--rk-color-control-border); border-radius: 0.6em; background: none; cursor: pointer; }
button, .jump {
  min-block-size: 44px;
  padding: 0.5em 1.1em;
  border: 1px solid var(--rk-color-control-border);
  border-radius: 0.6em;
  background: var(--rk-color-surface);
  font-weight: 600;
  cursor: pointer;
}
button:hover { border-color: var(--rk-color-accent); background: var(--rk-color-accent-soft); }
button[type=submit], .jump { justify-self: start; border-color: transparent; background: var(--rk-color-accent); color: var(--rk-color-on-accent); }
button[hidden] { display: none; }
#result { display: grid; align-content: start; gap: 1.5em; min-inline-size: 0; scroll-margin-block-start: 1em; }
.nothing { padding: 3em 1.5em; border: 1px dashed var(--rk-color-control-border); border-radius: 0.9em; text-align: center; }
.shown { display: grid; gap: 0.75em; min-inline-size: 0; margin-block-end: 0.5em; }
.site { border: 1px solid var(--rk-color-border); border-radius: 0.9em; overflow: hidden; }
.bar { display: grid; grid-template-columns: auto minmax(0, 1fr); align-items: center; gap: 1em; padding: 0.6em 1em; background: var(--rk-color-surface-raised); color: var(--rk-color-text-muted); font-size: 0.8125em; }
.bar::before { content: ''; inline-size: 3em; block-size: 0.65em; background: radial-gradient(circle closest-side, var(--rk-color-control-border) 92%, transparent) 0 0 / 1em 100%; opacity: 0.6; }
.bar span { justify-self: center; padding: 0.15em 2em; border-radius: 2em; background: var(--rk-color-surface); }
.preview { max-block-size: 40em; overflow: auto; padding: clamp(0.25em, 1.5vw, 1em); overflow-wrap: normal; }
.preview:has(iframe) { padding: 0; }
.preview > p { padding: 1em; }
iframe { display: block; inline-size: 100%; border: 0; background: var(--rk-color-surface); }
.piece { border: 1px solid var(--rk-color-border); border-radius: 0.9em; overflow: hidden; }
.top { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.5em 1em; padding: 0.8em 0.8em 0 1.25em; }
.piece > .help { padding: 0.15em 1.25em 0.9em; max-inline-size: 52em; }
pre {
  padding: 1em 1.25em 1.15em;
  border-block-start: 1px solid var(--rk-color-border);
  background: var(--rk-color-surface-raised);
  font: 0.875em/1.65 ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
  white-space: pre-wrap;
  tab-size: 2;
}
pre:focus-visible { outline-offset: -3px; border-radius: 0 0 1em 1em; }
pre .tag { color: var(--rk-color-accent); font-weight: 600; }
pre .name { color: var(--rk-color-soon); }
pre .text { color: var(--rk-color-open); }
.prose { background: none; font: inherit; font-size: 0.9375em; }
#hashes { max-block-size: 14em; overflow: auto; }
.fault { color: var(--rk-color-alert); }
.visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) {
  .choices label:has(:checked) { outline: 2px solid Highlight; outline-offset: -2px; }
}
`;
