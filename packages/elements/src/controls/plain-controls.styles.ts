import { css, type CSSResult } from 'lit';

/** Buttons, icons and texts: what every element is made of. Those that ask nothing need no more. */
export const plainControls: CSSResult = css`
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
    background: var(--_rk-fill);
    border-color: var(--_rk-accent);
    color: var(--_rk-on-fill);
  }

  .button.primary:hover {
    background: var(--_rk-text);
    color: var(--_rk-surface);
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

  @media (forced-colors: active) {
    .button,
    .icon-button {
      border-color: ButtonText;
    }
  }
`;
