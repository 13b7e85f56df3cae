import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { icon } from '../../icons/icons.ts';
import type { Language } from '../../locales/page-language.ts';
import { openingStatus } from '../../opening-hours/opening-status.ts';
import type { Mark } from './site-clusters.ts';
import type { Site } from './sites.ts';

/** Outlines of pins on a grid of 36 × 44; the point is at the bottom in the middle. */
const shapes = {
  centre: 'M18 42C18 42 33 28 33 17A15 15 0 1 0 3 17C3 28 18 42 18 42Z',
  team: 'M8 2H28A5 5 0 0 1 33 7V27A5 5 0 0 1 28 32H24L18 42L12 32H8A5 5 0 0 1 3 27V7A5 5 0 0 1 8 2Z',
};

const icons = { centre: 'home', team: 'team' } as const;

/** How large the picture of a mark is on the map, CSS pixels, and where in it the point is. */
export function pinBox(mark: Mark, zoom: number): { size: [number, number]; anchor: [number, number] } {
  if ('site' in mark && mark.site.kind !== 'area') return { size: [44, 48], anchor: [22, 46] };
  const side = 'site' in mark ? areaSide(mark.site, zoom) : 48;
  return { size: [side, side], anchor: [side / 2, side / 2] };
}

/** Marks differ in shape and text; colour only repeats it. */
export function pin(mark: Mark, language: Language, now: Date): TemplateResult {
  if ('cluster' in mark) {
    return html`
      <span class="pin cluster"><span>${mark.cluster.count}</span></span>
    `;
  }
  return sitePin(mark.site, language, now);
}

function sitePin(site: Site, language: Language, now: Date): TemplateResult {
  const { kind, status, items } = site;
  const inside = items.length > 1 ? String(items.length) : undefined;
  if (kind === 'area') {
    return html`
      <span class="pin area ${status}"><span>${icon('pin')}${inside ?? ''}</span></span>
    `;
  }
  const date = kind === 'team' && nextVisit(site, language, now);
  return html`
    <span class="pin ${kind} ${status}">
      ${pinShape(kind)}
      <span class="pin-inside">${inside ?? icon(icons[kind])}</span>
      ${
        date
          ? html`
              <span class="pin-date">${date}</span>
            `
          : ''
      }
    </span>
  `;
}

/** The outline alone. */
export function pinShape(kind: keyof typeof shapes): TemplateResult {
  return html`
    <svg class="pin-shape" viewBox="0 0 36 44" aria-hidden="true"><path d=${shapes[kind]}></path></svg>
  `;
}

/** The day of the next visit, as short as can be. */
function nextVisit({ items }: Site, language: Language, now: Date): string | undefined {
  const days = items.flatMap((item) => {
    const status = openingStatus(item, now);
    return status.kind === 'open' ? now : status.kind === 'opens' ? status.at : [];
  });
  const next = days.sort((one, other) => one.getTime() - other.getTime())[0];
  if (!next) return undefined;
  if (next === now) return msg('today');
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    timeZone: 'Europe/Kyiv',
  }).format(next);
}

/** About as much as a hromada's town with its surroundings, kilometres across. */
const AREA_WIDTH = 8;
const EQUATOR = 40_075;

function areaSide({ latitude }: Site, zoom: number): number {
  const pixelsPerKilometre = (256 * 2 ** zoom) / (EQUATOR * Math.cos((latitude * Math.PI) / 180));
  return Math.round(Math.min(600, Math.max(48, AREA_WIDTH * pixelsPerKilometre)));
}
