import { css, type CSSResult } from 'lit';

/** Cards, status lines, badges, and the shapes that stand in for them while loading. */
export const resultCardStyles: CSSResult = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 22em), 1fr));
    gap: calc(var(--_rk-em) * 0.85);
  }

  .cards > li {
    display: grid;
    min-inline-size: 0;
  }

  /* What is off the screen costs nothing. */
  .cards > li:nth-child(n + 4) {
    content-visibility: auto;
    contain-intrinsic-size: auto 14em;
  }

  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: calc(var(--_rk-em) * 0.5);
    min-inline-size: 0;
    padding: var(--_rk-em) calc(var(--_rk-em) * 1.1);
    background: var(--_rk-surface);
    border: 1px solid var(--_rk-border);
    border-radius: var(--_rk-radius);
    overflow-wrap: anywhere;
  }

  .card:not(.placeholder):hover {
    border-color: var(--_rk-accent);
  }

  .card-title {
    font-size: 1.125em;
    line-height: 1.3;
    /* Here the star comes, later. */
    padding-inline-end: 1.75em;
  }

  .card-link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_rk-accent);
    font-weight: inherit;
    text-align: start;
    cursor: pointer;
  }

  /* The whole card opens it; the name is what is announced and focused. */
  .card-link::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_rk-radius);
  }

  .card:hover .card-link {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .card-link:focus-visible {
    outline: none;
  }

  .card-link:focus-visible::after {
    outline: 3px solid var(--_rk-accent);
    outline-offset: 2px;
  }

  .card .link-button,
  .card-phone {
    position: relative;
    z-index: 1;
  }

  .organization {
    color: var(--_rk-text-muted);
    margin-block-start: -0.3em;
  }

  .card .notice {
    font-size: 0.9375em;
  }

  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.6em;
  }

  .status-label {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    padding: 0.12em 0.7em 0.12em 0.45em;
    border-radius: 99em;
    font-weight: 600;
    background: var(--_rk-surface-raised);
    color: var(--_rk-text-muted);
  }

  .status-detail {
    color: var(--_rk-text);
  }

  .status.open .status-label {
    background: var(--_rk-open-soft);
    color: var(--_rk-open);
  }

  .status.soon .status-label {
    background: var(--_rk-soon-soft);
    color: var(--_rk-soon);
  }

  .status.alert .status-label {
    background: var(--_rk-alert-soft);
    color: var(--_rk-alert);
  }

  .status.notice-tone .status-label {
    background: var(--_rk-notice-soft);
    color: var(--_rk-notice);
  }

  .place {
    display: flex;
    gap: 0.5em;
  }

  .place .icon {
    margin-block-start: 0.12em;
    color: var(--_rk-text-muted);
  }

  .area {
    display: block;
    color: var(--_rk-text-muted);
    font-size: 0.9375em;
  }

  .distance {
    font-weight: 600;
    white-space: nowrap;
  }

  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
    font-size: 0.875em;
  }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    padding: 0.1em 0.6em;
    border: 1px solid var(--_rk-border);
    border-radius: 99em;
  }

  .badge .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
    color: var(--_rk-text-muted);
  }

  .badge.category {
    border-color: transparent;
    background: var(--_rk-accent-soft);
    color: var(--_rk-accent-strong);
  }

  .card-phone {
    display: inline-flex;
    align-items: center;
    align-self: flex-start;
    gap: 0.45em;
    min-block-size: max(2.75em, 44px);
    margin-block: auto -0.35em;
    font-weight: 600;
    text-decoration: none;
  }

  .card-phone:hover {
    text-decoration: underline;
  }

  :host([layout='compact']) .cards {
    gap: 0;
    grid-template-columns: minmax(0, 1fr);
  }

  :host([layout='compact']) .card {
    padding: 0.75em 0;
    border-width: 0 0 1px;
    border-radius: 0;
    gap: 0.3em;
  }

  :host([layout='compact']) :is(.card .badges, .card .area, .card .organization) {
    display: none;
  }

  /* While loading */

  .skeleton .card {
    gap: 0.85em;
    min-block-size: 10.5em;
  }

  .line {
    block-size: 0.85em;
    inline-size: 80%;
    border-radius: 0.4em;
    background: var(--_rk-surface-raised);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .line.title {
    block-size: 1.2em;
    inline-size: 60%;
  }

  .line.short {
    inline-size: 45%;
  }

  @keyframes breathe {
    from {
      background: var(--_rk-surface-raised);
    }
    to {
      background: var(--_rk-border);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .line {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .status-label,
    .badge {
      border: 1px solid CanvasText;
    }

    .line {
      background: GrayText;
    }
  }
`;
