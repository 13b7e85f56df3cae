import { msg, str } from '@lit/localize';
import { plural } from '../../locales/plural.ts';
import type { Language } from '../../locales/page-language.ts';
import { MOST_ON_MAP } from './all-results.ts';
import type { GestureHint } from './gestures.ts';
import type { SiteKind } from './sites.ts';

/** How many services the part of the map has that is looked at. */
export function inViewText(count: number, language: Language): string {
  if (count === 0) return msg('There are no services on this part of the map');
  return plural(
    msg('{n} service in view|{n} services in view', {
      id: 'services-in-view',
      desc: 'one form for each plural category, separated by |',
    }),
    count,
    language,
  );
}

/** How many services have no place on the map. */
export function elsewhereText(count: number, language: Language): string {
  return plural(
    msg(
      '{n} more service is not on the map: it is given online, by phone, or its place is not known|{n} more services are not on the map: they are given online, by phone, or their place is not known',
      {
        id: 'services-not-on-map',
        desc: 'one form for each plural category, separated by |',
      },
    ),
    count,
    language,
  );
}

/** That a search found more than a map can show. */
export function tooManyText(language: Language): string {
  const most = new Intl.NumberFormat(language).format(MOST_ON_MAP);
  return msg(str`The map shows the first ${most}. Choose a place or a kind of help to see the rest.`);
}

export function hintText(hint: GestureHint): string {
  return hint === 'two-fingers' ? msg('Use two fingers to move the map') : msg('Hold Ctrl and scroll to zoom');
}

/** What kind of place a pin stands for. */
export function kindText(kind: SiteKind): string {
  switch (kind) {
    case 'centre':
      return msg('A place to come to');
    case 'team':
      return msg('A mobile team with its next visit');
    case 'area':
      return msg('An area: the exact place is not shown');
  }
}
