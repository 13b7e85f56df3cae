/**
 * What a page of ours in a frame tells the page around: how tall it is, as `{ protocol, type: 'height', height }`. The form tells it
 * under the second name, with more that only `<rk-intake-form>` understands.
 */
export const FRAME_PROTOCOL = 'resilience-kit-frame-1';
export const INTAKE_PROTOCOL = 'resilience-kit-intake-1';

/** Heights are told in steps of this many CSS pixels: by single pixels they would tell more of what is shown. */
export const HEIGHT_STEP = 32;
/** The tallest that is told, CSS pixels. What does not fit is scrolled inside the frame. */
export const TALLEST = 16_384;
