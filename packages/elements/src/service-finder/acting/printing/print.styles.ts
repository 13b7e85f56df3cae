import { css, type CSSResult } from 'lit';

const paper = css`
  :host {
    container: none;
    border-radius: 0;
    background: none;
    color: #000;
    font-family: system-ui, sans-serif;
    line-height: 1.35;
  }

  .print-top,
  .print-foot {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    color: #333;
    font-size: 0.875em;
  }

  .print-top {
    padding-block-end: 0.4em;
    margin-block-end: 0.8em;
    border-block-end: 0.75pt solid #000;
  }

  a {
    color: inherit;
    text-decoration: none;
  }

  .icon {
    color: inherit;
  }
`;

/** A page about one service: its view, with everything taken out that only works on a screen. */
export const servicePaper: CSSResult = css`
  ${paper}

  :host {
    font-size: 9.5pt;
  }

  :is(
    .status,
    .icon-directions,
    .contact-buttons .visually-hidden,
    .report-room,
    .actions-room,
    .details-head .badges
  ) {
    display: none;
  }

  .cohort .status {
    display: block;
  }

  .details-columns {
    grid-template-columns: 6.2cm minmax(0, 1fr);
    gap: 0.9em 1.6em;
    margin-block-start: 0.8em;
  }

  .details-head,
  .details-main,
  .details-aside {
    gap: 0.5em;
  }

  .panel,
  .notice,
  .program {
    padding: 0.6em 0.8em;
    background: none;
    border: 0.75pt solid #000;
    color: #000;
    break-inside: avoid;
  }

  .contact-buttons .button {
    min-block-size: 0;
    padding: 0;
    border: 0;
    background: none;
    color: #000;
  }

  .contact-buttons .button:is([href*='openstreetmap'], [href^='geo:'], [href*='#service=']) {
    display: none;
  }

  /* The address stands for it; in a file that is read aloud the link keeps its name. */
  .contact-buttons [href^='http'] > span {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .contact-buttons [href^='http']::after {
    content: attr(href);
    overflow-wrap: anywhere;
    font-weight: 400;
  }

  .contact-buttons .button.primary {
    font-size: 1.35em;
  }

  .facts > div {
    grid-template-columns: 3.6cm minmax(0, 1fr);
    padding-block: 0.35em;
  }

  .facts dd {
    padding-inline-start: 0;
  }

  .hours :is(th, td) {
    padding-block: 0.15em;
  }

  .print-foot {
    align-items: end;
    margin-block-start: 1em;
    padding-block-start: 0.7em;
    border-block-start: 0.75pt solid #000;
    break-inside: avoid;
  }

  .print-foot p {
    margin-block-end: 0.35em;
    overflow-wrap: anywhere;
  }

  .print-code {
    flex: none;
    inline-size: 2.8cm;
  }

  .print-code path {
    fill: #000;
  }
`;

/** A small list to fold into a pocket. */
export const pocketPaper: CSSResult = css`
  ${paper}

  :host {
    font-size: 8pt;
    line-height: 1.25;
  }

  .pocket {
    padding: 0;
    list-style: none;
  }

  .pocket li {
    padding-block: 0.45em;
    border-block-end: 0.5pt solid #777;
    break-inside: avoid;
  }

  .pocket strong {
    font-size: 1.0625em;
  }

  .pocket-phone {
    font-size: 1.25em;
    font-weight: 700;
  }

  .print-foot {
    margin-block-start: 0.6em;
  }
`;
