import { css, type CSSResult } from 'lit';

/** The list below the search field: over what is below it, so that nothing moves. */
export const searchBoxStyles: CSSResult = css`
  .search-row {
    position: relative;
  }

  /* What holds the list is no box of its own, so that nothing moves when it comes. */
  .proposals-box {
    display: contents;
  }

  .proposals {
    position: absolute;
    z-index: 1100;
    inset-inline: 0;
    inset-block-start: calc(100% + 0.35em);
    max-inline-size: 44em;
    max-block-size: min(26em, var(--_rk-proposals-room, 26em));
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 0.35em;
    background: var(--_rk-surface);
    border: 1px solid var(--_rk-border);
    border-radius: var(--_rk-radius);
    box-shadow: 0 0.6em 2em rgb(0 0 0 / 18%);
  }

  .proposals-title {
    padding: 0.55em 0.75em 0.2em;
    color: var(--_rk-text-muted);
    font-size: 0.8125em;
    font-weight: 600;
  }

  .proposal {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: max(2.75em, 44px);
    padding: 0.35em 0.75em;
    border-radius: calc(var(--_rk-radius) * 0.6);
    line-height: 1.3;
    overflow-wrap: anywhere;
    cursor: pointer;
    scroll-margin-block: 2em;
  }

  .proposal .icon {
    color: var(--_rk-accent);
  }

  .proposal-detail {
    display: block;
    color: var(--_rk-text-muted);
    font-size: 0.875em;
  }

  .proposal:hover,
  .proposal[aria-selected='true'] {
    background: var(--_rk-accent-soft);
    color: var(--_rk-accent-strong);
  }

  .proposal[aria-selected='true'] {
    outline: 2px solid var(--_rk-accent);
    outline-offset: -2px;
  }

  /* Where there is room for a few letters only, they are worth more than the picture. */
  @container rk-service-finder (max-width: 20em) {
    .search-field > .icon {
      display: none;
    }

    .search-field input[type='search'] {
      padding-inline-start: 0.75em;
    }
  }

  @media (forced-colors: active) {
    .proposals {
      border-color: CanvasText;
    }

    .proposal[aria-selected='true'] {
      outline-color: Highlight;
    }
  }

  @media print {
    .proposals {
      display: none;
    }
  }
`;
