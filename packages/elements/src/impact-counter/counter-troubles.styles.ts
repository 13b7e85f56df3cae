/** For editors, and for the build of the CDN files, which makes style sheets shorter where it sees this name. */
const css = String.raw;

/** Notices, and what stands in the place of a figure that could not be loaded. */
export const troubleRules: string = css`
  .failure,
  button {
    font-weight: 600;
    line-height: 1.35;
  }

  .failure {
    font-size: 1.1875em;
  }

  .notice {
    margin-block-start: 0.5em;
    padding: 0.7em 0.8em;
    /* Seen in forced colours. */
    border: 1px solid transparent;
    border-radius: calc(var(--_rk-radius) * 0.7);
    background: var(--_rk-soon-soft);
    color: var(--_rk-soon);
    font-size: 0.875em;
  }

  .notice.restated {
    background: var(--_rk-notice-soft);
    color: var(--_rk-notice);
  }

  button {
    min-block-size: max(2.75em, 44px);
    padding: 0.45em 1em;
    background: var(--_rk-surface);
    border: 1px solid var(--_rk-control-border);
    border-radius: calc(var(--_rk-radius) * 0.7);
    color: var(--_rk-accent);
    font-family: inherit;
    font-size: inherit;
    cursor: pointer;
  }

  @media print {
    button {
      display: none;
    }
  }
`;
