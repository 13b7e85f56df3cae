import { css, type CSSResult } from 'lit';

/** The question, the answer, the numbers. */
export const receiptStatusStyles: CSSResult = css`
  :host {
    display: block;
    /* As a container it has no width of its own, which would make it vanish in a flex row. */
    inline-size: 100%;
    container: rk-receipt-status / inline-size;
    background: var(--_rk-surface);
    color: var(--_rk-text);
    border-radius: var(--_rk-radius);
    line-height: 1.5;
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }

  :host([hidden]) {
    display: none;
  }

  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: calc(var(--_rk-em) * 1.4);
    min-block-size: var(--rk-receipt-status-min-height, 22em);
    padding: clamp(var(--_rk-em) * 0.9, 4cqi, var(--_rk-em) * 2);
    color: var(--_rk-text);
    font-size: max(1em, 16px);
    overflow-wrap: anywhere;
  }

  .heading {
    font-size: 1.4375em;
  }

  .question {
    display: grid;
    gap: 1em;
  }

  .field {
    gap: 0.4em;
  }

  .field label {
    font-size: 1.0625em;
  }

  .faulty {
    padding-inline-start: 0.9em;
    border-inline-start: 4px solid var(--_rk-alert);
  }

  .hint {
    color: var(--_rk-text-muted);
    font-size: 0.9375em;
  }

  .fault {
    display: flex;
    gap: 0.45em;
    color: var(--_rk-alert);
    font-weight: 600;
  }

  .fault .icon {
    margin-block-start: 0.12em;
  }

  input {
    display: block;
    inline-size: 100%;
    max-inline-size: 21em;
    min-block-size: 3.25em;
    padding: 0.5em clamp(0.3em, 2cqi, 0.75em);
    font: inherit;
    font-size: clamp(16px, 5cqi, 1.25em);
    font-variant-numeric: tabular-nums;
    background: var(--_rk-surface);
    color: var(--_rk-text);
    border: 1px solid var(--_rk-control-border);
    border-radius: calc(var(--_rk-radius) * 0.7);
  }

  input:hover {
    border-color: var(--_rk-accent);
  }

  input[aria-invalid='true'] {
    border: 2px solid var(--_rk-alert);
  }

  .question > .button {
    justify-self: start;
    min-inline-size: 9em;
  }

  .notice {
    display: flex;
    gap: 0.75em;
    padding: 0.85em 1.1em;
    background: var(--_rk-soon-soft);
    border-radius: calc(var(--_rk-radius) * 0.8);
    color: var(--_rk-soon);
  }

  .answer {
    --_tone: var(--_rk-notice);
    --_soft: var(--_rk-notice-soft);
    display: flex;
    flex-wrap: wrap;
    gap: 0.9em 1.25em;
    padding: clamp(1em, 4cqi, 1.75em);
    background: var(--_soft);
    border-radius: var(--_rk-radius);
  }

  .answer.opened,
  .answer.closed {
    --_tone: var(--_rk-open);
    --_soft: var(--_rk-open-soft);
  }

  .answer.contact_us {
    --_tone: var(--_rk-soon);
    --_soft: var(--_rk-soon-soft);
  }

  .picture {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 3.25em;
    block-size: 3.25em;
    background: var(--_tone);
    border-radius: 50%;
    color: var(--_soft);
  }

  .picture .icon {
    inline-size: 1.75em;
    block-size: 1.75em;
  }

  .words {
    display: grid;
    flex: 1 1 14em;
    gap: 0.5em;
    min-inline-size: 0;
  }

  .words .heading {
    color: var(--_tone);
  }

  .words .muted {
    margin-block-start: -0.5em;
    color: var(--_rk-text);
    font-size: 0.9375em;
  }

  ::slotted([slot='contact']) {
    margin: 0;
  }

  .numbers {
    padding-block-start: 1.1em;
    border-block-start: 1px solid var(--_rk-border);
  }

  .numbers ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: 0.25em 1.25em;
  }

  .call {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
    min-block-size: max(2.75em, 44px);
    text-decoration: none;
  }

  .call:hover {
    text-decoration: underline;
  }

  .call span {
    font-size: 0.9375em;
  }

  .call.urgent {
    color: var(--_rk-alert);
  }

  @media (forced-colors: active) {
    .answer,
    .notice,
    .picture {
      border: 1px solid CanvasText;
    }
  }
`;
