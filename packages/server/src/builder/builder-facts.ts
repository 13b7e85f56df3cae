import type { FacetValue, Figure, Hotline, Place } from '@resilience-kit/contract';
import type { BuilderChoice } from './builder-choice.ts';

const MOST_PLACES = 6;

/** What there is to choose from, and what fits the choice. */
export interface BuilderFacts {
  /** Oblasts and hromadas that fit the name that was typed, the likeliest first. */
  places: readonly Place[];
  /** The one among them that counts. */
  place: Place | undefined;
  /** Kinds of help. */
  categories: readonly FacetValue[];
  /** Published figures. */
  figures: readonly Figure[];
  /** Forms that can be shown. */
  forms: readonly BuilderForm[];
  /** The number that belongs inside the element: of the whole country, and not for emergencies alone. */
  hotline: Hotline | undefined;
}

/** A form to choose, and whose it is: the organization that says which sites may show it. */
export interface BuilderForm {
  id: string;
  title: string;
  organizationId: string;
}

/** Where that is read: the database of an API, or records that a page brings along. Names are in the language of the page. */
export interface BuilderSource {
  /** Places of every level whose name begins so, the likeliest first. */
  placesCalled(name: string): Promise<readonly Place[]>;
  /** Undefined when there is no place of that code. */
  place(code: string): Promise<Place | undefined>;
  /** Kinds of help. */
  categories(): Promise<readonly FacetValue[]>;
  /** Published figures. */
  figures(): Promise<readonly Figure[]>;
  /** Forms that can be shown. */
  forms(): Promise<readonly BuilderForm[]>;
  /** Those that somebody has verified in time, in the order in which they are shown. */
  hotlines(): Promise<readonly Hotline[]>;
}

/** Reads what the page needs for a choice. */
export async function builderFacts(choice: BuilderChoice, source: BuilderSource): Promise<BuilderFacts> {
  const [categories, places, figures, forms, hotlines] = await Promise.all([
    source.categories(),
    unitsCalled(choice.place, source),
    source.figures(),
    source.forms(),
    source.hotlines(),
  ]);
  return {
    places,
    place: places.find(({ code }) => code === choice.code) ?? places[0],
    categories,
    figures,
    forms,
    hotline: hotlines.find(({ emergency }) => !emergency) ?? hotlines[0],
  };
}

/** A village stands for its hromada: that is what elements are preset to. */
async function unitsCalled(name: string, source: BuilderSource): Promise<Place[]> {
  if (name === '') return [];
  const found = await source.placesCalled(name);
  const wanted = [
    ...new Set(
      found.flatMap(({ code, level, hromada, oblast }) =>
        level === 'oblast' || level === 'hromada' ? [code] : [hromada?.code ?? oblast?.code ?? []].flat(),
      ),
    ),
  ].slice(0, MOST_PLACES);
  const known = new Map(found.map((place) => [place.code, place]));
  const places = await Promise.all(wanted.map(async (code) => known.get(code) ?? (await source.place(code))));
  return places.filter((place) => place !== undefined);
}
