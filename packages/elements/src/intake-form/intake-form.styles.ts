import { css, type CSSResult } from 'lit';

/** The frame, the numbers, and what the pages are made of besides their fields. */
export const intakeFormStyles: CSSResult = css`
  :host {
    display: block;
    /* As a container it has no width of its own, which would make it vanish in a flex row. */
    inline-size: 100%;
    container: rk-intake-form / inline-size;
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
    display: flex;
    flex-direction: column;
    gap: calc(var(--_rk-em) * 1.5);
    min-block-size: var(--rk-intake-form-min-height, 32em);
    padding: clamp(var(--_rk-em) * 0.75, 3cqi, var(--_rk-em) * 1.75);
  }

  /* First in the order of focus, last on the screen of a phone, where it stays in sight. */
  .exit {
    order: 3;
    position: sticky;
    inset-block-end: 0.5em;
    z-index: 1;
    margin-block-start: auto;
    /* What scrolls by underneath stays apart from it. */
    box-shadow: 0 0 0 0.5em var(--_rk-surface);
  }

  /* What gets focus is not scrolled to under the way out. */
  :is(a, button, input, select, textarea) {
    scroll-margin-block: 1em 6em;
  }

  /* Urgent help */

  .hotlines {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    padding: 0.5em 0.75em;
    background: var(--_rk-urgent-soft);
    border: 1px solid var(--_rk-border);
    border-radius: var(--_rk-radius);
  }

  .hotlines-lead {
    font-weight: 700;
  }

  .call {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: max(2.75em, 44px);
    text-decoration: none;
  }

  .call.urgent {
    padding: 0.3em 0.9em;
    background: var(--_rk-urgent);
    color: var(--_rk-on-urgent);
    border-radius: calc(var(--_rk-radius) * 0.7);
    line-height: 1.2;
  }

  .call.urgent strong {
    font-size: 1.1875em;
  }

  .call.urgent:hover {
    text-decoration: underline;
  }

  /* Two lines, not three, on a narrow phone: the number says it all. Screen readers read the name too. */
  @container rk-intake-form (max-width: 25em) {
    .call-name {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .toggle {
      margin-inline-start: 0;
    }
  }

  .toggle {
    margin-inline-start: auto;
  }

  .toggle .icon-chevron {
    inline-size: 1em;
    block-size: 1em;
  }

  .toggle[aria-expanded='true'] .icon-chevron {
    transform: rotate(180deg);
  }

  .hotline-list {
    flex: 1 0 100%;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: 0 1.5em;
  }

  .hotlines .hotline-list {
    padding-block-start: 0.4em;
    border-block-start: 1px solid var(--_rk-border);
  }

  .call.number {
    display: grid;
    grid-template-columns: 4.5em minmax(0, 1fr);
    align-items: center;
    padding-block: 0.25em;
  }

  .call.number strong {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .hotline-text {
    display: grid;
    color: var(--_rk-text);
    font-size: 0.9375em;
    line-height: 1.35;
  }

  .fallback {
    flex: 1 1 16em;
    overflow-wrap: anywhere;
  }

  /* A page */

  form {
    min-inline-size: 0;
  }

  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    max-inline-size: 38em;
    overflow-wrap: anywhere;
  }

  .page-heading {
    display: flex;
    gap: 0.4em;
    font-size: 1.5em;
    scroll-margin-block-start: 2em;
  }

  .page-heading .icon {
    margin-block-start: 0.1em;
    color: var(--_rk-open);
  }

  .progress-text {
    margin-block-end: -0.9em;
    color: var(--_rk-text-muted);
    font-size: 0.9375em;
    font-weight: 600;
  }

  .buttons {
    display: grid;
    gap: 0.75em;
    padding-block-start: 0.5em;
  }

  .notice .buttons {
    padding-block-start: 0.25em;
  }

  .button {
    min-block-size: max(3em, 48px);
    padding-inline: 1.4em;
  }

  .button[aria-disabled='true'] {
    opacity: 0.75;
  }

  /* What explains, warns and asks for correction */

  .notice,
  .service,
  .demo {
    border-radius: calc(var(--_rk-radius) * 0.7);
    overflow-wrap: anywhere;
  }

  .notice,
  .demo {
    display: flex;
    gap: 0.65em;
    padding: 0.8em 1em;
    background: var(--_rk-soon-soft);
    color: var(--_rk-soon);
  }

  .notice > div {
    display: grid;
    gap: 0.6em;
    flex: 1;
    min-inline-size: 0;
    align-self: center;
  }

  .notice > .icon {
    margin-block-start: 0.12em;
  }

  .text {
    display: grid;
    gap: 0.6em;
  }

  .notice.alert {
    background: var(--_rk-alert-soft);
    color: var(--_rk-alert);
  }

  .notice.notice-tone {
    background: var(--_rk-notice-soft);
    color: var(--_rk-notice);
  }

  .notice.plain {
    background: var(--_rk-surface-raised);
    color: var(--_rk-text);
    font-size: 0.9375em;
  }

  .notice.plain > .icon {
    color: var(--_rk-text-muted);
  }

  .notice .hotline-list :is(a, .hotline-text, .muted) {
    color: inherit;
  }

  .demo {
    justify-self: start;
    padding: 0.35em 0.9em 0.35em 0.7em;
    font-size: 0.875em;
    font-weight: 600;
  }

  .summary {
    display: grid;
    gap: 0.5em;
    padding: 1em 1.15em 0.6em;
    border: 3px solid var(--_rk-alert);
    border-radius: calc(var(--_rk-radius) * 0.7);
    scroll-margin-block-start: 1em;
  }

  .summary-heading {
    display: flex;
    gap: 0.5em;
    font-size: 1.125em;
    color: var(--_rk-alert);
  }

  .summary li a {
    display: block;
    min-block-size: 44px;
    padding-block: 0.5em;
    color: var(--_rk-alert);
    font-weight: 600;
  }

  .service {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 1.25em;
    padding: 0.8em 1em;
    background: var(--_rk-accent-soft);
  }

  /* Something is under way */

  .bar {
    position: relative;
    block-size: 4px;
    border-radius: 4px;
    overflow: hidden;
    background: var(--_rk-accent-soft);
  }

  .bar.moving::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inline-size: 40%;
    border-radius: inherit;
    background: var(--_rk-accent);
    animation: moving 1.4s ease-in-out infinite;
  }

  @keyframes moving {
    from {
      inset-inline-start: -40%;
    }
    to {
      inset-inline-start: 100%;
    }
  }

  /* More room */

  @container rk-intake-form (min-width: 26em) {
    .buttons {
      display: flex;
      flex-wrap: wrap;
    }
  }

  @container rk-intake-form (min-width: 46em) {
    .frame {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      grid-template-rows: auto 1fr;
      gap: 1.75em 1.5em;
    }

    .exit {
      grid-column: 2;
      grid-row: 1 / -1;
      align-self: start;
      inset-block-start: 0.5em;
      inset-block-end: auto;
      margin: 0;
      min-block-size: 4em;
    }

    .hotlines {
      grid-column: 1;
      min-block-size: 4em;
    }

    form {
      grid-column: 1;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .bar.moving::after {
      animation: none;
      inline-size: 100%;
    }
  }

  @media (forced-colors: active) {
    .hotlines,
    .notice,
    .demo,
    .service {
      border: 1px solid CanvasText;
    }

    .call.urgent {
      border: 2px solid LinkText;
    }

    .bar.moving::after {
      background: Highlight;
    }
  }
`;
