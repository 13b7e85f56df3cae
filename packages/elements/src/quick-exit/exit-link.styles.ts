import { css, type CSSResult } from 'lit';

/** The look of the way out, the same wherever it stands. */
export const exitLinkStyles: CSSResult = css`
  .exit {
    display: inline-flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.75em;
    min-block-size: max(3em, 48px);
    padding: 0.35em 1em;
    border: 1px solid transparent;
    border-radius: calc(var(--_rk-radius) * 0.7);
    background: var(--_rk-text);
    color: var(--_rk-surface);
    line-height: 1.2;
    text-align: start;
    text-decoration: none;
    touch-action: manipulation;
  }

  .exit:hover strong {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .exit:hover {
    color: var(--_rk-surface);
  }

  .exit strong {
    display: block;
    font-weight: 700;
  }

  .exit-note {
    font-size: 0.8125em;
  }

  .exit .icon {
    flex: none;
    inline-size: 1.4em;
    block-size: 1.4em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .exit .icon:dir(rtl) {
    transform: scaleX(-1);
  }

  @media (forced-colors: active) {
    .exit {
      border-color: LinkText;
    }
  }

  @media print {
    .exit {
      display: none;
    }
  }
`;
