import { css, type CSSResult } from 'lit';

export const quickExitStyles: CSSResult = css`
  :host {
    display: block;
    position: sticky;
    inset-block-start: 0.5em;
    z-index: var(--rk-quick-exit-layer, 10);
    inline-size: fit-content;
    margin-inline-start: auto;
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .exit {
    box-shadow: 0 0.15em 0.6em rgb(0 0 0 / 25%);
  }

  .exit:focus-visible {
    outline: 3px solid var(--_rk-accent);
    outline-offset: 2px;
  }

  /* On phones at the bottom, where the thumb is, over whatever the page scrolls. */
  @media (max-width: 40em) {
    :host {
      position: fixed;
      inset-block-start: auto;
      inset-block-end: 0;
      inset-inline: 0;
      inline-size: auto;
      padding: 0.5em;
      padding-block-end: max(0.5em, env(safe-area-inset-bottom));
    }

    .exit {
      inline-size: 100%;
    }
  }
`;
