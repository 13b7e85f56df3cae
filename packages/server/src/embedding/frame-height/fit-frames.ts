import { FRAME_PROTOCOL, HEIGHT_STEP, INTAKE_PROTOCOL, TALLEST } from './frame-messages.ts';

/** What the webmaster of the page around names: `<script src="https://api.example/embed/resilience-kit-frame.js" defer>`. */
export const FIT_FRAMES_FILE = 'resilience-kit-frame.js';

/** Changes of a frame wait for this long, so that a page in it that tells of a thousand has one a tenth of a second, milliseconds. */
export const PAUSE = 100;
/** How low and how tall a frame becomes at most, CSS pixels, where `data-min-height` and `data-max-height` say nothing else. */
export const LOWEST = 150;
export const HIGHEST = 10_000;

/**
 * Runs in the page around: makes the frames that show a page of ours as tall as that asks to be. It believes
 *
 * - the window of a frame that is in this page, and no other,
 * - while that shows a page of the origin that the frame's own `src` names, and its `src` is one of our pages,
 * - whole numbers that a page of ours would say, and sets none lower or taller than the frame allows,
 * - ten times a second at most.
 *
 * It reads nothing else of the frame, asks nothing of the network and keeps nothing. It is in no module, so that it also works
 * where scripts are put together into one file, and twice on a page.
 */
export const fitFrames = `(() => {
const page = /^(https?:\\/\\/[^/?#@]+)(\\/[^?#]*)?\\/embed\\/(finder|impact|intake)([?#]|$)/;
const originOf = (frame) => page.exec(frame.src)?.[1];
const frames = () => [...document.querySelectorAll('iframe')];
const waiting = new Map();
const fit = () => {
for (const [frame, height] of waiting) {
const { minHeight, maxHeight } = frame.dataset;
frame.style.height = Math.max(Math.min(height, +maxHeight || ${HIGHEST}), +minHeight || ${LOWEST}) + 'px';
}
waiting.clear();
};
addEventListener('message', ({ data, source, origin }) => {
const { protocol, type, height } = data ?? {};
if (type !== 'height' || (protocol !== '${FRAME_PROTOCOL}' && protocol !== '${INTAKE_PROTOCOL}')) return;
if (!Number.isInteger(height) || height < ${HEIGHT_STEP} || height > ${TALLEST}) return;
const frame = frames().find((one) => one.contentWindow === source && originOf(one) === origin);
if (!frame) return;
if (!waiting.size) setTimeout(fit, ${PAUSE});
waiting.set(frame, height);
});
for (const frame of frames())
if (originOf(frame)) frame.contentWindow.postMessage({ protocol: '${FRAME_PROTOCOL}', type: 'ask' }, '*');
})();
`;
