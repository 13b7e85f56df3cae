import { css, type CSSResult } from 'lit';
import { plainControls } from './plain-controls.styles.ts';

/** Buttons, icons, texts and fields: what elements that ask something are made of. */
export const controls: CSSResult[] = [
  plainControls,
  css`
    label {
      font-weight: 600;
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

    /* Where an example has no room it ends in an ellipsis, not within a letter. */
    input {
      text-overflow: ellipsis;
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
  `,
];
