import { css, type CSSResult } from 'lit';

/** An element that shows one answer in a frame, and what is said in its place. */
export const framed: CSSResult = css`
  :host {
    display: block;
    /* As a container it has no width of its own, which would make it vanish in a flex row. */
    inline-size: 100%;
    /* By the first name what is shown of a service goes by its room, in the finder and here. */
    container: rk-service-finder rk-framed / inline-size;
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
    border: 1px solid var(--_rk-border);
    border-radius: var(--_rk-radius);
    background: var(--_rk-surface);
    /* Here too: what a page says of \`*\` wins over the host's own rules. */
    color: var(--_rk-text);
    /* Some pages set it so small that nobody can read it. */
    font-size: max(1em, 16px);
    line-height: 1.5;
    white-space: normal;
    overflow-wrap: anywhere;
  }

  .message,
  .own-words {
    padding: 1.1em;
  }

  .message {
    display: grid;
    gap: 0.6em;
  }

  .own-words + .message {
    padding-block-start: 0;
  }

  .notice,
  .demo {
    display: flex;
    gap: 0.65em;
    padding: 0.7em 0.9em;
    border-radius: calc(var(--_rk-radius) * 0.7);
    background: var(--_rk-soon-soft);
    color: var(--_rk-soon);
  }

  .frame > :is(.notice, .demo) {
    margin: 1em 1.1em 0;
  }

  .notice > div {
    display: grid;
    gap: 0.4em;
    min-inline-size: 0;
    align-self: center;
  }

  .notice.alert {
    background: var(--_rk-alert-soft);
    color: var(--_rk-alert);
  }

  .notice.notice-tone {
    background: var(--_rk-notice-soft);
    color: var(--_rk-notice);
  }

  .notice :is(.muted, .link-button) {
    color: inherit;
  }

  .demo {
    align-items: center;
    padding-block: 0.3em;
    font-size: 0.875em;
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .notice,
    .demo {
      border: 1px solid CanvasText;
    }

    /* Pictures keep the colours of the page unless they are told not to: dim ones on black, maybe. */
    .icon {
      forced-color-adjust: auto;
    }
  }

  @media print {
    .frame {
      min-block-size: 0;
    }

    .message button {
      display: none;
    }
  }
`;
