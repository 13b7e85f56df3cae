/** Where the builder stands in the page of documentation: one below the other, or side by side where there is room. */
export const pageRules = `
:host {
  display: block;
  container-type: inline-size;
  color: var(--rk-color-text);
  font: 1em/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
.builder { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2.5em; margin-block: 2em; }
.address { margin-block-end: 1.75em; }
.jump { position: sticky; inset-block-end: 1em; z-index: 1; display: block; margin: 1.75em 0 0 auto; }
#result { scroll-margin-block-start: 6em; }
@container (min-width: 52em) {
  .builder { grid-template-columns: minmax(17em, 21em) minmax(0, 1fr); gap: 3em; }
  .jump { display: none; }
}
`;
