import { addUp, type Figure, type QueryOf, type SearchAnswer } from '@resilience-kit/contract';
import { InvalidRequestError } from '../../errors/resilience-error.ts';
import { listFigures } from '../../snapshot/list-figures.ts';
import { listPlaces } from '../../snapshot/list-places.ts';
import { readQuery } from '../../snapshot/query.ts';
import { search } from '../../snapshot/search.ts';
import { type KeptRecord, listOf } from '../kept/kept-record.ts';
import { presentFigure } from '../presenting/figures.ts';
import { inLanguage } from '../presenting/in-language.ts';
import { type Shown, todayOf } from '../presenting/shared-records.ts';
import {
  type Asked,
  found,
  invalidParameter,
  isTrue,
  type Operations,
  pageOf,
  pagingOf,
  RefusedRequest,
} from './asked.ts';
import { figuresCsv, figuresIati } from './figure-files.ts';
import { figurePicture, figurePixels, figureSentence } from './figure-pictures.ts';
import { finderFragment } from './finder-fragment.ts';
import { resultsInWords } from './results-in-words.ts';

/** Finding help, and published results. */
export const findingOperations: Operations = {
  'GET /v1/search': searched,

  'GET /v1/search/in-words': async (asked) => resultsInWords(await searched(asked)),

  'GET /v1/fragments/finder': async ({ query, shown, state }) => {
    const { oblast, hromada, category, audience, network, data } = query;
    const place = hromada ?? oblast;
    const snapshot = state.snapshot(shown);
    const parameters = { ...given({ category, audience, network, place }), per_page: 20 };
    const context = { ...shown, vocabulary: await snapshot.vocabulary() };
    const answer = await refusing(async () => search(snapshot, readQuery(parameters), context));
    const presets = given({ oblast, hromada, category, audience, network });
    return finderFragment(answer, {
      presets,
      parameters,
      language: shown.language,
      at: shown.now,
      hasData: data !== 'false',
    });
  },

  'GET /v1/places': async ({ query, shown, state }) => {
    const paging = pagingOf(query, { largest: 500, usual: 100 });
    const { text, parent, with_services: withServices } = query;
    const level = query.level as QueryOf<'listPlaces'>['level'];
    const asked = { ...(text && { text }), ...(level && { level }), ...(parent && { parent }) };
    const { places } = state.snapshot(shown);
    return listPlaces(
      places,
      { ...asked, ...paging, ...(isTrue(withServices) && { with_services: true }) },
      shown.language,
    );
  },

  'GET /v1/places/{code}': async ({ parameters, path, shown, state }) => {
    const { places } = state.snapshot(shown);
    return places.present(found(await places.find(parameters.code ?? ''), { path }), shown.language);
  },

  'GET /v1/hotlines': (asked) => {
    const { shown, query } = asked;
    const today = todayOf(shown);
    const current = shown.kept
      .all('hotlines')
      .filter((hotline) => String(hotline['review_after']) >= today)
      .filter((hotline) => !query.category || listOf(hotline, 'categories').includes(query.category));
    return pageOf(asked, current, { present: (hotline) => inLanguage<object>(hotline, shown.language) });
  },

  'GET /v1/indicators': (asked) =>
    pageOf(asked, asked.shown.kept.all('indicators'), {
      present: (record) => inLanguage<object>(record, asked.shown.language),
    }),

  'GET /v1/figures': async (asked) => pageOf(asked, await wantedFigures(asked)),
  'GET /v1/figures.csv': async (asked) => figuresCsv(await wantedFigures(asked)),
  'GET /v1/figures.xml': async (asked) => figuresIati(await wantedFigures(asked), asked.shown),

  'GET /v1/figures/sum': ({ query, shown }) => {
    const named = (query.figures ?? '').split(',').map((name) => name.trim());
    if (named.length < 2) throw invalidParameter('figures', 'figures must name 2 to 100 figures, separated by commas.');
    const all = figuresOf(shown);
    const result = addUp(
      named.map((name) => {
        const figure = all.find(({ id, code }) => id === name.toLowerCase() || code === name);
        if (!figure) throw invalidParameter('figures', `There is no figure “${name}” here.`);
        return figure;
      }),
    );
    if ('sum' in result) return result.sum;
    throw new RefusedRequest(
      422,
      'figures-not-summable',
      result.reasons.map((reason) => reason[shown.language === 'uk' ? 'uk' : 'en']).join(' '),
    );
  },

  'GET /v1/figures/{id}.svg': (asked) => figurePicture(namedFigure(asked)),
  'GET /v1/figures/{id}.png': (asked) => {
    namedFigure(asked);
    return figurePixels();
  },
  'GET /v1/figures/{id}.txt': (asked) => figureSentence(namedFigure(asked)),
  'GET /v1/figures/{id}': (asked) => namedFigure(asked),
};

function namedFigure({ parameters: { id = '' }, path, shown }: Asked): Figure {
  return found(
    figuresOf(shown).find((figure) => figure.id === id.toLowerCase() || figure.code === id),
    { path },
  );
}

async function wantedFigures({ shown, query, state }: Asked): Promise<readonly Figure[]> {
  const { indicator, place, from, to, organization_id: organization } = query;
  if (from && to && from > to) throw invalidParameter('to', `to must not be before from (${from}); got ${to}.`);
  const wanted = {
    ...(indicator && { indicator }),
    ...(place && { place }),
    ...(from && { from }),
    ...(to && { to }),
    ...(organization && { organization_id: organization.toLowerCase() }),
  };
  return listFigures(figuresOf(shown), wanted, state.snapshot(shown).places);
}

/** The figures as they are published. */
export function figuresOf(shown: Shown): Figure[] {
  return shown.kept.all('figures').flatMap((record: KeptRecord) => presentFigure(record, shown) ?? []);
}

/** What was given, without what was not. */
async function searched({ query, shown, state }: Asked): Promise<SearchAnswer> {
  pagingOf(query);
  const snapshot = state.snapshot(shown);
  const context = { ...shown, vocabulary: await snapshot.vocabulary() };
  return refusing(async () => search(snapshot, readQuery(searchParameters(query)), context));
}

function given(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1])));
}

/** The parameters of a search as they are meant, from the texts that a query string has. */
function searchParameters(query: Asked['query']): QueryOf<'search'> {
  const numbers = ['lat', 'lon', 'radius_km', 'page', 'per_page'];
  const flags = ['free', 'accessible'];
  const meant = Object.entries(query).map(([name, value]) => {
    if (flags.includes(name)) return [name, isTrue(value)];
    if (!numbers.includes(name)) return [name, value];
    const number = Number(value);
    if (Number.isNaN(number)) throw invalidParameter(name, `${name} must be a number; got ${value}.`);
    return [name, number];
  });
  return Object.fromEntries(meant) as QueryOf<'search'>;
}

/** What the search of a snapshot refuses, the API refuses too. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InvalidRequestError) throw new RefusedRequest(400, 'invalid-parameter', error.message);
    throw error;
  }
}
