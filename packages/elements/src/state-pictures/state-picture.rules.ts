/** For editors, and for the build of the CDN files, which makes style sheets shorter where it sees this name. */
const css = String.raw;

/** How a drawing looks; it takes room of its own, so that what comes later moves nothing. */
export const pictureRules: string = css`
  .picture {
    display: block;
    inline-size: 7.5em;
    block-size: 4em;
    fill: none;
    stroke: var(--_rk-accent);
    stroke-width: 2.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .picture .faint {
    stroke: var(--_rk-control-border);
  }

  @media (forced-colors: active) {
    .picture,
    .picture .faint {
      stroke: CanvasText;
    }
  }
`;
