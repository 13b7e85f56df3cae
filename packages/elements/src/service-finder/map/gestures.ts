import type { Map as LeafletMap } from 'leaflet';

/** How long the hint stays, milliseconds. */
const HINT_TIME = 1600;

/** What a visitor would have to do instead. */
export type GestureHint = 'two-fingers' | 'control-and-wheel';

/**
 * Leaves the page its own gestures: one finger and the wheel scroll the page, two fingers and Ctrl with the wheel move the
 * map. `isFree` says when the map has the screen to itself, and takes all.
 *
 * @returns ends it
 */
export function keepPageGestures(
  map: LeafletMap,
  { isFree, hint }: { isFree: () => boolean; hint: (hint: GestureHint | undefined) => void },
): () => void {
  const container = map.getContainer();
  const listening = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (gesture: GestureHint) => {
    hint(gesture);
    clearTimeout(timer);
    timer = setTimeout(() => hint(undefined), HINT_TIME);
  };
  const options = { signal: listening.signal, capture: true, passive: true };
  container.addEventListener(
    'pointerdown',
    ({ pointerType }) => {
      if (pointerType === 'touch' && !isFree()) map.dragging.disable();
      else map.dragging.enable();
    },
    options,
  );
  container.addEventListener(
    'touchmove',
    ({ touches }) => {
      if (touches.length === 1 && !isFree()) tell('two-fingers');
    },
    options,
  );
  container.addEventListener(
    'wheel',
    (event) => {
      if (isFree() || event.ctrlKey || event.metaKey) map.scrollWheelZoom.enable();
      else {
        map.scrollWheelZoom.disable();
        tell('control-and-wheel');
      }
    },
    options,
  );
  return () => {
    listening.abort();
    clearTimeout(timer);
  };
}
