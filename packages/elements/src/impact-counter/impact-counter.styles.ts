/** For editors, and for the build of the CDN files, which makes style sheets shorter where it sees this name. */
const css = String.raw;

/** The card, the line in a sentence, and what stands in for them. */
export const impactCounterStyles: string = css`
  :host {
    display: block;
    /* As a container it has no width of its own, which would make it vanish in a flex row. */
    inline-size: 100%;
    container: rk-impact-counter / inline-size;
    color: var(--_rk-text);
    line-height: 1.5;
    text-align: start;
  }

  *,
  ::before {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }

  a,
  .qualifier,
  .number,
  .words {
    color: var(--_rk-accent);
  }

  :focus-visible {
    outline: 3px solid var(--_rk-accent);
    outline-offset: 2px;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    user-select: none;
  }

  .where,
  .withheld,
  .facts,
  .muted {
    color: var(--_rk-text-muted);
  }

  .facts,
  .small,
  .mark {
    font-size: 0.875em;
  }

  .number,
  strong {
    font-variant-numeric: tabular-nums;
  }

  .frame {
    display: flex;
    flex-direction: column;
    /* For what stands in; what makes a figure true is at the bottom. */
    justify-content: center;
    gap: 1.25em;
    /* As high as its neighbours in a row. */
    block-size: 100%;
    min-block-size: var(--rk-impact-counter-min-height, 20.5em);
    padding: clamp(1.25em, 6cqi, 2em);
    background: var(--_rk-surface);
    border: 1px solid var(--_rk-border);
    border-radius: var(--_rk-radius);
    overflow-wrap: anywhere;
    break-inside: avoid;
  }

  /* Name and marks */

  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.75em;
  }

  #heading,
  .mark,
  .amount,
  .own {
    font-weight: 600;
    line-height: 1.35;
  }

  .mark {
    padding: 0.2em 0.8em;
    /* Seen in forced colours. */
    border: 1px solid transparent;
    border-radius: 1em;
    background: var(--_rk-soon-soft);
    color: var(--_rk-soon);
  }

  .verified {
    background: var(--_rk-open-soft);
    color: var(--_rk-open);
  }

  .restated {
    background: var(--_rk-notice-soft);
    color: var(--_rk-notice);
  }

  /* The number */

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.75em 3em;
  }

  .main {
    display: grid;
    align-content: start;
    gap: 0.6em;
  }

  .amount,
  .own {
    font-size: 1.1875em;
  }

  .amount {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.15em 0.5em;
  }

  .number {
    font-size: clamp(2.1em, 14cqi, 3.6em);
    font-weight: 700;
    letter-spacing: -0.02em;
    line-height: 1.05;
  }

  .unit {
    flex-basis: 100%;
  }

  .words,
  .withheld {
    font-size: clamp(1.4em, 8cqi, 1.9em);
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }

  /* A period goes to a new line before it is broken. */
  .where .when {
    display: inline-block;
  }

  @container (inline-size < 40em) {
    :host([breakdown]) .frame {
      min-block-size: calc(var(--rk-impact-counter-min-height, 20.5em) + 17em);
    }
  }

  /* What makes it true */

  .facts {
    display: grid;
    gap: 0.2em;
    margin-block-start: auto;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_rk-border);
  }

  /* In a sentence: as the sentence is. */

  :host([layout='inline']) {
    display: inline;
    container: none;
    color: inherit;
    font-family: inherit;
    line-height: inherit;
  }

  :host([layout='inline']) .frame {
    all: unset;
  }

  :host([hidden]) {
    display: none;
  }

  @media print {
    /* Paper is white, also for a dark page. */
    :host,
    :host([theme]) {
      color-scheme: light;
    }
  }
`;
