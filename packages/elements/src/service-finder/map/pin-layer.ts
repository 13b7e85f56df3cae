import type { LayerGroup, Map as LeafletMap, Marker } from 'leaflet';
import { render } from 'lit';
import type { Language } from '../../locales/page-language.ts';
import { afterPaint } from '../after-paint.ts';
import { leaflet } from './leaflet.ts';
import { pin, pinBox } from './pins.ts';
import { type Cluster, type Mark, SiteClusters } from './site-clusters.ts';
import type { Site } from './sites.ts';

interface Drawn {
  readonly mark: Mark;
  readonly marker: Marker;
}

export interface PinListeners {
  choose: (mark: Mark) => void;
  /** The pointer is on the mark of these sites, or on none. */
  point: (sites: readonly Site[]) => void;
}

/** Beyond the window, so that a small move shows no empty edge. Share of its size. */
const MARGIN = 0.15;
/** So many pins appear at once, so that the page can answer in between; the others follow. */
const SLICE = 20;

/**
 * The pins in the window. They are for those who point; keyboards and screen readers have the list of what is in view,
 * where nothing covers anything.
 */
export class PinLayer {
  private readonly map: LeafletMap;
  private readonly listeners: PinListeners;
  private readonly group: LayerGroup;
  private readonly drawn = new Map<string, Drawn>();
  private clusters = new SiteClusters([]);
  private gathered = this.clusters;
  private highlighted: ReadonlySet<string> = new Set();
  private language: Language;
  private now = new Date(0);
  private zoom = NaN;
  private drawing = 0;

  constructor(map: LeafletMap, language: Language, listeners: PinListeners) {
    this.map = map;
    this.language = language;
    this.listeners = listeners;
    this.group = leaflet.layerGroup().addTo(map);
    map.getPane('markerPane')?.setAttribute('aria-hidden', 'true');
    map.on('moveend', () => void this.draw());
  }

  /** Takes other sites, to be shown next. Until then the marks that are drawn are those of the former ones. */
  gather(sites: readonly Site[]): void {
    this.gathered = new SiteClusters(sites);
  }

  /** Fulfilled when all pins in the window are there, or others are to be shown. */
  async show(language: Language, now: Date): Promise<void> {
    this.clusters = this.gathered;
    this.language = language;
    this.now = now;
    this.clear();
    await this.draw();
  }

  /** Draws no more. */
  stop(): void {
    this.drawing++;
  }

  sitesOf(mark: Mark): Site[] {
    return this.clusters.sitesOf(mark);
  }

  zoomToSplit(cluster: Cluster): number {
    return this.clusters.zoomToSplit(cluster);
  }

  highlight(ids: ReadonlySet<string>): void {
    this.highlighted = ids;
    for (const drawn of this.drawn.values()) this.applyHighlight(drawn);
  }

  private async draw(): Promise<void> {
    const bounds = this.map.getBounds().pad(MARGIN);
    const zoom = this.map.getZoom();
    // Areas grow with the zoom, and clusters have other members.
    if (zoom !== this.zoom) this.clear();
    this.zoom = zoom;
    const window = {
      west: bounds.getWest(),
      south: bounds.getSouth(),
      east: bounds.getEast(),
      north: bounds.getNorth(),
    };
    const marks = new Map(this.clusters.marksIn(window, zoom).map((mark) => [mark.key, mark]));
    for (const [key, { marker }] of this.drawn) {
      if (marks.has(key)) continue;
      this.group.removeLayer(marker);
      this.drawn.delete(key);
    }
    await this.add([...marks.values()].filter(({ key }) => !this.drawn.has(key)));
  }

  /** In slices, each after the one before is on the screen; a newer drawing ends an older one. */
  private async add(marks: readonly Mark[]): Promise<void> {
    const drawing = ++this.drawing;
    for (const [index, mark] of marks.entries()) {
      if (index % SLICE === 0 && index > 0) await new Promise<void>(afterPaint);
      if (drawing !== this.drawing) return;
      const drawn = { mark, marker: this.markerOf(mark) };
      this.drawn.set(mark.key, drawn);
      this.group.addLayer(drawn.marker);
      this.applyHighlight(drawn);
    }
  }

  private markerOf(mark: Mark): Marker {
    const element = document.createElement('div');
    render(pin(mark, this.language, this.now), element);
    const { size, anchor } = pinBox(mark, this.map.getZoom());
    const { latitude, longitude } = 'site' in mark ? mark.site : mark.cluster;
    const title = 'site' in mark ? (mark.site.items[0]?.service.name ?? '') : '';
    return leaflet
      .marker([latitude, longitude], {
        icon: leaflet.divIcon({ html: element, className: 'pin-box', iconSize: size, iconAnchor: anchor }),
        keyboard: false,
        title,
        riseOnHover: true,
      })
      .on('click', () => this.listeners.choose(mark))
      .on('mouseover', () => this.listeners.point(this.sitesOf(mark)))
      .on('mouseout', () => this.listeners.point([]));
  }

  private applyHighlight({ mark, marker }: Drawn): void {
    const isHighlighted =
      this.highlighted.size > 0 &&
      this.sitesOf(mark).some(({ items }) => items.some(({ id }) => this.highlighted.has(id)));
    marker.getElement()?.classList.toggle('highlighted', isHighlighted);
    marker.setZIndexOffset(isHighlighted ? 1000 : 0);
  }

  private clear(): void {
    this.stop();
    this.group.clearLayers();
    this.drawn.clear();
  }
}
