import { css, type CSSResult } from 'lit';

/** The frame, the page that asks for the identity, the tools and the list. */
export const intakeInboxStyles: CSSResult = css`
  :host {
    display: block;
    /* As a container it has no width of its own, which would make it vanish in a flex row. */
    inline-size: 100%;
    container: rk-intake-inbox / inline-size;
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
    min-block-size: var(--rk-intake-inbox-min-height, 32em);
    color: var(--_rk-text);
    font-size: max(1em, 16px);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }

  .heading.level-0 {
    display: flex;
    align-items: center;
    gap: 0.45em;
    font-size: 1.5em;
  }

  .heading.level-1 {
    font-size: 1.1875em;
  }

  .hint,
  .optional {
    color: var(--_rk-text-muted);
    font-size: 0.9375em;
    font-weight: 400;
  }

  .notice {
    display: flex;
    align-items: center;
    gap: 0.65em;
    padding: 0.7em 0.9em;
    border-radius: calc(var(--_rk-radius) * 0.7);
    background: var(--_rk-soon-soft);
    color: var(--_rk-soon);
  }

  .notice > div {
    flex: 1;
    min-inline-size: 0;
  }

  .notice.alert {
    background: var(--_rk-alert-soft);
    color: var(--_rk-alert);
  }

  .notice.notice-tone {
    background: var(--_rk-notice-soft);
    color: var(--_rk-notice);
  }

  /* Locked */

  .unlock {
    display: grid;
    gap: calc(var(--_rk-em) * 1.1);
    max-inline-size: 36em;
    margin-inline: auto;
    padding: clamp(var(--_rk-em), 5cqi, var(--_rk-em) * 2.75) clamp(var(--_rk-em) * 0.75, 4cqi, var(--_rk-em) * 2);
  }

  .unlock .lead {
    font-size: 1.0625em;
  }

  .unlock .icon-lock {
    color: var(--_rk-accent);
  }

  input[type='file'],
  input[type='text'] {
    display: block;
    inline-size: 100%;
    min-block-size: max(3em, 48px);
    padding: 0.55em 0.85em;
    font: inherit;
    font-size: max(1em, 16px);
    background: var(--_rk-surface);
    color: var(--_rk-text);
    border: 1px solid var(--_rk-control-border);
    border-radius: calc(var(--_rk-radius) * 0.7);
  }

  input[type='file'] {
    padding-block: 0.45em;
    background: var(--_rk-surface-raised);
    border-style: dashed;
    cursor: pointer;
  }

  input::file-selector-button {
    min-block-size: 2.25em;
    margin-inline-end: 0.9em;
    padding: 0.25em 0.9em;
    font: inherit;
    font-weight: 600;
    background: var(--_rk-surface);
    color: var(--_rk-accent);
    border: 1px solid var(--_rk-control-border);
    border-radius: calc(var(--_rk-radius) * 0.5);
    cursor: pointer;
  }

  input:is([type='file'], [type='text']):hover {
    border-color: var(--_rk-accent);
  }

  input[aria-invalid='true'] {
    border: 2px solid var(--_rk-alert);
  }

  /* Nobody reads it over a shoulder; as a password it would be saved by the browser. */
  .secret {
    -webkit-text-security: disc;
  }

  .unlock > .button {
    justify-self: start;
  }

  progress {
    inline-size: 100%;
    accent-color: var(--_rk-accent);
  }

  .promises {
    display: grid;
    gap: 0.5em;
    padding-block-start: 1.1em;
    border-block-start: 1px solid var(--_rk-border);
    color: var(--_rk-text-muted);
    font-size: 0.9375em;
  }

  .promises li {
    display: flex;
    gap: 0.6em;
  }

  /* Tools */

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 0.75em 1.25em;
    padding: var(--_rk-em) clamp(0.75em, 2.5cqi, 1.25em);
    border-block-end: 1px solid var(--_rk-border);
  }

  .toolbar-title .hint {
    font-variant-numeric: tabular-nums;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.6em;
  }

  .poll {
    display: grid;
    gap: 0.15em;
    font-size: 0.875em;
    font-weight: 400;
    color: var(--_rk-text-muted);
  }

  .poll select {
    min-block-size: max(2.75em, 44px);
    color: var(--_rk-text);
  }

  .frame > .notice {
    margin: 0.9em clamp(0.75em, 2.5cqi, 1.25em);
  }

  .lock-notice {
    flex-wrap: wrap;
  }

  .lock-notice > div {
    flex-basis: 14em;
  }

  /* The list, and beside it what is being read */

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .columns.reading .list-column,
  .columns:not(.reading) .request-column {
    display: none;
  }

  .list-column {
    padding: 0.9em clamp(0.75em, 2.5cqi, 1.25em) 1.25em;
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    padding-block-end: 0.9em;
  }

  .filter {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: max(2.5em, 44px);
    padding: 0.2em 0.8em;
    background: var(--_rk-surface);
    border: 1px solid var(--_rk-border);
    border-radius: 99em;
    font-size: 0.9375em;
    cursor: pointer;
  }

  .filter:hover {
    border-color: var(--_rk-accent);
  }

  .filter[aria-pressed='true'] {
    background: var(--_rk-accent-soft);
    border-color: var(--_rk-accent);
    color: var(--_rk-accent-strong);
    font-weight: 600;
  }

  .count {
    min-inline-size: 1.6em;
    padding-inline: 0.4em;
    background: var(--_rk-surface-raised);
    border-radius: 99em;
    color: var(--_rk-text-muted);
    font-size: 0.875em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  .filter[aria-pressed='true'] .count {
    background: var(--_rk-surface);
    color: inherit;
  }

  .rows {
    display: grid;
    gap: 0.45em;
  }

  .row {
    display: grid;
    gap: 0.2em;
    inline-size: 100%;
    padding: calc(var(--_rk-em) * 0.65) 0.9em calc(var(--_rk-em) * 0.6);
    background: var(--_rk-surface);
    border: 1px solid var(--_rk-border);
    border-inline-start: 5px solid var(--_rk-border);
    border-radius: calc(var(--_rk-radius) * 0.7);
    line-height: 1.35;
    text-align: start;
    cursor: pointer;
  }

  .row:hover {
    background: var(--_rk-surface-raised);
  }

  .row.new {
    border-inline-start-color: var(--_rk-accent);
  }

  .row.urgent {
    border-inline-start-color: var(--_rk-urgent);
  }

  .row[aria-current='true'] {
    background: var(--_rk-accent-soft);
    border-block-color: var(--_rk-accent);
    border-inline-end-color: var(--_rk-accent);
  }

  .row-title {
    font-weight: 400;
  }

  .row.new .row-title,
  .row.urgent .row-title {
    font-weight: 700;
  }

  .row-about {
    color: var(--_rk-text-muted);
    font-size: 0.9375em;
  }

  .row-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.65em;
    margin-block-start: 0.15em;
    color: var(--_rk-text-muted);
    font-size: 0.875em;
  }

  .row-foot time {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    justify-self: start;
    padding: 0.1em 0.55em;
    border-radius: 0.4em;
    font-size: 0.875em;
    font-weight: 700;
  }

  .row-foot .badge {
    font-size: 1em;
  }

  .badge .icon {
    inline-size: 1.05em;
    block-size: 1.05em;
  }

  .badge.danger {
    background: var(--_rk-urgent);
    color: var(--_rk-on-urgent);
  }

  .badge.rule {
    background: var(--_rk-alert-soft);
    color: var(--_rk-alert);
  }

  .status.received {
    color: var(--_rk-accent);
    font-weight: 700;
  }

  .status.contacted {
    color: var(--_rk-open);
  }

  .status.contact_us {
    color: var(--_rk-soon);
  }

  .group {
    margin-block-start: 1.6em;
    padding-block-start: 1.1em;
    border-block-start: 1px solid var(--_rk-border);
  }

  .group .hint {
    margin-block: 0.15em 0.65em;
  }

  .group .row {
    background: var(--_rk-surface-raised);
  }

  .empty,
  .nobody {
    color: var(--_rk-text-muted);
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: 0.75em;
    padding: 1.5em 0.9em;
    background: var(--_rk-surface-raised);
    border-radius: calc(var(--_rk-radius) * 0.7);
  }

  .nobody {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 0.75em;
    max-inline-size: 24em;
    min-block-size: 16em;
    margin-inline: auto;
    padding: 1.5em;
    text-align: center;
  }

  .nobody .icon {
    inline-size: 2.5em;
    block-size: 2.5em;
    stroke-width: 1.2;
  }

  @container rk-intake-inbox (min-width: 54em) {
    .columns {
      grid-template-columns: minmax(19em, 24em) minmax(0, 1fr);
    }

    .columns.reading .list-column,
    .columns:not(.reading) .request-column {
      display: block;
    }

    .list-column {
      border-inline-end: 1px solid var(--_rk-border);
    }
  }

  @media (forced-colors: active) {
    .badge,
    .notice,
    .count {
      border: 1px solid CanvasText;
    }

    .filter[aria-pressed='true'],
    .row[aria-current='true'] {
      border: 3px solid Highlight;
    }
  }

  @media print {
    .frame {
      display: none;
    }
  }
`;
