import { css, type CSSResult } from 'lit';

/** The view of one service. */
export const serviceDetailsStyles: CSSResult = css`
  .button-note {
    display: block;
    font-weight: 400;
    font-size: 0.875em;
  }

  .details,
  .details-head,
  .details-main,
  .details-aside,
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.85em;
    overflow-wrap: anywhere;
  }

  .details {
    gap: 1.1em;
  }

  .details-head {
    gap: 0.6em;
  }

  .details-heading {
    font-size: 1.625em;
    line-height: 1.2;
    text-wrap: balance;
  }

  .back {
    justify-self: start;
  }

  .panel {
    padding: 1.1em;
    background: var(--_rk-surface-raised);
    border-radius: var(--_rk-radius);
  }

  .panel .heading,
  .program .heading {
    font-size: 1.125em;
  }

  .place-name {
    color: var(--_rk-text-muted);
  }

  .contact-buttons {
    display: grid;
    gap: 0.5em;
  }

  .contact-buttons .button {
    justify-content: flex-start;
  }

  .description {
    display: grid;
    gap: 0.6em;
    max-inline-size: 44em;
  }

  .hours {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  .hours th,
  .hours td {
    padding: 0.32em 0;
    border-block-end: 1px solid var(--_rk-border);
    vertical-align: baseline;
  }

  .hours tr:last-child > * {
    border-block-end: 0;
  }

  .hours th {
    text-align: start;
    font-weight: 400;
  }

  .hours td {
    text-align: end;
  }

  .hours [aria-current] > * {
    font-weight: 700;
  }

  .today {
    font-weight: 400;
    color: var(--_rk-text-muted);
  }

  .visits {
    display: grid;
    gap: 0;
    font-variant-numeric: tabular-nums;
  }

  .visits li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    padding-block: 0.4em;
    border-block-end: 1px solid var(--_rk-border);
  }

  .visits li:last-child {
    border-block-end: 0;
  }

  .visits .small {
    flex-basis: 100%;
  }

  .facts {
    display: grid;
    gap: 0;
  }

  .facts > div {
    display: grid;
    gap: 0.15em 1em;
    padding-block: 0.7em;
    border-block-start: 1px solid var(--_rk-border);
  }

  dt {
    display: flex;
    align-items: start;
    gap: 0.5em;
    font-weight: 600;
  }

  dt .icon {
    margin-block-start: 0.12em;
    color: var(--_rk-text-muted);
  }

  .facts dd {
    padding-inline-start: 1.75em;
  }

  .facts dd ul {
    list-style-type: disc;
    padding-inline-start: 1.1em;
  }

  .program {
    display: grid;
    gap: 0.6em;
    padding: 1.1em;
    border: 1px solid var(--_rk-border);
    border-radius: var(--_rk-radius);
  }

  .program ul {
    display: grid;
    gap: 0.75em;
  }

  .cohort {
    display: grid;
    gap: 0.35em;
  }

  .cohort ol {
    padding-inline-start: 1.4em;
  }

  .cohort .status-label {
    padding-inline: 0.7em;
  }

  .about {
    display: grid;
    gap: 0.3em;
    padding-block-start: 0.7em;
    border-block-start: 1px solid var(--_rk-border);
  }

  /* The buttons come with a part of their own: what is below must not move. */
  .actions-room {
    min-block-size: calc(max(5.5em, 88px) + 0.5em);
  }

  .report-room {
    display: grid;
    justify-items: start;
    min-block-size: max(2.75em, 44px);
  }

  .report-room .acting-panel {
    inline-size: min(100%, 40em);
  }

  /* Not translated yet: in which language it is. */
  .details [lang]::after,
  .card-link[lang]::before,
  .card .organization[lang]::after {
    content: attr(lang);
    margin-inline: 0.5em;
    padding: 0.05em 0.45em;
    border: 1px solid var(--_rk-control-border);
    border-radius: 99em;
    color: var(--_rk-text-muted);
    font-size: 0.75em;
    font-weight: 600;
    letter-spacing: 0.02em;
    text-transform: uppercase;
    white-space: nowrap;
  }

  .details [lang='uk']::after,
  .card-link[lang='uk']::before,
  .card .organization[lang='uk']::after {
    content: 'укр';
  }

  .details [lang='en']::after,
  .card-link[lang='en']::before,
  .card .organization[lang='en']::after {
    content: 'eng';
  }

  .verified {
    display: flex;
    align-items: center;
    gap: 0.45em;
    color: var(--_rk-text-muted);
    font-size: 0.9375em;
  }

  @container rk-service-finder (min-width: 32em) {
    .facts > div {
      grid-template-columns: 12em minmax(0, 1fr);
    }

    .facts dd {
      padding-inline-start: 0;
    }
  }

  @container rk-service-finder (min-width: 50em) {
    .details-columns {
      grid-template-columns: 21em minmax(0, 1fr);
    }
  }

  .details-columns {
    display: grid;
    gap: 1.5em 2em;
  }

  @media (forced-colors: active) {
    .panel {
      border: 1px solid CanvasText;
    }
  }

  @media print {
    .back,
    .actions-room,
    .report-room {
      display: none;
    }
  }
`;
