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
    gap: calc(var(--_rk-em) * 1.25);
    min-block-size: var(--rk-service-finder-min-height, 36em);
    /* Here too: what a page says of \`*\` wins over the host's own rules. */
    color: var(--_rk-text);
    font-size: max(1em, 16px);
    line-height: 1.5;
    white-space: normal;
    padding: clamp(var(--_rk-em) * 0.75, 3cqi, var(--_rk-em) * 1.75);
  }

  /* Urgent help */

  .hotlines {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    /* The numbers take the place of the page's own links: whichever is taller, what is below stays where it is. */
    min-block-size: 8.25em;
    align-content: start;
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

  .toggle .icon-chevron {
    inline-size: 1em;
    block-size: 1em;
  }

  .fallback {
    flex: 1 1 18em;
    overflow-wrap: anywhere;
  }

  /* Search and filters */

  input[type='search'] {
    appearance: none;
    padding-inline: 2.7em;
    padding-block: 0.5em;
  }

  input[type='search']::-webkit-search-cancel-button {
    display: none;
  }

  .finder {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_rk-em) * 1.25);
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

  .filters {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    align-items: end;
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

  /* The list and what is around it */

  .results {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--_rk-em);
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
  }

  .message {
    display: grid;
    gap: 0.75em;
    max-inline-size: 42em;
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

  /* Filled when the list is there: what is below must not move. */
  .tools {
    min-block-size: 6em;
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(8.25em, 100%), 1fr));
    gap: 0.5em;
  }

  .tiles .tile {
    display: grid;
    /* The first row is for its picture, which comes later. */
    grid-template: 1.5em auto / 1fr auto;
    align-content: start;
    inline-size: 100%;
    block-size: 100%;
    padding: 0.65em;
    color: var(--_rk-text);
    font-size: 0.9375em;
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  .tile-name {
    grid-area: 2 / 1 / 3 / 3;
  }

  .count {
    font-weight: 400;
    color: var(--_rk-text-muted);
  }

  /* More room */

  @container rk-service-finder (min-width: 21em) {
    .filters {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .filters > .field:nth-child(3) {
      grid-column: 1 / -1;
    }

    .filter-buttons {
      grid-column: 1 / -1;
    }
  }

  @container rk-service-finder (min-width: 26em) {
    .tools {
      min-block-size: 2.75em;
    }
  }

  @container rk-service-finder (min-width: 30em) {
    .hotlines {
      min-block-size: 6.5em;
    }
  }

  @container rk-service-finder (min-width: 46em) {
    .hotlines {
      min-block-size: 4.25em;
      align-content: center;
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

    .beside .filters {
      grid-template-columns: minmax(0, 1fr);
      align-self: start;
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

  @media (forced-colors: active) {
    .hotlines,
    .notice,
    .demo {
      border: 1px solid CanvasText;
    }

    .call.urgent {
      border: 2px solid LinkText;
    }
  }
`;
