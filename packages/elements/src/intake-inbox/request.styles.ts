import { css, type CSSResult } from 'lit';

/** One request: how to reach the person above everything, then what they wrote, then what can be done. */
export const requestStyles: CSSResult = css`
  .request {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1em;
    max-inline-size: 46em;
    padding: 0.9em clamp(0.75em, 3cqi, 1.75em) 1.5em;
  }

  .request > .back {
    justify-self: start;
    margin-block-end: -0.6em;
  }

  .request-head {
    display: grid;
    gap: 0.15em;
  }

  .request-head .heading.level-1 {
    font-size: 1.4375em;
  }

  .kicker {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.75em;
    color: var(--_rk-text-muted);
    font-size: 0.9375em;
  }

  .kicker .status {
    font-weight: 700;
  }

  .danger-banner {
    display: flex;
    gap: 0.75em;
    padding: 0.85em 1.1em;
    background: var(--_rk-urgent);
    border-radius: calc(var(--_rk-radius) * 0.8);
    color: var(--_rk-on-urgent);
  }

  .danger-banner strong {
    font-size: 1.125em;
  }

  .danger-banner .icon {
    inline-size: 1.7em;
    block-size: 1.7em;
  }

  .contact {
    display: grid;
    gap: 0.55em;
    padding: 0.95em 1.1em 1em;
    border: 2px solid currentColor;
    border-radius: calc(var(--_rk-radius) * 0.8);
  }

  .contact.no-call {
    background: var(--_rk-alert-soft);
    color: var(--_rk-alert);
  }

  .contact.may-call {
    background: var(--_rk-open-soft);
    color: var(--_rk-open);
  }

  .contact.careful {
    background: var(--_rk-soon-soft);
    color: var(--_rk-soon);
  }

  .contact .heading {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-size: 1.25em;
  }

  .address {
    color: var(--_rk-text);
    font-size: 1.3125em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    user-select: all;
  }

  .rules {
    display: grid;
    gap: 0.35em;
    color: var(--_rk-text);
  }

  .rules li {
    display: flex;
    gap: 0.6em;
  }

  .rules .icon {
    margin-block-start: 0.12em;
  }

  .rules .warning {
    color: var(--_rk-alert);
    font-weight: 700;
  }

  .answers {
    display: grid;
    margin: 0;
  }

  .answers > div {
    display: grid;
    gap: 0.1em 1.25em;
    padding-block: 0.6em;
    border-block-end: 1px solid var(--_rk-border);
  }

  .answers > div:first-child {
    border-block-start: 1px solid var(--_rk-border);
  }

  .answers dt {
    color: var(--_rk-text-muted);
    font-size: 0.9375em;
  }

  .answers dd {
    min-inline-size: 0;
    unicode-bidi: isolate;
  }

  .answers .digits {
    font-variant-numeric: tabular-nums;
  }

  @container rk-intake-inbox (min-width: 54em) {
    /* The list is beside it. */
    .request > .back {
      display: none;
    }
  }

  @container rk-intake-inbox (min-width: 40em) {
    .answers > div {
      grid-template-columns: minmax(9em, 15em) minmax(0, 1fr);
    }
  }

  .actions {
    display: grid;
    gap: 0.7em;
    padding: 1em 1.1em;
    background: var(--_rk-surface-raised);
    border-radius: calc(var(--_rk-radius) * 0.8);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .buttons.second {
    justify-content: space-between;
    gap: 0 1.25em;
  }

  .button[aria-pressed='true'] {
    background: var(--_rk-accent);
    border-color: var(--_rk-accent);
    color: var(--_rk-surface);
    cursor: default;
  }

  .link-button.delete {
    color: var(--_rk-alert);
  }

  .confirm {
    display: grid;
    gap: 0.6em;
  }

  .confirm.alert .heading {
    color: var(--_rk-alert);
  }

  .button.destroy {
    background: var(--_rk-urgent);
    color: var(--_rk-on-urgent);
  }

  @media (forced-colors: active) {
    .danger-banner,
    .actions {
      border: 2px solid CanvasText;
    }

    .button[aria-pressed='true'] {
      outline: 3px solid Highlight;
    }
  }

  @media print {
    .answers > div {
      grid-template-columns: 15em minmax(0, 1fr);
      break-inside: avoid;
    }
  }
`;
