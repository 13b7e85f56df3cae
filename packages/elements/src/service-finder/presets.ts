import { type FinderQuery, isInOblast, isPlaceCode } from './finder-query.ts';

/** The attributes by which a page says what to look for at first. */
export interface Presets {
  oblast: string;
  hromada: string;
  category: string;
  audience: string;
  network: string;
}

/** The presets that can be used; the finder works as if the others were not there. What is wrong with them is told later. */
export function usablePresets({ category, audience, network, ...places }: Presets): Partial<FinderQuery> {
  const [oblast = '', hromada = ''] = [places.oblast, places.hromada].map((place) => {
    const code = place.trim();
    return isPlaceCode(code) ? code : '';
  });
  return {
    oblast: hromada && !isInOblast(hromada, oblast) ? '' : oblast,
    hromada,
    category: category.trim(),
    audience: audience.trim(),
    network: network.trim(),
  };
}
