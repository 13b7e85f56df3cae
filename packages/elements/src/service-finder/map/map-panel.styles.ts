import { css, type CSSResult } from 'lit';

/** The map in the list, or over the page, and what is around it. */
export const mapPanelStyles: CSSResult = css`
  .map-panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    margin-block-start: 0.75em;
    scroll-margin-block: 1em;
  }

  /* Keeps the place of the map in the page while it has the screen. */
  .map-place {
    aspect-ratio: 4 / 3;
    max-block-size: 28em;
  }

  .map-frame {
    position: relative;
    overflow: hidden;
    border: 1px solid var(--_rk-border);
    border-radius: var(--_rk-radius);
    background: var(--_rk-surface-raised);
    /* What Leaflet stacks stays inside. */
    isolation: isolate;
  }

  .map-window {
    position: relative;
    aspect-ratio: 4 / 3;
    min-block-size: 15em;
    max-block-size: 28em;
    inline-size: 100%;
    direction: ltr;
  }

  .map-canvas {
    position: absolute;
    inset: 0;
    z-index: 0;
    font-size: 0.8125rem;
    line-height: 1.2;
    touch-action: pan-x pan-y;
  }

  .map-canvas:focus-visible {
    outline-offset: -3px;
  }

  .map-buttons {
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-end: 0.5em;
    display: grid;
    gap: 0.35em;
  }

  .map-control,
  .map-card-close {
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    background: var(--_rk-surface);
    border: 1px solid var(--_rk-control-border);
    color: var(--_rk-text);
  }

  .map-control:hover,
  .map-card-close:hover {
    background: var(--_rk-accent-soft);
    color: var(--_rk-accent-strong);
  }

  /* Where they would cover the map, they are below it. */
  @container rk-service-finder (max-width: 27em) {
    .map-panel .map-buttons {
      position: static;
      display: flex;
      gap: 0.5em;
      padding: 0.5em;
      border-block-start: 1px solid var(--_rk-border);
    }
  }

  .map-search {
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-start: 0.5em;
    max-inline-size: calc(100% - 1em);
    box-shadow: 0 1px 6px rgb(0 0 0 / 0.25);
  }

  .map-hint {
    position: absolute;
    inset-block-start: 4em;
    inset-inline: 0.75em;
    inline-size: fit-content;
    margin-inline: auto;
    padding: 0.4em 0.9em;
    border-radius: 2em;
    background: var(--_rk-text);
    color: var(--_rk-surface);
    font-weight: 600;
    text-align: center;
    pointer-events: none;
  }

  .map-credit {
    margin-block-start: -0.25em;
    color: var(--_rk-text-muted);
    font-size: 0.75em;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  .map-credit a {
    color: inherit;
  }

  .map-area {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }

  /* What is tapped on */

  .map-card {
    position: relative;
    max-block-size: 20em;
    overflow-y: auto;
    padding: 0.9em;
    border: 2px solid var(--_rk-accent);
    border-radius: var(--_rk-radius);
    background: var(--_rk-surface);
  }

  .map-card-close {
    position: sticky;
    inset-block-start: 0;
    float: inline-end;
    border-color: transparent;
  }

  .map-card-list,
  .map-card-list > li {
    display: grid;
    gap: 0.5em;
  }

  .map-card-list > li + li {
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_rk-border);
  }

  .map-card-title {
    font-size: 1.0625em;
    font-weight: 700;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  .map-card-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }

  /* What is in view */

  .in-view summary {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    color: var(--_rk-accent);
    font-weight: 600;
    cursor: pointer;
  }

  .in-view summary::before {
    content: '';
    flex: none;
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline: 0.3em 0.7em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: translateY(-25%) rotate(45deg);
  }

  .in-view[open] summary::before {
    transform: translateY(25%) rotate(225deg);
  }

  .in-view summary::-webkit-details-marker {
    display: none;
  }

  .in-view ul {
    max-block-size: 20em;
    overflow-y: auto;
    border: 1px solid var(--_rk-border);
    border-radius: calc(var(--_rk-radius) * 0.7);
  }

  .in-view li + li {
    border-block-start: 1px solid var(--_rk-border);
  }

  .in-view-entry {
    display: grid;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.5em 0.8em;
    border: 0;
    background: none;
    line-height: 1.35;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .in-view-entry:is(:hover, :focus-visible) {
    background: var(--_rk-accent-soft);
  }

  .in-view-entry:focus-visible {
    outline-offset: -3px;
  }

  .in-view-name {
    font-weight: 600;
  }

  /* The card of what is pointed at on the map */

  [data-on-map] > .card {
    outline: 3px solid var(--_rk-accent);
    outline-offset: 1px;
  }

  /* Over the page */

  .map-dialog {
    inline-size: 100%;
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    margin: 0;
    padding: 0.75em;
    border: 0;
    background: var(--_rk-surface);
    color: var(--_rk-text);
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .map-dialog[open] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.5em;
  }

  .map-dialog .map-window {
    aspect-ratio: auto;
    block-size: calc(100vh - 12em);
    block-size: calc(100dvh - 12em);
    max-block-size: none;
  }

  /* List and map side by side */

  @container rk-service-finder (min-width: 68em) {
    .beside .results:has(.map-panel) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
      gap: 0 1.5em;
    }

    /* Margins, not gaps: the map reaches over rows that may be empty. */
    .beside .results:has(.map-panel) > :not(.tools),
    .beside .results:has(.map-panel) > .tools > :not(.map-panel) {
      margin-block-end: 1em;
    }

    .beside .results:has(.map-panel) > * {
      grid-column: 1;
    }

    .beside .results:has(.map-panel) > .tools {
      display: contents;
    }

    .beside .results:has(.map-panel) .tool-row {
      grid-column: 1;
      align-self: start;
      min-block-size: 2.75em;
    }

    .beside .results:has(.map-panel) .map-panel {
      grid-column: 2;
      grid-row: 1 / span 99;
      position: sticky;
      inset-block-start: 1em;
      align-self: start;
      margin-block-start: 0;
    }

    .beside .results .map-panel .map-window {
      max-block-size: 34em;
      max-block-size: min(34em, 70vh);
    }
  }

  @media (forced-colors: active) {
    .map-control,
    .map-card-close,
    .map-search {
      border-color: ButtonText;
    }

    .map-hint {
      border: 1px solid CanvasText;
    }
  }

  @media print {
    .map-toggle,
    .map-panel {
      display: none;
    }
  }
`;
