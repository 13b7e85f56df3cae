// What is loaded when a visitor asks for the map.
import { css, type CSSResult } from 'lit';
import type { TemplateResult } from 'lit';
import type { FinderActions, FinderView } from '../finder-view.ts';
import type { FinderHost } from '../later-parts.ts';
import { FinderMap } from './finder-map.ts';
import { leafletStyles } from './leaflet.styles.ts';
import { mapPanelStyles } from './map-panel.styles.ts';
import { mapPanel as panel } from './map-panel.ts';
import { pinStyles } from './pins.styles.ts';

export const styles: CSSResult = css`
  ${leafletStyles} ${mapPanelStyles} ${pinStyles}
`;

/** What a finder can do stays the same object for as long as it lives. */
const maps = new WeakMap<FinderActions, FinderMap>();

export function attach(host: FinderHost): void {
  const view = host.view();
  if (view) maps.set(view.act, new FinderMap(host));
}

/** Whether the map is shown. */
export function isMapOpen({ act }: FinderView): boolean {
  return maps.get(act)?.isOpen ?? false;
}

export function toggleMap(act: FinderActions): void {
  maps.get(act)?.toggle();
}

/** The map with all that belongs to it; nothing while it is closed. */
export function mapPanel(view: FinderView): TemplateResult | undefined {
  const map = maps.get(view.act);
  return map?.isOpen ? panel(view, map) : undefined;
}
