import type { LayerGroup, Map as LeafletMap } from 'leaflet';
import { oblasts } from '../../basemap/oblasts.ts';
import type { Degrees } from '../../basemap/projection.ts';
import type { Language } from '../../locales/page-language.ts';
import { hasRoom } from './label-room.ts';
import { leaflet } from './leaflet.ts';
import type { Town } from './towns.ts';

/** From this zoom on towns have their names. */
const TOWNS_FROM = 8;
/** Above the outlines, below the pins. */
const NAMES = 'names';

interface Name {
  readonly name: string;
  readonly at: Degrees;
  readonly className: string;
}

/** Ukraine's oblasts with their names, and the towns of the results. Drawn from what is here: it asks nothing of anybody. */
export class OutlineLayer {
  private readonly map: LeafletMap;
  private readonly names: LayerGroup;
  private readonly outlines: LayerGroup;
  private language: Language;
  private towns: readonly Town[] = [];
  private hasNames = true;
  private drawn = '';

  constructor(map: LeafletMap, language: Language) {
    this.map = map;
    this.language = language;
    // What is written there is decoration: the list has the places of all results.
    map.createPane(NAMES).setAttribute('aria-hidden', 'true');
    this.outlines = leaflet.layerGroup(oblasts().map(({ rings }) => polygon(rings))).addTo(map);
    this.names = leaflet.layerGroup().addTo(map);
    map.on('zoomend', () => this.draw());
  }

  show({ language = this.language, towns = this.towns }: { language?: Language; towns?: readonly Town[] }): void {
    this.language = language;
    this.towns = towns;
    this.draw();
  }

  /** Pictures of another source have their own names and areas. */
  standBack(isBehind: boolean): void {
    this.hasNames = !isBehind;
    if (isBehind) this.outlines.remove();
    else this.outlines.addTo(this.map);
    this.draw();
  }

  private draw(): void {
    const zoom = this.map.getZoom();
    const regions = oblasts().filter((oblast) => hasRoom(oblast[this.language], oblast.rings, zoom));
    const wanted = this.hasNames
      ? [
          ...regions.map((oblast) => ({ name: oblast[this.language], at: oblast.label, className: 'oblast-name' })),
          ...(zoom < TOWNS_FROM ? [] : this.towns).map(({ name, longitude, latitude }): Name => ({
            name,
            at: [longitude, latitude],
            className: 'town-name',
          })),
        ]
      : [];
    const key = JSON.stringify(wanted);
    if (key === this.drawn) return;
    this.drawn = key;
    this.names.clearLayers();
    for (const { name, at, className } of wanted) this.names.addLayer(label(at, name, className));
  }
}

function polygon(rings: readonly (readonly Degrees[])[]) {
  const lines = rings.map((ring) => ring.map(([longitude, latitude]): [number, number] => [latitude, longitude]));
  return leaflet.polygon(lines, { className: 'oblast', interactive: false, smoothFactor: 0.7 });
}

function label([longitude, latitude]: Degrees, name: string, className: string) {
  const text = document.createElement('span');
  text.textContent = name;
  return leaflet.marker([latitude, longitude], {
    icon: leaflet.divIcon({ html: text, className, iconSize: [0, 0] }),
    pane: NAMES,
    interactive: false,
    keyboard: false,
  });
}
