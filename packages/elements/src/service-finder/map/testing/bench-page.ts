// What the benchmark runs in a browser: pins as the finder has them, and plain Leaflet markers.
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { leaflet } from '../leaflet.ts';
import { MapCanvas } from '../map-canvas.ts';
import { sitesOf } from '../sites.ts';

/** Milliseconds until what was done is painted, and the longest time for which the page could not answer. */
export interface Timing {
  readonly total: number;
  readonly longestTask: number;
}

/** Shows a number of services, each at a place of its own. */
export async function measurePins(way: 'finder' | 'plain', count: number): Promise<Timing> {
  const element = document.createElement('div');
  for (const side of ['width', 'height']) element.style.setProperty(side, '400px');
  document.body.replaceChildren(element);
  const items = Array.from({ length: count }, (_, index) => service(index));
  return way === 'finder' ? ofFinder(element, items) : ofPlainMarkers(element, items);
}

async function ofFinder(element: HTMLElement, items: readonly ServiceAtLocationDetail[]): Promise<Timing> {
  const none = () => undefined;
  const listeners = { moved: none, choose: none, point: none, hint: none, tilesFailed: none, isFree: () => false };
  const canvas = new MapCanvas(element, 'uk', listeners);
  await painted();
  const timing = await timed(async () => {
    const { sites } = sitesOf(items, new Map(), new Date());
    await canvas.show(sites, { language: 'uk', now: new Date(), fit: true });
  });
  canvas.destroy();
  return timing;
}

async function ofPlainMarkers(element: HTMLElement, items: readonly ServiceAtLocationDetail[]): Promise<Timing> {
  const map = leaflet.map(element, { attributionControl: false }).setView([48.5, 31], 5);
  await painted();
  const timing = await timed(() => {
    for (const { location } of items) {
      leaflet
        .marker([location?.latitude ?? 0, location?.longitude ?? 0], {
          icon: leaflet.divIcon({ html: '<span>1</span>', iconSize: [44, 44] }),
        })
        .addTo(map);
    }
  });
  map.remove();
  return timing;
}

async function timed(work: () => void | Promise<void>): Promise<Timing> {
  let longestTask = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  await work();
  await painted();
  const total = performance.now() - start;
  // Long tasks are told of in a task of their own.
  await painted();
  observer.disconnect();
  return { total, longestTask };
}

function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

function service(index: number): ServiceAtLocationDetail {
  const id = String(index);
  const service = { id, name: `Центр № ${id}`, status: 'active' as const };
  const latitude = 46.5 + ((index * 7919) % 4700) / 1000;
  const longitude = 24 + ((index * 104_729) % 14_000) / 1000;
  return {
    id,
    service,
    location: { id, location_type: 'physical' as const, latitude, longitude },
  };
}

Object.assign(globalThis, { measurePins });
