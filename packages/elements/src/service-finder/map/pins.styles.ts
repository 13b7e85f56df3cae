import { css, type CSSResult } from 'lit';

/** What is drawn on the map. Shape and text make the difference, colour repeats it. */
export const pinStyles: CSSResult = css`
  .oblast {
    fill: var(--_rk-surface);
    fill-opacity: 1;
    stroke: var(--_rk-control-border);
    stroke-opacity: 0.55;
    stroke-width: 1;
  }

  .visitor {
    fill: var(--_rk-notice);
    fill-opacity: 0.18;
    stroke: var(--_rk-notice);
    stroke-width: 2;
    stroke-dasharray: 4 4;
  }

  .oblast-name span,
  .town-name span {
    position: absolute;
    transform: translate(-50%, -50%);
    white-space: nowrap;
    color: var(--_rk-text-muted);
    font-size: 0.75rem;
    letter-spacing: 0.02em;
    paint-order: stroke;
    text-shadow:
      0 0 3px var(--_rk-surface),
      0 0 3px var(--_rk-surface);
  }

  .town-name span {
    transform: translate(-50%, 0.6em);
    color: var(--_rk-text);
    font-weight: 600;
  }

  .town-name::before {
    content: '';
    position: absolute;
    inset: -3px auto auto -3px;
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--_rk-text-muted);
  }

  .pin-box > div {
    block-size: 100%;
  }

  .pin {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 100%;
    block-size: 100%;
    color: var(--_rk-surface);
    font-weight: 700;
    --_rk-pin: var(--_rk-accent);
  }

  .pin-shape {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 4px;
    inline-size: calc(100% - 8px);
    fill: var(--_rk-pin);
    stroke: var(--_rk-surface);
    stroke-width: 2;
    filter: drop-shadow(0 1px 1.5px rgb(0 0 0 / 0.35));
  }

  .pin-inside {
    position: relative;
    inset-block-start: -4px;
    display: grid;
    place-items: center;
  }

  .pin .icon {
    inline-size: 18px;
    block-size: 18px;
    stroke-width: 2.2;
  }

  .pin:is(.closed, .unknown) {
    color: var(--_rk-text);
  }

  .pin:is(.closed, .unknown) .pin-shape {
    fill: var(--_rk-surface);
    stroke: var(--_rk-text-muted);
    stroke-width: 2.5;
  }

  .pin.unknown .pin-shape {
    stroke-dasharray: 4 3;
  }

  .pin-date {
    position: absolute;
    inset-block-end: 100%;
    inline-size: max-content;
    padding: 0.1em 0.4em;
    border: 1px solid var(--_rk-notice);
    border-radius: 0.4em;
    background: var(--_rk-surface);
    color: var(--_rk-notice);
    font-size: 0.75rem;
    line-height: 1.3;
  }

  .pin.area {
    border: 2px dashed var(--_rk-notice);
    border-radius: 50%;
    background: color-mix(in srgb, var(--_rk-notice-soft) 75%, transparent);
    color: var(--_rk-notice);
  }

  .pin.area > span {
    display: flex;
    align-items: center;
    gap: 2px;
    font-size: 0.8125rem;
  }

  .pin.cluster {
    border: 3px double var(--_rk-surface);
    border-radius: 50%;
    background: var(--_rk-accent);
    box-shadow: 0 0 0 2px var(--_rk-accent);
    inline-size: 40px;
    block-size: 40px;
    margin: 4px;
    color: var(--_rk-surface);
    font-size: 0.875rem;
  }

  .pin-box:hover .pin,
  .highlighted .pin {
    --_rk-pin: var(--_rk-accent-strong);
  }

  .highlighted .pin {
    transform: scale(1.2);
    transform-origin: 50% 100%;
  }

  .highlighted .pin:is(.cluster, .area) {
    transform-origin: center;
    outline: 3px solid var(--_rk-accent);
    outline-offset: 3px;
  }

  .highlighted .pin .pin-shape {
    stroke: var(--_rk-accent-strong);
    stroke-width: 3.5;
  }

  .map-legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 1.25em;
    color: var(--_rk-text-muted);
  }

  .map-legend li {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }

  .map-legend .pin {
    flex: none;
    inline-size: 26px;
    block-size: 28px;
  }

  .map-legend .pin.area {
    block-size: 26px;
  }

  .map-legend .pin-shape {
    inset-inline: 1px;
    inline-size: calc(100% - 2px);
  }

  .map-legend .pin-inside {
    inset-block-start: -2px;
  }

  .map-legend .icon {
    inline-size: 12px;
    block-size: 12px;
  }

  .legend-status {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    border: 2.5px solid var(--_rk-text-muted);
    border-radius: 50%;
  }

  .legend-status.open {
    border-color: var(--_rk-accent);
    background: var(--_rk-accent);
  }

  @media (prefers-reduced-motion: no-preference) {
    .pin {
      transition: transform 0.12s;
    }
  }

  @media (forced-colors: active) {
    .pin,
    .pin-date,
    .legend-status,
    .oblast,
    .visitor {
      forced-color-adjust: none;
    }

    .oblast {
      fill: Canvas;
      stroke: GrayText;
      stroke-opacity: 1;
    }

    .visitor {
      fill: Canvas;
      stroke: CanvasText;
    }

    .pin {
      --_rk-pin: CanvasText;
      color: Canvas;
    }

    .pin-box:hover .pin,
    .highlighted .pin {
      --_rk-pin: Highlight;
      color: HighlightText;
    }

    .pin:is(.closed, .unknown, .area) {
      color: CanvasText;
    }

    .pin:is(.closed, .unknown) .pin-shape {
      fill: Canvas;
      stroke: CanvasText;
    }

    .pin.area {
      border-color: CanvasText;
      background: none;
    }

    .pin.cluster {
      border-color: Canvas;
      background: CanvasText;
      box-shadow: 0 0 0 2px CanvasText;
      color: Canvas;
    }

    .highlighted .pin .pin-shape {
      stroke: Highlight;
    }

    .pin-date {
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }

    .legend-status {
      border-color: CanvasText;
    }

    .legend-status.open {
      background: CanvasText;
    }
  }
`;
