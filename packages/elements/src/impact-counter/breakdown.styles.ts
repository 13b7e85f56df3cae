/** For editors, and for the build of the CDN files, which makes style sheets shorter where it sees this name. */
const css = String.raw;

/** The parts of a figure, with their bars. */
export const breakdownRules: string = css`
  .breakdown-name,
  .value {
    font-weight: 600;
    line-height: 1.35;
  }

  .value {
    font-variant-numeric: tabular-nums lining-nums;
  }

  .remainder,
  .withheld-part {
    color: var(--_rk-text-muted);
  }

  .breakdown-name {
    margin-block-end: 0.75em;
  }

  ul {
    display: grid;
    gap: 0.9em;
    /* Not none, with which Safari no longer calls it a list. */
    list-style-type: '';
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: baseline;
    gap: 0.35em 1em;
    line-height: 1.35;
  }

  .bar {
    grid-column: 1 / -1;
    block-size: 0.5em;
    border-radius: 0.25em;
    background: var(--_rk-surface-raised);
    overflow: hidden;
  }

  .bar::before {
    content: '';
    display: block;
    inline-size: calc(var(--share) * 100%);
    block-size: 100%;
    background: var(--_rk-accent);
    print-color-adjust: exact;
  }

  .remainder .bar::before {
    background: var(--_rk-control-border);
  }

  @container (min-inline-size: 40em) {
    .body:has(.breakdown) {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
  }

  @media (forced-colors: active) {
    .bar {
      border: 1px solid;
    }

    .bar::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
