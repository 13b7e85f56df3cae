import type { Circle, GridLayer, Map as LeafletMap } from 'leaflet';
import type { Language } from '../../locales/page-language.ts';
import { type GestureHint, keepPageGestures } from './gestures.ts';
import { leaflet } from './leaflet.ts';
import type { MapWindow } from './map-window.ts';
import { OutlineLayer } from './outline-layer.ts';
import { PinLayer } from './pin-layer.ts';
import { ALL_APART, type Mark } from './site-clusters.ts';
import type { Position, Site } from './sites.ts';
import { tileLayer } from './tile-layer.ts';
import type { TileSource } from './tile-source.ts';
import { townsOf } from './towns.ts';

const ukraine: [[number, number], [number, number]] = [
  [44.3, 22.1],
  [52.4, 40.2],
];
/** How far beyond the country one can go. */
const beyond: [[number, number], [number, number]] = [
  [40, 14],
  [57, 48],
];
/** As exact as a position that a visitor shares, metres. */
const VISITOR_RADIUS = 1000;

export interface MapListeners {
  /** The window is another one; `byVisitor` when it was the visitor who moved it. */
  moved: (byVisitor: boolean) => void;
  choose: (sites: readonly Site[]) => void;
  point: (sites: readonly Site[]) => void;
  hint: (hint: GestureHint | undefined) => void;
  /** With a reason when it is the page that has to be mended, not the network. */
  tilesFailed: (reason?: string) => void;
  isFree: () => boolean;
}

/** The map itself: Leaflet, and what is drawn on it. */
export class MapCanvas {
  private readonly map: LeafletMap;
  private readonly listeners: MapListeners;
  private readonly outlines: OutlineLayer;
  private readonly pins: PinLayer;
  private readonly endGestures: () => void;
  private readonly sizes: ResizeObserver;
  private sites: readonly Site[] = [];
  private tiles: GridLayer | undefined;
  private tileRequest = 0;
  private visitor: Circle | undefined;
  private isOurs = false;
  /** The visitor has not moved it since it went where the results are. */
  private isFitted = true;
  private showing = 0;

  constructor(element: HTMLElement, language: Language, listeners: MapListeners) {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.listeners = listeners;
    this.map = leaflet.map(element, {
      attributionControl: false,
      zoomControl: false,
      boxZoom: false,
      zoomSnap: 0.5,
      minZoom: 4,
      maxZoom: ALL_APART + 2,
      maxBounds: beyond,
      zoomAnimation: !isCalm,
      fadeAnimation: !isCalm,
      markerZoomAnimation: !isCalm,
      inertia: !isCalm,
      // The size changes with more than the window: see below.
      trackResize: false,
    });
    this.byUs(() => this.map.fitBounds(ukraine, { animate: false }));
    this.outlines = new OutlineLayer(this.map, language);
    this.pins = new PinLayer(this.map, language, {
      choose: (mark) => this.open(mark),
      point: listeners.point,
    });
    this.endGestures = keepPageGestures(this.map, listeners);
    this.map.on('moveend', () => {
      if (!this.isOurs) this.isFitted = false;
      listeners.moved(!this.isOurs);
    });
    this.sizes = new ResizeObserver(() => {
      // While a service is looked at the map is off the page, and keeps what it shows.
      if (element.clientWidth === 0) return;
      this.byUs(() => this.map.invalidateSize({ animate: false }));
      if (this.isFitted) this.fit();
    });
    this.sizes.observe(element);
  }

  /**
   * Shows other sites; with `fit`, goes where they are. In several steps, between which the page can answer; a newer call
   * ends an older one.
   */
  async show(sites: readonly Site[], { language, now, fit }: { language: Language; now: Date; fit: boolean }) {
    const request = ++this.showing;
    const steps: (() => unknown)[] = [
      () => {
        this.sites = sites;
        if (fit) this.fit();
      },
      () => this.outlines.show({ language, towns: townsOf(sites) }),
      () => this.pins.gather(sites),
      () => this.pins.show(language, now),
    ];
    for (const step of steps) {
      if (request !== this.showing) return;
      await step();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  /** Goes to where all the sites are. */
  fit(): void {
    this.isFitted = true;
    // The buttons are at the end of the line, and the map itself always reads from the left.
    const frame = this.map.getContainer().closest('.map-frame');
    const isRightToLeft = frame !== null && getComputedStyle(frame).direction === 'rtl';
    const [left, right] = isRightToLeft ? [56, 32] : [32, 56];
    const points = this.sites.map(({ latitude, longitude }): [number, number] => [latitude, longitude]);
    this.byUs(() =>
      this.map.fitBounds(points.length > 0 ? leaflet.latLngBounds(points) : ukraine, {
        // Room for the pins above their points, and for the buttons at the side.
        ...(points.length > 0 && { paddingTopLeft: [left, 56], paddingBottomRight: [right, 24] }),
        maxZoom: 12,
        animate: false,
      }),
    );
  }

  get window(): MapWindow {
    const bounds = this.map.getBounds();
    return { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() };
  }

  /** Makes the marks of services stand out. */
  highlight(ids: ReadonlySet<string>): void {
    this.pins.highlight(ids);
  }

  zoom(steps: number): void {
    this.map.setZoom(Math.round(this.map.getZoom() + steps));
  }

  /** Where the visitor is, as far as that was shared: an area, not a point. */
  showVisitor(position: Position | undefined): void {
    this.visitor?.remove();
    this.visitor =
      position &&
      leaflet
        .circle([position.latitude, position.longitude], {
          radius: VISITOR_RADIUS,
          className: 'visitor',
          interactive: false,
        })
        .addTo(this.map);
  }

  /** Lays pictures below; the outlines stay until the first of them is there, and come back when none is. */
  async showTiles(source: TileSource | undefined): Promise<void> {
    const request = ++this.tileRequest;
    this.tiles?.remove();
    this.tiles = undefined;
    this.outlines.standBack(false);
    if (!source) return;
    const isCurrent = () => request === this.tileRequest;
    const fail = (reason?: string) => {
      if (!isCurrent()) return;
      void this.showTiles(undefined);
      this.listeners.tilesFailed(reason);
    };
    try {
      const layer = await tileLayer(source, {
        arrived: () => {
          if (isCurrent()) this.outlines.standBack(true);
        },
        failed: () => fail(),
      });
      if (isCurrent()) this.tiles = layer.addTo(this.map);
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
    }
  }

  destroy(): void {
    this.showing++;
    this.tileRequest++;
    this.pins.stop();
    this.sizes.disconnect();
    this.endGestures();
    this.map.remove();
  }

  /** Goes nearer until a group comes apart; one that never does is shown as a list. */
  private open(mark: Mark): void {
    const sites = this.pins.sitesOf(mark);
    const zoom = 'cluster' in mark ? this.pins.zoomToSplit(mark.cluster) : Infinity;
    if ('cluster' in mark && zoom <= ALL_APART) {
      this.map.setView([mark.cluster.latitude, mark.cluster.longitude], Math.max(zoom, this.map.getZoom() + 1));
    } else this.listeners.choose(sites);
  }

  /** Moves of our own do not count as the visitor's. */
  private byUs(move: () => void): void {
    this.isOurs = true;
    move();
    this.isOurs = false;
  }
}
