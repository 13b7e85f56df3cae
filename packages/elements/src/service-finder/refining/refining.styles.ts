import { css, type CSSResult } from 'lit';
import { searchBoxStyles } from './search-box/search-box.styles.ts';

/** Filters of second rank, and what helps when little was found. */
export const refiningStyles: CSSResult = css`
  ${searchBoxStyles}

  .tile .icon {
    inline-size: 1.5em;
    block-size: 1.5em;
    color: var(--_rk-accent);
  }

  .tools,
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-content: flex-start;
    gap: 0.5em;
  }

  .tools > :is(.chips, .map-panel) {
    flex: 1 0 100%;
    min-inline-size: 0;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    min-block-size: max(2.75em, 44px);
    padding: 0.25em 0.9em;
    border: 1px solid transparent;
    border-radius: 1.5em;
    background: var(--_rk-accent-soft);
    color: var(--_rk-accent-strong);
    font-size: 0.9375em;
    font-weight: 600;
    line-height: 1.25;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .chip:hover {
    border-color: var(--_rk-accent);
  }

  .chip .icon {
    inline-size: 1em;
    block-size: 1em;
  }

  .open-at {
    grid-column: 1 / -1;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .open-at legend {
    padding: 0;
    font-size: 0.9375em;
    font-weight: 600;
  }

  .open-at .field label {
    color: var(--_rk-text-muted);
    font-weight: 400;
    font-size: 0.875em;
  }

  .open-at-fields {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em;
  }

  .open-at .field {
    flex: 1 1 9.5em;
  }

  .open-at input {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: max(3em, 48px);
    padding-inline: 0.6em;
    /* Below 16 px some phones zoom into the page. */
    font-size: max(1em, 16px);
    background: var(--_rk-surface);
    color: var(--_rk-text);
    border: 1px solid var(--_rk-control-border);
    border-radius: calc(var(--_rk-radius) * 0.7);
  }

  .open-at .icon-button {
    flex: none;
    min-inline-size: 44px;
    padding: 0;
    background: none;
    color: var(--_rk-text-muted);
  }

  .open-at-help:empty {
    display: none;
  }

  .open-at-help {
    font-size: 0.875em;
    padding-block-start: 0.3em;
  }

  .tool-row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em 1em;
  }

  .tool-row > .field {
    flex: 0 1 16em;
  }

  .check {
    display: flex;
    align-items: center;
    gap: 0.65em;
    min-block-size: max(2.75em, 44px);
    font-weight: 400;
    cursor: pointer;
  }

  .check input {
    flex: none;
    inline-size: 1.35em;
    block-size: 1.35em;
    margin: 0;
    accent-color: var(--_rk-accent);
  }

  .secondary-filters[data-open] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    align-items: end;
  }

  .filters > .link-button {
    justify-self: start;
  }

  @container rk-service-finder (min-width: 21em) {
    .secondary-filters,
    .filters > .link-button {
      grid-column: 1 / -1;
    }

    .secondary-filters[data-open] {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  @container rk-service-finder (min-width: 54em) {
    .beside .secondary-filters,
    .beside .secondary-filters[data-open] {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75em;
      align-self: start;
    }
  }

  .checks {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    gap: 0 1.5em;
    align-self: center;
  }

  .suggestions {
    display: grid;
    gap: 0.5em;
  }

  .suggestions-title {
    font-weight: 600;
  }

  .nearest {
    padding-block-end: 0.5em;
  }

  .suggestions ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .suggestions .count {
    white-space: nowrap;
  }

  /* While another search is under way. */

  .progress {
    inset-inline: 0;
    inset-block-start: -0.6em;
    block-size: 3px;
    border-radius: 3px;
    overflow: hidden;
    background: var(--_rk-accent-soft);
  }

  .progress::after {
    content: '';
    position: absolute;
    inset: 0;
    inline-size: 40%;
    border-radius: inherit;
    background: var(--_rk-accent);
    animation: progress 1.2s ease-in-out infinite;
  }

  @keyframes progress {
    from {
      inset-inline-start: -40%;
    }
    to {
      inset-inline-start: 100%;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .progress::after {
      animation: none;
      inline-size: 100%;
    }
  }

  @media (forced-colors: active) {
    .progress::after {
      background: Highlight;
    }

    .chip {
      border-color: ButtonText;
    }

    /* Pictures keep the colours of the page unless they are told not to: dim ones on black, maybe. */
    .icon {
      forced-color-adjust: auto;
    }
  }

  @media print {
    .chip .icon {
      display: none;
    }
  }
`;
