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

  .early-code {
    display: grid;
    gap: 0.75em;
  }

  /* Where a request is */

  .picture {
    inline-size: 7.5em;
    block-size: 4em;
    margin-block-end: -0.5em;
    fill: none;
    stroke: var(--_rk-text);
    stroke-width: 2.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .picture:dir(rtl) {
    transform: scaleX(-1);
  }

  .picture .faint {
    stroke: var(--_rk-border);
  }

  .picture .way {
    stroke-dasharray: 1 6;
  }

  .picture-received .way {
    stroke-dasharray: none;
  }

  .picture .mark {
    stroke: var(--_rk-accent);
  }

  .picture .solid {
    fill: var(--_rk-accent);
  }

  .picture-received .mark {
    stroke: var(--_rk-open);
    fill: var(--_rk-open);
  }

  .picture-received .tick {
    stroke: var(--_rk-surface);
  }

  .picture-stuck .mark {
    stroke: var(--_rk-alert);
  }

  .waiting {
    display: grid;
    gap: 0.75em;
    max-inline-size: 38em;
    margin-block-end: 1.5em;
  }

  .waiting-one {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.5em 1.1em;
    padding: 1em 1.15em;
    border-radius: calc(var(--_rk-radius) * 0.7);
    background: var(--_rk-surface-raised);
    overflow-wrap: anywhere;
  }

  .waiting-one > div {
    display: grid;
    gap: 0.5em;
  }

  .waiting-one .picture {
    inline-size: 5.25em;
    block-size: 2.8em;
    margin-block: 0.1em 0;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }

  .code .choices {
    margin-block: 0.25em;
  }

  @media (width < 30em) {
    .waiting-one {
      grid-template-columns: minmax(0, 1fr);
    }

    .code .choices {
      display: grid;
      inline-size: 100%;
    }

    .code .choices .button {
      inline-size: 100%;
      justify-content: start;
    }
  }

  /* Unfinished answers */

  .draft {
    display: grid;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_rk-border);
  }

  .draft label {
    display: flex;
    align-items: flex-start;
    gap: 12px;
    min-block-size: 44px;
    padding-block: 10px;
    box-sizing: border-box;
    font-weight: 400;
    cursor: pointer;
  }

  .draft input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0.125em 0 0;
  }

  /* Under the words that it explains, not under the box. */
  .draft .hint {
    margin-block-start: 0;
    padding-inline-start: 32px;
  }

  .offer {
    max-inline-size: 38em;
    margin-block-end: 1.5em;
  }

  .next {
    display: grid;
    gap: 0.25em;
  }

  @media (forced-colors: active) {
    .code,
    .waiting-one {
      border: 1px solid CanvasText;
    }

    .picture,
    .picture :is(.mark, .faint) {
      stroke: CanvasText;
    }

    .picture .solid {
      fill: CanvasText;
    }

    .picture-received .tick {
      stroke: Canvas;
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
