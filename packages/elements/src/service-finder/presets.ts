import { type FinderQuery, isInOblast, isPlaceCode } from './finder-query.ts';

/** The attributes by which a page says what to look for at first. */
export interface Presets {
  oblast: string;
  hromada: string;
  category: string;
  audience: string;
  network: string;
}

/**
 * The presets that can be used. `warn` is told of the others, in words for whoever wrote the page; the finder then
 * works as if they were not there.
 */
export function usablePresets(presets: Presets, warn: (message: string) => void): Partial<FinderQuery> {
  const code = (name: 'oblast' | 'hromada') => {
    const value = presets[name].trim();
    if (value === '' || isPlaceCode(value)) return value;
    warn(`${name}="${value}" is not a KATOTTG code (UA and 17 digits), so all places are shown.`);
    return '';
  };
  const hromada = code('hromada');
  let oblast = code('oblast');
  if (hromada && oblast && !isInOblast(hromada, oblast)) {
    warn(`hromada="${hromada}" is not in oblast="${oblast}"; the oblast is left out.`);
    oblast = '';
  }
  const { category, audience, network } = presets;
  return { oblast, hromada, category: category.trim(), audience: audience.trim(), network: network.trim() };
}
