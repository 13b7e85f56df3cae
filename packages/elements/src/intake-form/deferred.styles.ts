import { css, type CSSResult } from 'lit';

/** The later questions, the review and the receipt, and what of them is printed. */
export const deferredStyles: CSSResult = css`
  .places {
    display: grid;
    gap: 1em;
    max-inline-size: 28em;
  }

  .limit {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    font-size: 0.875em;
    color: var(--_rk-text-muted);
    font-variant-numeric: tabular-nums;
  }

  .limit.over {
    color: var(--_rk-alert);
    font-weight: 600;
  }

  .answers {
    border-block-start: 1px solid var(--_rk-border);
  }

  .answer {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 1.25em;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_rk-border);
  }

  .answer dt {
    grid-column: 1;
    color: var(--_rk-text-muted);
    font-size: 0.9375em;
  }

  .answer dd {
    grid-column: 1;
  }

  .answer dd:last-child {
    grid-column: 2;
    grid-row: 1 / span 2;
  }

  .lines {
    white-space: pre-wrap;
  }

  .code {
    display: grid;
    gap: 0.6em;
    justify-items: start;
    padding: 1.15em;
    border-radius: calc(var(--_rk-radius) * 0.7);
    background: var(--_rk-open-soft);
  }

  .digits {
    font-size: 1.625em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
    letter-spacing: 0.02em;
    user-select: all;
  }

  .next {
    display: grid;
    gap: 0.25em;
  }

  @media (forced-colors: active) {
    .code {
      border: 1px solid CanvasText;
    }
  }

  @media print {
    .toggle,
    .buttons,
    .bar,
    .page button {
      display: none;
    }

    .frame {
      padding: 0;
      min-block-size: 0;
    }

    .code {
      border: 1px solid;
    }
  }
`;
