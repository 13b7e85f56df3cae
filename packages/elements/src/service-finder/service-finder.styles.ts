import { css, type CSSResult } from 'lit';

/** The frame, the hotline block, the search with its filters, and what surrounds the list. */
export const serviceFinderStyles: CSSResult = css`
  :host {
    display: block;
    /* As a container it has no width of its own, which would make it vanish in a flex row. */
    inline-size: 100%;
    container: rk-service-finder / inline-size;
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
    gap: 1.25em;
    min-block-size: var(--rk-service-finder-min-height, 36em);
    padding: 0.75em;
    padding: clamp(0.75em, 3cqi, 1.75em);
  }

  /* Urgent help */

  .hotlines {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    /* The numbers take the place of the page's own links: whichever is taller, what is below stays where it is. */
    min-block-size: 8.25em;
    align-content: center;
    padding: 0.65em 0.9em;
    background: var(--_rk-urgent-soft);
    border: 1px solid var(--_rk-border);
    border-radius: var(--_rk-radius);
  }

  .hotlines-lead {
    flex: 1 0 100%;
    font-weight: 600;
  }

  .hotlines > :is(.call, .toggle) {
    flex: 1 1 0;
    min-inline-size: min-content;
    gap: 0.4em;
    padding-inline: 0.5em;
    font-size: 0.9375em;
    line-height: 1.2;
  }

  .call.urgent :is(strong, .call-text span) {
    display: block;
  }

  .call {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: max(2.75em, 44px);
    padding-inline: 0.9em;
    border-radius: calc(var(--_rk-radius) * 0.7);
    text-decoration: none;
  }

  .call.urgent {
    background: var(--_rk-urgent);
    color: var(--_rk-on-urgent);
    line-height: 1.2;
    padding-block: 0.3em;
  }

  .call.urgent strong {
    font-size: 1.25em;
  }

  .call.urgent:hover {
    text-decoration: underline;
  }

  .hotline-list {
    flex: 1 0 100%;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    gap: 0.25em 1.5em;
    padding-block-start: 0.4em;
    border-block-start: 1px solid var(--_rk-border);
  }

  .call.number {
    inline-size: 100%;
    padding: 0.35em 0.25em;
  }

  .call.number .call-text {
    display: grid;
    grid-template-columns: 4.75em minmax(0, 1fr);
    align-items: center;
    gap: 0.5em;
  }

  .call.number:hover strong {
    text-decoration: underline;
  }

  .hotline-text {
    display: grid;
    color: var(--_rk-text);
    font-size: 0.9375em;
    line-height: 1.35;
  }

  .toggle .icon-chevron {
    inline-size: 1em;
    block-size: 1em;
    transition: transform 0.15s;
  }

  .toggle[aria-expanded='true'] .icon-chevron {
    transform: rotate(180deg);
  }

  .fallback {
    flex: 1 1 18em;
    overflow-wrap: anywhere;
  }

  /* Search and filters */

  .button[aria-pressed='true'] {
    background: var(--_rk-accent-soft);
    border-color: var(--_rk-accent);
    color: var(--_rk-accent-strong);
  }

  .button-note {
    display: block;
    font-weight: 400;
    font-size: 0.875em;
  }

  input[type='search'] {
    appearance: none;
    padding-inline: 2.7em;
    padding-block: 0.5em;
  }

  input[type='search']::-webkit-search-cancel-button {
    display: none;
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

  .finder {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
  }

  .controls {
    display: grid;
    gap: 1em;
  }

  .search {
    display: grid;
    gap: 0.4em;
  }

  .search label {
    font-size: 1.1875em;
    font-weight: 700;
    line-height: 1.3;
  }

  .search-row {
    display: flex;
    gap: 0.5em;
  }

  .search-field {
    position: relative;
    flex: 1;
    min-inline-size: 0;
  }

  .search-field > .icon {
    position: absolute;
    inset-inline-start: 0.8em;
    inset-block-start: calc(50% - 0.625em);
    color: var(--_rk-text-muted);
    pointer-events: none;
  }

  .search-field .icon-button {
    position: absolute;
    inset-inline-end: 0.1em;
    inset-block: 0;
    margin-block: auto;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    background: none;
    color: var(--_rk-text-muted);
  }

  .filters,
  .secondary-filters {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    align-items: end;
  }

  .filters > .button,
  .filters > .link-button {
    justify-self: start;
  }

  .filter-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .filter-buttons .button {
    flex: 1 0 auto;
    padding-inline: 0.7em;
  }

  .secondary-filters:not([data-open]) {
    display: none;
  }

  .checks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    align-self: center;
  }

  /* The list and what is around it */

  .results {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 1em;
    min-inline-size: 0;
  }

  .results-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4em 1em;
  }

  .results-heading {
    font-size: 1.3125em;
  }

  .demo,
  .notice {
    background: var(--_rk-soon-soft);
    color: var(--_rk-soon);
  }

  .demo {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    padding: 0.25em 0.75em 0.25em 0.55em;
    border-radius: 1em;
    font-size: 0.875em;
    font-weight: 600;
  }

  .notice {
    display: flex;
    gap: 0.65em;
    padding: 0.7em 0.9em;
    border-radius: calc(var(--_rk-radius) * 0.7);
    overflow-wrap: anywhere;
  }

  .notice > div {
    display: grid;
    gap: 0.4em;
    min-inline-size: 0;
    align-self: center;
  }

  .notice .icon {
    margin-block-start: 0.12em;
  }

  .notice.alert {
    background: var(--_rk-alert-soft);
    color: var(--_rk-alert);
  }

  .notice.notice-tone {
    background: var(--_rk-notice-soft);
    color: var(--_rk-notice);
  }

  .notice .muted,
  .notice .link-button {
    color: inherit;
  }

  .progress {
    position: absolute;
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

  .message {
    display: grid;
    gap: 0.75em;
    max-inline-size: 42em;
  }

  .suggestions {
    display: grid;
    gap: 0.5em;
  }

  .suggestions-title {
    font-weight: 600;
  }

  .suggestions ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .count {
    font-weight: 400;
    color: var(--_rk-text-muted);
  }

  .more {
    display: grid;
    justify-items: center;
    gap: 0.5em;
    padding-block-start: 0.5em;
  }

  .more .button {
    min-inline-size: 12em;
  }

  .failure {
    color: var(--_rk-alert);
  }

  /* More room */

  @container rk-service-finder (min-width: 21em) {
    .filters {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .filters > .field:nth-child(3) {
      grid-column: 1 / -1;
    }

    .filter-buttons,
    .secondary-filters,
    .filters > .link-button {
      grid-column: 1 / -1;
    }

    .secondary-filters {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .checks {
      grid-column: 1 / -1;
    }
  }

  @container rk-service-finder (min-width: 46em) {
    .hotlines {
      min-block-size: 4.25em;
    }

    .hotlines-lead {
      flex: 0 0 auto;
      margin-inline-end: auto;
    }

    .hotlines > :is(.call, .toggle) {
      flex: 0 0 auto;
      padding-inline: 1em;
      font-size: 1em;
    }

    .call.urgent :is(strong, .call-text span) {
      display: inline;
    }
  }

  @container rk-service-finder (min-width: 54em) {
    .beside.frame {
      gap: 1.5em;
    }

    .beside .finder {
      grid-template-columns: 17em minmax(0, 1fr);
      grid-template-rows: auto 1fr;
      gap: 1.5em 2em;
    }

    .beside .controls {
      display: contents;
    }

    .beside .search {
      grid-column: 1 / -1;
    }

    .beside :is(.filters, .secondary-filters) {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-self: start;
    }

    .beside .filters {
      padding: 1.1em;
      background: var(--_rk-surface-raised);
      border-radius: var(--_rk-radius);
    }

    .beside .more-filters {
      display: none;
    }

    .beside .nearby {
      flex: 1;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .progress::after {
      animation: none;
      inline-size: 100%;
    }

    .toggle .icon-chevron {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }

    .hotlines,
    .notice,
    .demo {
      border: 1px solid CanvasText;
    }

    .call.urgent {
      border: 2px solid LinkText;
    }

    .progress::after {
      background: Highlight;
    }
  }

  @media print {
    .controls,
    .more,
    .progress,
    .toggle,
    .suggestions,
    .notice button {
      display: none;
    }

    .frame {
      padding: 0;
      min-block-size: 0;
    }
  }
`;
