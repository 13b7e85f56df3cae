import { css, type CSSResult } from 'lit';
import { pictureStyles } from '../../state-pictures/state-picture.ts';

/** What can be done with a service. */
export const actingStyles: CSSResult = css`
  ${pictureStyles}

  .star {
    position: absolute;
    inset-block-start: 0.45em;
    inset-inline-end: 0.35em;
    z-index: 1;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_rk-text-muted);
    cursor: pointer;
  }

  .star:hover {
    background: var(--_rk-accent-soft);
    color: var(--_rk-accent-strong);
  }

  :is(.star, .save)[aria-pressed='true'] .icon {
    fill: currentColor;
    color: var(--_rk-accent);
  }

  :host([layout='compact']) .star {
    inset-block-start: 0.1em;
    inset-inline-end: -0.5em;
  }

  .actions,
  .kinds,
  .ways,
  .dates,
  .saved-buttons {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.75em), 1fr));
    gap: 0.5em;
  }

  .dates,
  .kinds,
  .saved-buttons {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
  }

  :is(.actions, .kinds, .ways, .dates, .saved-buttons) .button {
    inline-size: 100%;
    block-size: 100%;
    justify-content: flex-start;
    padding-inline: 0.7em;
    overflow-wrap: anywhere;
  }

  .button[aria-expanded='true'] {
    background: var(--_rk-accent-soft);
    border-color: var(--_rk-accent);
    color: var(--_rk-accent-strong);
  }

  .acting-panel {
    display: grid;
    gap: 0.65em;
    margin-block-start: 0.65em;
    padding: 0.85em;
    border: 1px solid var(--_rk-border);
    border-radius: calc(var(--_rk-radius) * 0.7);
    background: var(--_rk-surface);
  }

  .link-field,
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 44px;
    padding: 0.5em 0.7em;
    /* Below 16 px some phones zoom into the page. */
    font: inherit;
    font-size: max(1em, 16px);
    background: var(--_rk-surface);
    color: var(--_rk-text);
    border: 1px solid var(--_rk-control-border);
    border-radius: calc(var(--_rk-radius) * 0.7);
    text-overflow: ellipsis;
  }

  textarea {
    resize: vertical;
  }

  .qr {
    display: grid;
    justify-items: start;
    gap: 0.4em;
    margin: 0;
  }

  /* Dark on light in any theme: cameras read nothing else. */
  .qr svg {
    inline-size: min(100%, 14em);
    border: 1px solid var(--_rk-border);
    border-radius: calc(var(--_rk-radius) * 0.7);
    forced-color-adjust: none;
  }

  .qr rect {
    fill: #fff;
  }

  .qr path {
    fill: #000;
  }

  .feedback-outcome {
    display: flex;
    gap: 0.6em;
  }

  .feedback-outcome:focus {
    outline: none;
  }

  .list-tools {
    display: inline-flex;
  }

  .tools > .notice {
    flex: 1 0 100%;
  }

  /* What there is to do with no results at all begins where the line begins. */
  .tool-row:not(:has(*)) {
    display: none;
  }

  .message .picture,
  dialog .picture {
    margin-block-start: 1.5em;
  }

  dialog.saved {
    inline-size: min(32em, 100vw - 1.5em);
    max-block-size: calc(100dvh - 2em);
    padding: 1.1em;
    border: 1px solid var(--_rk-border);
    border-radius: var(--_rk-radius);
    background: var(--_rk-surface);
    color: var(--_rk-text);
  }

  dialog.saved[open] {
    display: grid;
    gap: 0.9em;
  }

  dialog.saved::backdrop {
    background: rgb(0 0 0 / 50%);
  }

  .saved-head,
  .saved-list li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
  }

  .saved-heading {
    font-size: 1.3125em;
  }

  .saved .icon-button {
    flex: none;
    inline-size: 44px;
    padding: 0;
    background: none;
    border-color: transparent;
    color: var(--_rk-text-muted);
  }

  .saved-list {
    display: grid;
  }

  .saved-list li {
    border-block-end: 1px solid var(--_rk-border);
  }

  @media (forced-colors: active) {
    .star,
    .acting-panel {
      border: 1px solid ButtonText;
    }

    :is(.star, .save)[aria-pressed='true'] .icon {
      fill: Highlight;
    }
  }

  @media print {
    .star,
    .list-tools {
      display: none;
    }
  }
`;
