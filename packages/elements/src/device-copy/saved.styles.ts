import { css, type CSSResult } from 'lit';

/**
 * The notice above results that were saved, and what few see before this is there: the list of hotlines, open, buttons that
 * were pressed, and a printed list.
 */
export const savedStyles: CSSResult = css`
  .kept-copy p + p {
    margin-block-start: 0.35em;
  }

  .saved-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.6em;
  }

  .toggle[aria-expanded='true'] .icon-chevron {
    transform: rotate(180deg);
  }

  .failure {
    color: var(--_rk-alert);
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

  .button[aria-pressed='true'] {
    background: var(--_rk-accent-soft);
    border-color: var(--_rk-accent);
    color: var(--_rk-accent-strong);
  }

  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
  }

  /* In one column a list is no grid, which would be laid out anew as a whole whenever one of its cards comes into view. */
  @container rk-service-finder (max-width: 46em) {
    .cards,
    .cards > li {
      display: block;
    }

    .cards > li + li {
      margin-block-start: calc(var(--_rk-em) * 0.85);
    }
  }

  /* Of many results whole lists of them are passed over: what is off the screen costs nothing. */
  .cards + .cards {
    content-visibility: auto;
    contain-intrinsic-size: auto 350em;
  }

  :host([layout='compact']) .cards + .cards {
    margin-block-start: -1em;
  }

  :host([layout='compact']) .cards > li + li {
    margin-block-start: 0;
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

    .card {
      break-inside: avoid;
    }

    .cards + .cards,
    .cards > li:nth-child(n) {
      content-visibility: visible;
    }
  }
`;
