/** For editors, and for the build of the CDN files, which makes style sheets shorter where it sees this name. */
const css = String.raw;

/** What the panel has beyond a counter: several figures on one sheet, with what can be done with them. */
export const impactPanelStyles: string = css`
  .frame {
    --_rk-em: calc(var(--rk-density, 1) * 1em);
    justify-content: start;
    gap: calc(var(--_rk-em) * 1.5);
    min-block-size: var(--rk-impact-panel-min-height, 26em);
  }

  .frame:not(:has(.blocks, .scroller)) {
    justify-content: center;
  }

  .top,
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
  }

  .tools {
    margin-inline-start: auto;
  }

  .tools button {
    font-size: 0.9375em;
  }

  .tools a {
    padding-block: 0.65em;
    font-size: 0.9375em;
  }

  .blocks {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: calc(var(--_rk-em) * 2) calc(var(--_rk-em) * 2.5);
  }

  .block {
    display: flex;
    flex-direction: column;
    gap: 0.9em;
    container-type: inline-size;
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--_rk-border);
  }

  .wide {
    grid-column: 1 / -1;
  }

  .name {
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }

  .wide .name {
    font-size: 1.1875em;
  }

  .block .facts {
    border: 0;
    padding: 0;
  }

  .number {
    font-size: clamp(2em, 14cqi, 2.6em);
  }

  .wide .number {
    font-size: clamp(2.3em, 9cqi, 3.8em);
  }

  .words,
  .withheld {
    font-size: clamp(1.3em, 9cqi, 1.7em);
  }

  @container rk-impact-counter (min-inline-size: 40em) {
    .blocks:has(> :nth-child(3)) .block:not(.wide) .name {
      /* Two lines, so that the numbers of neighbours stand in one. */
      min-block-size: 2.7em;
    }
  }

  .charts {
    display: grid;
    align-content: start;
    gap: 2em;
    min-inline-size: 0;
  }

  @container (min-inline-size: 40em) {
    .body:has(.charts) {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
  }

  .for-all {
    font-weight: 600;
    color: var(--_rk-text);
  }

  /* From period to period */

  ol {
    list-style-type: '';
  }

  .columns {
    display: grid;
    grid-template-rows: auto auto;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    min-block-size: 11em;
  }

  .columns li {
    display: grid;
    grid-row: span 2;
    /* Labels of one line and of three: the bars all stand on one line. */
    grid-template-rows: subgrid;
    grid-template-columns: minmax(0, 1fr);
    align-items: stretch;
    gap: 0;
    text-align: center;
  }

  .stack {
    display: flex;
    flex-direction: column;
    justify-content: end;
    gap: 0.3em;
    padding-inline: clamp(0.2em, 1cqi, 0.6em);
  }

  .columns .value {
    font-size: clamp(0.75em, 4cqi, 0.9375em);
    line-height: 1.2;
  }

  .column {
    flex: none;
    block-size: calc(var(--share) * 8em);
    min-block-size: 2px;
    max-inline-size: 4.5em;
    inline-size: 100%;
    margin-inline: auto;
    border-start-start-radius: 0.25em;
    border-start-end-radius: 0.25em;
    background: var(--_rk-accent);
    opacity: 0.7;
    print-color-adjust: exact;
  }

  li:last-child .column {
    opacity: 1;
  }

  .period {
    padding: 0.35em 0.2em 0;
    border-block-start: 1px solid var(--_rk-control-border);
    color: var(--_rk-text-muted);
    font-size: clamp(0.7em, 3.5cqi, 0.8125em);
    line-height: 1.3;
  }

  .gap .value {
    padding-block-end: 0.5em;
    color: var(--_rk-text-muted);
    font-weight: 400;
  }

  .line {
    display: grid;
    gap: 0.3em;
  }

  .line svg {
    inline-size: 100%;
    block-size: 9em;
    /* As high as the number above it. */
    border-block-start: 1px dashed var(--_rk-control-border);
    overflow: visible;
  }

  /* Time goes the way that people read. */
  .line:dir(rtl) svg {
    transform: scaleX(-1);
  }

  polyline {
    fill: none;
    stroke: var(--_rk-accent);
    stroke-width: 3px;
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }

  .ends {
    display: flex;
    justify-content: space-between;
    border-block-start: 1px solid var(--_rk-control-border);
  }

  .ends .period {
    border: 0;
  }

  .change {
    margin-block-start: 0.6em;
    color: var(--_rk-text-muted);
    font-size: 0.9375em;
  }

  /* What it is measured against */

  .aims {
    display: grid;
    gap: 0.35em;
    margin-block-start: 0.75em;
    font-size: 0.9375em;
  }

  .meter {
    position: relative;
    margin-block: 0.4em;
  }

  .meter .bar {
    display: block;
    block-size: 0.75em;
    border-radius: 0.375em;
  }

  .at {
    position: absolute;
    inset-block: -0.35em;
    inset-inline-start: calc(var(--at) * 100% - 1.5px);
    inline-size: 3px;
    border-radius: 2px;
    background: var(--_rk-text);
    /* Seen on the bar and beside it. */
    outline: 1.5px solid var(--_rk-surface);
    print-color-adjust: exact;
  }

  .key {
    display: inline-block;
    inline-size: 3px;
    block-size: 0.85em;
    margin-inline: 0.2em 0.6em;
    border-radius: 2px;
    background: var(--_rk-text);
    vertical-align: -0.08em;
    print-color-adjust: exact;
  }

  /* Told apart by their shape: one is a line, the other is dots. */
  .at-baseline {
    border-inline-start: 3px dotted var(--_rk-text);
    background: var(--_rk-surface);
  }

  @media (forced-colors: active) {
    .at,
    .key,
    .column {
      background: CanvasText;
      forced-color-adjust: none;
    }

    .at-baseline {
      border-color: CanvasText;
      background: Canvas;
    }

    polyline {
      stroke: CanvasText;
    }
  }

  @media print {
    .tools {
      display: none;
    }

    .frame {
      break-inside: auto;
    }

    .block {
      break-inside: avoid;
    }
  }
`;
