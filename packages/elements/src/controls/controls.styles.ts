import { css, type CSSResult } from 'lit';

/** Fields, buttons, icons and texts: what every part of the finder is made of. */
export const controls: CSSResult = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  /* Not \`none\`, with which Safari no longer calls it a list. */
  ul {
    list-style-type: '';
  }

  a,
  .link-button {
    color: var(--_rk-accent);
    text-underline-offset: 0.2em;
  }

  a:hover,
  .link-button:hover {
    color: var(--_rk-accent-strong);
  }

  :focus-visible {
    outline: 3px solid var(--_rk-accent);
    outline-offset: 2px;
  }

  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .icon-back:dir(rtl),
  .icon-moved:dir(rtl),
  .icon-directions:dir(rtl) {
    transform: scaleX(-1);
  }

  .heading {
    font-weight: 700;
    line-height: 1.25;
    overflow-wrap: anywhere;
    scroll-margin-block-start: 1em;
  }

  /* Focus is moved here for screen readers; it is no control. */
  .heading:focus {
    outline: none;
  }

  .muted {
    color: var(--_rk-text-muted);
  }

  .small {
    font-size: 0.875em;
  }

  .prose {
    overflow-wrap: anywhere;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  label {
    font-weight: 600;
  }

  input,
  select,
  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }

  .button,
  .icon-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: max(2.75em, 44px);
    padding: 0.45em 1em;
    border: 1px solid transparent;
    border-radius: calc(var(--_rk-radius) * 0.7);
    font-weight: 600;
    line-height: 1.25;
    text-decoration: none;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
  }

  .button.primary {
    background: var(--_rk-accent);
    color: var(--_rk-on-accent);
  }

  .button.primary:hover {
    background: var(--_rk-accent-strong);
    color: var(--_rk-on-accent);
  }

  .button.quiet {
    background: var(--_rk-surface);
    border-color: var(--_rk-control-border);
    color: var(--_rk-accent);
  }

  .button.quiet:hover {
    background: var(--_rk-accent-soft);
    color: var(--_rk-accent-strong);
  }

  .button[aria-disabled='true'],
  .button:disabled {
    cursor: progress;
  }

  .link-button {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: max(2.75em, 44px);
    padding: 0;
    border: 0;
    background: none;
    font-weight: 600;
    text-decoration: underline;
    text-align: start;
    cursor: pointer;
  }

  input[type='search'],
  select {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: max(3em, 48px);
    /* Below 16 px some phones zoom into the page. */
    font-size: max(1em, 16px);
    background: var(--_rk-surface);
    color: var(--_rk-text);
    border: 1px solid var(--_rk-control-border);
    border-radius: calc(var(--_rk-radius) * 0.7);
  }

  input::placeholder {
    color: var(--_rk-text-muted);
    opacity: 1;
  }

  select {
    appearance: none;
    padding-block: 0.5em;
    padding-inline: 0.85em 2.3em;
    text-overflow: ellipsis;
    cursor: pointer;
  }

  input[type='search']:hover,
  select:hover {
    border-color: var(--_rk-accent);
  }

  .field {
    display: grid;
    gap: 0.3em;
    min-inline-size: 0;
  }

  .field label {
    font-size: 0.9375em;
  }

  .select {
    position: relative;
  }

  .select .icon {
    position: absolute;
    inset-inline-end: 0.7em;
    inset-block-start: calc(50% - 0.6em);
    inline-size: 1.2em;
    block-size: 1.2em;
    color: var(--_rk-text-muted);
    pointer-events: none;
  }

  @media (forced-colors: active) {
    .button,
    .icon-button {
      border-color: ButtonText;
    }
  }
`;
