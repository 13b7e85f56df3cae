// What the benchmark runs in a browser: a finder whose API answers with a thousand services at once, as a server does
// that knows no pages, and the same names in plain cards.
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { html, render } from 'lit';
import '../../define/rk-service-finder.ts';

/** How long the page could not answer at a time, and until all was there, milliseconds. */
export interface ListTiming {
  readonly total: number;
  /** What tasks took over 50 ms each. */
  readonly blocking: number;
  readonly longestTask: number;
}

const services = Array.from({ length: 1_000 }, (_, index) => service(index));
let list: HTMLElement | undefined;
let longTasks: number[] = [];
new PerformanceObserver((entries) => {
  for (const { duration } of entries.getEntries()) longTasks.push(duration);
}).observe({ type: 'longtask' });

/** Shows the list, and tells what that took. */
export async function measureShowing(way: 'finder' | 'plain'): Promise<ListTiming> {
  list?.remove();
  await painted();
  return timed(() => (way === 'finder' ? showFinder() : showPlain()));
}

/** Scrolls through the list that is there, a screen at a time. */
export function measureScrolling(): Promise<ListTiming> {
  return timed(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo(0, top);
      await painted();
    }
  });
}

async function showFinder(): Promise<void> {
  const finder = document.createElement('rk-service-finder');
  finder.lang = 'uk';
  finder.api = 'https://api.example';
  finder.fetch = (request) => Promise.resolve(answer(new URL(request.url)));
  list = finder;
  document.body.append(finder);
  while (finder.shadowRoot?.querySelectorAll('[part=result]').length !== services.length) await painted();
}

async function showPlain(): Promise<void> {
  list = document.createElement('ul');
  document.body.append(list);
  render(
    services.map(
      ({ service }) => html`
        <li><article>${service.name}</article></li>
      `,
    ),
    list,
  );
  await painted();
}

function answer({ pathname }: URL): Response {
  if (pathname !== '/v1/search') return Response.json({ contents: [] });
  return Response.json({
    contents: services,
    total_items: services.length,
    last_page: true,
    facets: { categories: [], audiences: [], modes: [], networks: [] },
    suggestions: [],
    query: {},
    data_status: 'live',
  });
}

async function timed(work: () => Promise<void>): Promise<ListTiming> {
  longTasks = [];
  const start = performance.now();
  await work();
  const total = performance.now() - start;
  // Long tasks are told of in a task of their own.
  await painted();
  await painted();
  const blocking = longTasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0);
  return { total, blocking, longestTask: Math.max(0, ...longTasks) };
}

function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

function service(index: number): ServiceAtLocationDetail {
  const id = String(index);
  const opens = new Date(Date.now() + (index % 200) * 3_600_000);
  const hours = { opens_at: opens.toISOString(), closes_at: new Date(+opens + 28_800_000).toISOString() };
  const window = { from: new Date().toISOString(), until: new Date(Date.now() + 691_200_000).toISOString() };
  return {
    id,
    service: { id, name: `Підтримка родин, центр № ${id}`, status: 'active', delivery_modes: ['in_person', 'phone'] },
    organization: { id, name: 'ГО «Приклад»', description: 'Приклад' },
    location: {
      id,
      location_type: 'physical',
      place: { code: 'UA32080070010087821', name: 'Буча', level: 'settlement' },
    },
    phones: [{ id, number: '1545' }],
    upcoming_hours: { time_zone: 'Europe/Kyiv', ...window, intervals: [hours] },
  } as ServiceAtLocationDetail;
}

Object.assign(globalThis, { measureShowing, measureScrolling });
