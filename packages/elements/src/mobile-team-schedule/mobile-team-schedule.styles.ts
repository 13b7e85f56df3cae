import { css, type CSSResult } from 'lit';

/** The next visit, the days, and the table. */
export const mobileTeamScheduleStyles: CSSResult = css`
  .frame {
    min-block-size: var(--rk-mobile-team-schedule-min-height, 24em);
  }

  .schedule,
  .days,
  .visits,
  .undated {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_rk-em);
  }

  .schedule {
    padding: clamp(var(--_rk-em) * 0.9, 4cqi, var(--_rk-em) * 1.5);
  }

  .schedule-heading {
    font-size: 1.3125em;
  }

  .demo {
    justify-self: start;
  }

  .highlight {
    display: flex;
    gap: 0.85em;
    padding: 1em 1.1em;
    background: var(--_rk-accent-soft);
    border-radius: var(--_rk-radius);
  }

  .highlight > .icon {
    inline-size: 1.75em;
    block-size: 1.75em;
    color: var(--_rk-accent);
  }

  .highlight > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.3em;
    min-inline-size: 0;
  }

  /* Where letters are wide and there is no room, a number in two lines is better than one that is cut off. */
  .highlight .phone {
    white-space: normal;
  }

  .highlight .muted {
    color: var(--_rk-text);
  }

  .next-day {
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.25;
  }

  .next-day,
  .table th[scope='rowgroup'],
  .day > .heading {
    text-wrap: balance;
  }

  .next-day::first-letter,
  .table th[scope='rowgroup']::first-letter,
  .day > .heading::first-letter {
    text-transform: uppercase;
  }

  .time {
    font-variant-numeric: tabular-nums;
  }

  .mark {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    padding: 0.05em 0.6em 0.05em 0.4em;
    border-radius: 99em;
    font-weight: 600;
    white-space: nowrap;
  }

  .note .mark {
    white-space: normal;
  }

  .mark.open {
    background: var(--_rk-open-soft);
    color: var(--_rk-open);
  }

  .mark.alert {
    background: var(--_rk-alert-soft);
    color: var(--_rk-alert);
  }

  .where,
  .where > s,
  .teams {
    display: grid;
    gap: 0.1em;
  }

  .teams ul {
    padding-inline-start: 1.1em;
    list-style-type: disc;
  }

  .moved {
    display: flex;
    gap: 0.4em;
    color: var(--_rk-notice);
  }

  .phone {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: 0.45em;
    min-block-size: max(2.75em, 44px);
    font-weight: 600;
    text-decoration: none;
    white-space: nowrap;
  }

  .phone:hover {
    text-decoration: underline;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 1em;
  }

  .shapes {
    display: flex;
    margin-inline-end: auto;
  }

  .shapes .button:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
    border-inline-end-width: 0;
  }

  .shapes .button:last-child {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }

  .shapes [aria-pressed='true'] {
    background: var(--_rk-accent);
    border-color: var(--_rk-accent);
    color: var(--_rk-surface);
  }

  .day {
    display: grid;
    gap: 0.5em;
  }

  .day > .heading,
  .undated > .heading {
    font-size: 1.0625em;
  }

  .visits {
    gap: 0.5em;
  }

  .visit:is(li) {
    display: grid;
    gap: 0.25em;
    padding: calc(var(--_rk-em) * 0.75) var(--_rk-em);
    border: 1px solid var(--_rk-border);
    border-radius: calc(var(--_rk-radius) * 0.7);
  }

  .visit.next:is(li) {
    border-color: var(--_rk-accent);
    border-inline-start-width: 4px;
  }

  .visit.next > td {
    background: var(--_rk-accent-soft);
  }

  .note {
    color: var(--_rk-alert);
  }

  .visit:not(.cancelled) > .note {
    color: var(--_rk-soon);
  }

  .table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .table :is(th, td) {
    padding: 0.5em 0.6em;
    border-block-end: 1px solid var(--_rk-border);
    text-align: start;
    vertical-align: top;
  }

  .table thead th {
    border-block-end-color: var(--_rk-control-border);
    color: var(--_rk-text-muted);
    font-size: 0.875em;
  }

  .table th[scope='rowgroup'] {
    inline-size: 11em;
  }

  .table .phone {
    min-block-size: 0;
    padding-block: max(0px, calc((44px - 1.5em) / 2));
    margin-block: calc(max(0px, (44px - 1.5em) / 2) * -1);
  }

  @container rk-framed (max-width: 16em) {
    .highlight {
      flex-direction: column;
    }
  }

  @container rk-framed (min-width: 30em) {
    .days .visit {
      grid-template-columns: 8.5em minmax(0, 1fr);
      column-gap: 1em;
    }

    .days .visit > :not(:first-child) {
      grid-column: 2;
    }
  }

  @container rk-framed (min-width: 48em) {
    .days .visit {
      grid-template-columns: 8.5em minmax(0, 1.2fr) minmax(0, 1fr) auto;
    }

    .undated .visit {
      grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr) auto;
      column-gap: 1em;
    }

    .days .visit > :nth-child(n) {
      grid-column: auto;
    }

    .days .visit > .note {
      grid-column: 2 / -1;
      order: 1;
    }

    .visits .phone {
      min-block-size: 0;
      padding-block: max(0px, calc((44px - 1.5em) / 2));
      margin-block: calc(max(0px, (44px - 1.5em) / 2) * -1);
    }
  }

  @media (forced-colors: active) {
    .highlight,
    .mark {
      border: 1px solid CanvasText;
    }

    .visit.next:is(li),
    .shapes [aria-pressed='true'] {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
  }

  @media print {
    .tools {
      display: none;
    }

    .visit {
      break-inside: avoid;
    }
  }
`;
