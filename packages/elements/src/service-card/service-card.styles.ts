import { css, type CSSResult } from 'lit';

/** A card that stands alone. */
export const serviceCardStyles: CSSResult = css`
  .frame {
    min-block-size: var(--rk-service-card-min-height, 22em);
  }

  :host([layout='compact']) .frame {
    min-block-size: calc(var(--rk-service-card-min-height, 22em) * 0.64);
  }

  .frame .card,
  :host([layout='compact']) .frame .card {
    padding: var(--_rk-em) calc(var(--_rk-em) * 1.1) 0.25em;
    border: 0;
    background: none;
  }

  .card-title {
    padding-inline-end: 0;
  }

  .card-phone {
    margin-block: 0;
  }

  .details {
    padding: calc(var(--_rk-em) * 1.1);
  }

  .foot {
    margin-block-start: auto;
    padding: 0 calc(var(--_rk-em) * 1.1) 0.4em;
  }

  .toggle .icon {
    inline-size: 1em;
    block-size: 1em;
  }

  .toggle[aria-expanded='true'] .icon {
    transform: rotate(180deg);
  }

  /* These belong to the finder. */
  .actions-room,
  .report-room {
    display: none;
  }

  @media print {
    .foot {
      display: none;
    }

    .frame {
      break-inside: avoid;
    }
  }
`;
