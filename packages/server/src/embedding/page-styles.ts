/**
 * The look of the page around the form, by the tokens of the elements. In a frame the page is bare: the heading, the numbers
 * and the visible way out stand in the page around it, where they stay in sight.
 */
export const pageStyles = `
:root { color-scheme: light dark; }
:root[data-theme='light'] { color-scheme: light; }
:root[data-theme='dark'] { color-scheme: dark; }
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--rk-color-surface);
  color: var(--rk-color-text);
  font: 1em/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
main { display: grid; gap: 1.25em; max-inline-size: 62em; margin-inline: auto; padding-block: 1em 2em; }
.top, .failed { padding-inline: clamp(0.75em, 3vw, 1.75em); }
.top { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.25em 1em; }
h1 { margin: 0; font-size: clamp(1.5em, 5vw, 2em); line-height: 1.2; }
p { margin: 0; }
.receiver, .description { color: var(--rk-color-text-muted); }
.receiver { align-self: center; }
.description { grid-column: 1 / -1; }
.top a { grid-column: 2; grid-row: 1; }
.top h1 { grid-column: 1 / -1; }
a { color: var(--rk-color-accent); }
a:focus-visible { outline: 3px solid var(--rk-color-accent); outline-offset: 2px; }
.top a, .numbers a { display: inline-flex; align-items: center; min-block-size: 44px; }
.failed { display: grid; gap: 0.75em; }
.without-script { margin-block-end: 0.75em; }
.numbers { display: grid; gap: 0.25em; margin: 0.5em 0 0; padding: 0; list-style: none; }
.numbers li { display: grid; grid-template-columns: 5em minmax(0, 1fr); align-items: center; gap: 0.5em; }
.numbers a { font-weight: 700; }
[data-framed] { scrollbar-width: none; }
[data-framed] main { padding: 0; max-inline-size: none; }
.top.unseen,
[data-framed] .top {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  padding: 0;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
[data-framed] .top > :not(h1) { display: none; }
[data-framed] rk-intake-form { --rk-intake-form-min-height: 0; border-radius: 0; }
[data-framed] rk-intake-form::part(hotlines) { display: none; }
[data-only-waiting] rk-intake-form::part(form) { display: none; }
[data-framed] rk-intake-form::part(frame) { padding-inline: 4px; padding-block: 4px; }
[data-framed] rk-intake-form::part(exit):not(:focus) {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  min-block-size: 0;
  padding: 0;
  overflow: hidden;
  clip-path: inset(50%);
}
[data-framed] rk-intake-form::part(exit):focus { order: 0; position: static; margin: 0; }
`;
