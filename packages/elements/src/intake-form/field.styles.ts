import { css, type CSSResult } from 'lit';

/** Questions: labels, hints, faults and the controls that answer them. */
export const fieldStyles: CSSResult = css`
  .question,
  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .question.faulty {
    padding-inline-start: 0.9em;
    border-inline-start: 4px solid var(--_rk-alert);
  }

  .label {
    padding: 0;
    font-size: 1.0625em;
    font-weight: 600;
    line-height: 1.35;
  }

  /* A legend is outside the grid of its fieldset. */
  legend.label {
    margin-block-end: 0.4em;
  }

  .optional,
  .hint {
    color: var(--_rk-text-muted);
    font-weight: 400;
  }

  .optional,
  .hint {
    font-size: 0.9375em;
  }

  .option .hint {
    display: block;
  }

  .fault {
    display: flex;
    gap: 0.45em;
    color: var(--_rk-alert);
    font-weight: 600;
  }

  .fault .icon {
    margin-block-start: 0.12em;
  }

  input[type='text'],
  input[type='tel'],
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: max(3em, 48px);
    padding: 0.6em 0.85em;
    font: inherit;
    /* Below 16 px some phones zoom into the page. */
    font-size: max(1em, 16px);
    background: var(--_rk-surface);
    color: var(--_rk-text);
    border: 1px solid var(--_rk-control-border);
    border-radius: calc(var(--_rk-radius) * 0.7);
  }

  input.tel {
    max-inline-size: 18em;
  }

  textarea {
    resize: vertical;
    line-height: 1.5;
  }

  :is(input[type='text'], input[type='tel'], textarea):hover {
    border-color: var(--_rk-accent);
  }

  :is(input, textarea, select)[aria-invalid='true']:not([type='checkbox'], [type='radio']) {
    border: 2px solid var(--_rk-alert);
  }

  .options {
    display: grid;
    gap: 0.5em;
  }

  .option {
    display: flex;
    align-items: center;
    gap: 0.8em;
    min-block-size: max(3em, 48px);
    padding: 0.6em 0.9em;
    border: 1px solid var(--_rk-border);
    border-radius: calc(var(--_rk-radius) * 0.7);
    font-weight: 400;
    line-height: 1.35;
    cursor: pointer;
    touch-action: manipulation;
  }

  .option:hover {
    border-color: var(--_rk-accent);
  }

  .option:has(:checked) {
    background: var(--_rk-accent-soft);
    border-color: var(--_rk-accent);
    box-shadow: inset 0 0 0 1px var(--_rk-accent);
  }

  .option:has(:focus-visible) {
    outline: 3px solid var(--_rk-accent);
    outline-offset: 2px;
  }

  .option > span {
    min-inline-size: 0;
  }

  .option input {
    flex: none;
    inline-size: 1.4em;
    block-size: 1.4em;
    margin: 0;
    accent-color: var(--_rk-accent);
  }

  .option:has(:focus-visible) input {
    outline: none;
  }

  @media (forced-colors: active) {
    .option:has(:checked) {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
  }
`;
